import { randomBytes } from "node:crypto";
import type { Key, Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, type Problem, createProblem, createError } from "../../diagnostics/problem.ts";
import { createPrivateFile, readPrivateFile, tryToRead } from "../../process/files/checked-private-file.ts";
import type { PrivateFileRead } from "../../shared/files/private-files.ts";
import { optional } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { shellQuote } from "../context/run-command.ts";
import { meantVariable } from "./key-variables.ts";
import { localFolder } from "./model-files.ts";
import { usedProfiles } from "./profiles.ts";

/** A key, or why there is none. */
export type KeyRead = { readonly key: string } | { readonly fault: KeyFault };

export interface KeyFault {
  readonly problem: Problem;
}

export interface KeySource {
  /** Name of the backend in the file. */
  readonly backend: string;
  /** The compiled file, absolute: a key's file is relative to it. */
  readonly file: string;
  /** Where the key is sent. */
  readonly url?: string;
}

type KeyContext = Pick<CliContext, "env" | "homeDir">;

/** Valid keys: visible characters that fit into a header. */
const KEY = /^[\u0021-\u007E]{1,4096}$/;

/** Reads the key of one backend from the environment, or from a file that only the user can read. Problems never contain the key. */
export function readKey(key: Key, source: KeySource, context: KeyContext): KeyRead {
  return "env" in key ? fromVariable(key.env, source, context) : fromFile(key.file, source, context);
}

function fromVariable(name: string, { backend, url }: KeySource, { env }: KeyContext): KeyRead {
  const key = (env[name] ?? "").trim();
  if (KEY.test(key)) return { key };
  if (key !== "") return { fault: { problem: createProblem("MX7543.variable", { backend, name }) } };
  const meant = meantVariable(name, url, env);
  if (meant === undefined) return { fault: { problem: createProblem("MX7515.unset", { backend, name }) } };
  return { fault: { problem: createProblem("MX7515.otherSet", { backend, name, meant }) } };
}

function fromFile(path: string, { backend, file }: KeySource, context: KeyContext): KeyRead {
  const at = localFolder(path, file, context);
  const read = tryToRead(at);
  const key = read.kind === "text" ? read.text.trim() : "";
  return KEY.test(key) ? { key } : { fault: { problem: fileFault(read, { backend, file: at }) } };
}

function fileFault(read: PrivateFileRead, source: KeySource): Problem {
  const argument = shellQuote(source.file);
  switch (read.kind) {
    case "text":
      return createProblem(read.text.trim() === "" ? "MX7543.emptyFile" : "MX7543.file", { ...source });
    case "open":
      return createProblem("MX7541", { ...source, argument, mode: (read.mode & 0o777).toString(8) });
    case "absent":
      return createProblem("MX7540", { ...source, argument });
    default:
      return createProblem("MX7542", { ...source });
  }
}

/** The keys of a plan's backends, read once per run. */
export interface Keys {
  /** By backend. */
  readonly values: ReadonlyMap<string, string>;
  /** Of the search of the web. */
  readonly search?: string;
  /** By backend: why a required key is missing. */
  readonly faults: ReadonlyMap<string, KeyFault>;
}

/** @param file the compiled file, absolute */
export function readKeys(plan: Plan, file: string, context: Pick<CliContext, "env" | "homeDir">): Keys {
  const read = Object.entries(plan.backends).flatMap(([backend, settings]) => {
    const key = "key" in settings ? settings.key : undefined;
    if (key === undefined) return [];
    const url = "url" in settings ? settings.url : undefined;
    return [[backend, readKey(key, { backend, file, ...optional("url", url) }, context)] as const];
  });
  const search = plan.search?.key && (context.env[plan.search.key.env] ?? "").trim();
  return {
    ...optional("search", search !== undefined && KEY.test(search) ? search : undefined),
    values: new Map(read.flatMap(([backend, found]) => ("key" in found ? [[backend, found.key] as const] : []))),
    faults: new Map(read.flatMap(([backend, found]) => ("fault" in found ? [[backend, found.fault] as const] : []))),
  };
}

/** What no log may have. */
export function secretsOf({ values, search }: Keys): readonly string[] {
  return [...values.values(), ...(search === undefined ? [] : [search])];
}

/** Why a profile can't be used in this run; undefined if it can. */
export function faultOf(plan: Plan, keys: Keys, profile: string): KeyFault | undefined {
  return keys.faults.get(plan.profiles[profile]?.backend ?? "");
}

/**
 * Warnings to print before the client fills the screen: which profiles have no key, and which ones answer instead.
 * @throws {MallexError} MX7515, MX7540 to MX7543 when no profile at all is left
 */
export function leftOut(plan: Plan, keys: Keys): readonly Problem[] {
  const used = [...usedProfiles(plan).keys()];
  const faults = used.flatMap((name) => {
    const fault = faultOf(plan, keys, name);
    return fault === undefined ? [] : [{ name, ...fault }];
  });
  const [first, ...others] = faults.map(({ problem }) => problem);
  if (first !== undefined && faults.length === used.length) throw new MallexError([first, ...others]);
  const { key } = plan.search ?? {};
  const search = key === undefined || keys.search !== undefined ? [] : [createProblem("MX7610", { name: key.env })];
  const closed = faults.map(({ name, problem: { message, hint } }) => {
    const tiers = tiersOf(plan, keys, name).map((text) => `; ${text}`);
    return createProblem("MX7544", { name, why: message, tiers: tiers.join("") }, undefined, optional("hint", hint));
  });
  return [...closed, ...search];
}

function tiersOf(plan: Plan, keys: Keys, name: string): string[] {
  return plan.tiers.filter(({ profiles }) => profiles.includes(name)).map((tier) => instead(tier, plan, keys));
}

/** The first usable profile of a tier; a tier can forbid skipping a profile without a key. */
function instead({ id, profiles, moveOn }: Plan["tiers"][number], plan: Plan, keys: Keys): string {
  const rest = moveOn?.includes("noKey") === false ? profiles.slice(0, 1) : profiles;
  const next = rest.find((profile) => faultOf(plan, keys, profile) === undefined);
  return next === undefined ? `the tier "${id}" can't be answered` : `the tier "${id}" is answered by "${next}"`;
}

/** 32 random bytes in base64url: safe in a header, in a shell and in JSON. */
export const TOKEN: RegExp = /^[\w-]{43}$/;

/**
 * The token of this installation, created on first use. All runs share it, so that other terminals can reach each of them.
 * @throws {MallexError} MX7502 or MX7508 when the file is not private, MX7510 when it holds something else
 */
export function readToken(file: string): string {
  const found = readPrivateFile(file);
  if (found !== undefined) return checked(file, found);
  const token = randomBytes(32).toString("base64url");
  if (createPrivateFile(file, `${token}\n`)) return token;
  return checked(file, readPrivateFile(file) ?? "");
}

function checked(file: string, text: string): string {
  const token = text.trim();
  if (TOKEN.test(token)) return token;
  throw createError("MX7510", { file });
}
