import { readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { basename, join } from "node:path";
import { createRedactor } from "../../diagnostics/log/redact.ts";
import { createPrivateFile } from "../../process/files/checked-private-file.ts";
import { createError } from "../../diagnostics/problem.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { createAnonymizer, type Anonymize } from "./anonymize.ts";
import type { CheckResult } from "./checks.ts";
import type { Planned } from "./examine.ts";

/** Lines of the log. */
const LINES = 60;

/** What a report is made of. */
export interface BundleInput {
  readonly results: readonly CheckResult[];
  /** Of the file that was examined: its keys are taken out by value, too. */
  readonly planned?: Planned | undefined;
}

/**
 * Writes a report for an issue: what the checks found, and the end of the log, which has names and figures but no prompts. Only the words of mallex's own
 * texts are written, and figures: a name, host, path, URL, model or secret is left out, in whatever form it occurs.
 * @throws {MallexError} MX7505 when the file exists
 */
export function writeBundle(context: CliContext, { results, planned }: BundleInput, file: string): string {
  const redact = createRedactor(secretsOf(context, planned));
  const anonymize = createAnonymizer(namesOf(context), context.version);
  const clean = (text: string): string => anonymize(redact(text));
  const text = [
    "# mallex doctor",
    "",
    "What is not a word of mallex's own texts is left out: `<…>`. Add what matters, such as the name of a model.",
    "",
    "```text",
    ...results.flatMap((result) => linesOf(result, clean)),
    "```",
    "",
    `## The last ${LINES} lines of the log`,
    "",
    "```text",
    ...endOfLog(context, clean),
    "```",
    "",
  ].join("\n");
  if (!createPrivateFile(file, text))
    throw createError("MX7505", { file }, undefined, { hint: "remove it, or name another file" });
  return file;
}

function linesOf({ id, findings }: CheckResult, clean: Anonymize): string[] {
  return findings.flatMap(({ level, text, code, advice }) => [
    `${level.padEnd(8)} ${id.padEnd(12)} ${oneLine(clean(text))}${code === undefined ? "" : ` [${code}]`}`,
    ...(advice === undefined ? [] : [`${" ".repeat(22)}→ ${oneLine(clean(advice))}`]),
  ]);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** The user and this machine, which may be called as a word of mallex's texts is. */
function namesOf({ env, homeDir }: CliContext): string[] {
  const user = [env["USER"], env["LOGNAME"], userName(), basename(homeDir)];
  const machine = [hostname(), hostname().split(".")[0], env["HOSTNAME"], env["HOST"]];
  return [...user, ...machine].flatMap((name) => (name === undefined || name === "" ? [] : [name]));
}

/** A user without an entry, as in containers, has none. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;

/** Whatever could be one: a password of several words could pass as words of mallex. */
function secretsOf({ env, paths }: CliContext, planned: Planned | undefined): string[] {
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && (SECRET_NAME.test(name) || /proxy$/i.test(name)) ? [value.trim()] : [],
  );
  const keys = planned === undefined ? [] : [...planned.keys.values.values()];
  return [...variables, ...keys, ...textOf(paths.token)].filter((secret) => secret !== "");
}

/** Not only of a file that is private, as it should be. */
function textOf(file: string): string[] {
  try {
    return [readFileSync(file, "utf8").trim()];
  } catch {
    return [];
  }
}

/** Of warnings, errors and starts: other lines say what a person did when. */
function endOfLog({ paths }: CliContext, clean: Anonymize): string[] {
  const [text = ""] = textOf(join(paths.logs, "mallex.log"));
  const entries = text.split("\n").flatMap((line) => {
    const entry = tryJson(line);
    return isRecord(entry) && isOfInterest(entry) ? [entry] : [];
  });
  return entries.slice(-LINES).map((entry) => printEntry(entry, clean));
}

function isOfInterest({ level, event }: Readonly<Record<string, unknown>>): boolean {
  return level === "warn" || level === "error" || event === "started";
}

/** Names of events and fields are mallex's own; what is in a field of a field may be anything. */
function printEntry(entry: Readonly<Record<string, unknown>>, clean: Anonymize): string {
  const fields = Object.entries(entry).map(([key, value]) => {
    const isEvent = key === "event" && typeof value === "string" && /^[a-z-]+$/.test(value);
    return `${/^[A-Za-z]+$/.test(key) ? key : clean(key)}: ${isEvent ? value : oneLine(clean(textIn(value)))}`;
  });
  return fields.join(", ");
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, undefined, 1);
}
