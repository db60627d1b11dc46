import { existsSync, renameSync } from "node:fs";
import { basename } from "node:path";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { toData } from "../../config/parse/tree.ts";
import { MallexError, type Problem, createProblem, createError } from "../../diagnostics/problem.ts";
import { describePermissions } from "../../inspect/permissions/describe-permissions.ts";
import {
  areSamePermissions,
  comparePermissions,
  inOrder,
  printPermission,
  type GrantedPermission,
  type PermissionDescription,
  type PermissionsDiff,
} from "../../inspect/permissions/permissions.ts";
import { readPrivateFile } from "../../process/files/checked-private-file.ts";
import { writePrivate } from "../../shared/files/private-files.ts";
import { isSameSource, remoteSpec, type RemoteSpec } from "../../shared/pack-spec.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { shellQuote } from "../context/run-command.ts";
import type { CompiledFile } from "./compile-file.ts";

/** Which files may use machine permissions, and which ones. */
export interface TrustStore {
  trusts(file: string, permissions: readonly GrantedPermission[]): boolean;
  /** The trusted permissions; undefined: none. */
  granted(file: string): readonly GrantedPermission[] | undefined;
  /** @returns warnings: a damaged list is kept beside the new one */
  remember(file: string, permissions: readonly GrantedPermission[]): Promise<readonly Problem[]>;
  /** False if the file was not trusted. */
  forget(file: string): Promise<boolean>;
  /** It is there and no such list: it trusts nothing. */
  isDamaged(): boolean;
  /** Moves a damaged one out of the way. @returns where it is then */
  keepDamaged(): string;
}

/** @param path file of the store; created on the first write */
export function openTrustStore(path: string): TrustStore {
  const write = (files: Record<string, unknown>): Promise<void> =>
    writePrivate(path, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  const isDamaged = (): boolean => readFiles(path) === undefined;
  const keepDamaged = (): string => {
    const kept = brokenName(path);
    renameSync(path, kept);
    return kept;
  };
  const granted = (file: string): readonly GrantedPermission[] | undefined => {
    const files = readFiles(path) ?? {};
    return Object.hasOwn(files, file) ? grantedPermissionsOf(files[file]) : undefined;
  };
  return {
    granted,
    isDamaged,
    keepDamaged,
    trusts(file, permissions) {
      const known = granted(file);
      return known !== undefined && areSamePermissions(known, permissions);
    },
    async remember(file, permissions) {
      const powers = permissions.map(({ path: at, value }) => ({ path: at, value }));
      const files = readFiles(path);
      const kept = files === undefined ? [keepDamaged()] : [];
      await write({ ...files, [file]: { powers } });
      return kept.map((one) => createProblem("MX7560.kept", { file: path, kept: one }));
    },
    async forget(file) {
      const { [file]: known, ...others } = readFiles(path) ?? {};
      if (known !== undefined) await write(others);
      return known !== undefined;
    },
  };
}

function grantedPermissionsOf(entry: unknown): readonly GrantedPermission[] | undefined {
  const powers = isRecord(entry) ? entry["powers"] : undefined;
  if (!Array.isArray(powers)) return undefined;
  return powers.flatMap((power: unknown) =>
    isRecord(power) && typeof power["path"] === "string" ? [{ path: power["path"], value: power["value"] }] : [],
  );
}

/** Undefined for a damaged store, which trusts nothing: the user is asked again. */
function readFiles(path: string): Record<string, unknown> | undefined {
  const text = readPrivateFile(path);
  if (text === undefined) return {};
  const store = tryJson(text);
  return isRecord(store) && isRecord(store["files"]) ? store["files"] : undefined;
}

/** The first that is free: `trust.json.broken-1`. */
function brokenName(path: string, count = 1): string {
  const name = `${path}.broken-${count}`;
  return existsSync(name) ? brokenName(path, count + 1) : name;
}

/** What there is to say about a store that trusts nothing because it is damaged. */
export function damagedStore({ paths }: Trusting): readonly Problem[] {
  return openTrustStore(paths.trust).isDamaged()
    ? [createProblem("MX7560.damaged", { file: paths.trust, kept: basename(brokenName(paths.trust)) })]
    : [];
}

type ClaimSource = Pick<CompiledFile, "file" | "permissions">;
type Trusting = Pick<CliContext, "paths">;

/**
 * A file that uses permissions runs only after the user has allowed it: it may have come with a clone. One that uses none needs
 * no trust, so the shipped file runs at once; neither does the user's own file in their private folder.
 * @throws {MallexError} MX6201 with the command that trusts it
 */
export function checkTrust(compiled: CompiledFile, context: Pick<CliContext, "paths" | "config">): void {
  if (isTrusted(compiled, context)) return;
  const problem = untrusted(compiled, { ...context, since: sinceTrusted(compiled, context) });
  throw new MallexError([problem, ...damagedStore(context)]);
}

export function isTrusted({ file, permissions }: ClaimSource, { paths }: Trusting): boolean {
  if (file === paths.userFile) return true;
  return permissions.length === 0 || openTrustStore(paths.trust).trusts(file, permissions);
}

/** What differs from the trusted permissions; undefined if nothing was trusted or the difference is unknown. */
export function sinceTrusted({ file, permissions }: ClaimSource, { paths }: Trusting): PermissionsDiff | undefined {
  const granted = openTrustStore(paths.trust).granted(file);
  return granted === undefined ? undefined : comparePermissions(granted, permissions);
}

/**
 * A repository of this machine is read only for the user's own file, or for one that they have trusted with it, at any ref.
 * @throws {MallexError} MX6141
 */
export function checkLocalRepository(
  spec: RemoteSpec,
  file: string,
  { paths, config }: Pick<CliContext, "paths" | "config">,
): void {
  if (!spec.source.startsWith("file:") || file === paths.userFile) return;
  const granted = openTrustStore(paths.trust).granted(file) ?? [];
  if (granted.some(({ value }) => typeof value === "string" && isSameSource(remoteSpec(value), spec))) return;
  throw createError("MX6141", { file, url: spec.source, option: optionFor(config) });
}

function optionFor(config: string | undefined): string {
  return config === undefined ? "" : ` --config ${shellQuote(config)}`;
}

export interface Untrusted {
  /** What `--config` named, for the command in the hint. */
  readonly config?: string | undefined;
  readonly since?: PermissionsDiff | undefined;
}

/** Prints what is not trusted: after a change, only what is new or different. */
export function untrusted(
  compiled: Pick<CompiledFile, "file" | "permissions" | "config">,
  how: Untrusted = {},
): Problem {
  const { file, permissions, config } = compiled;
  const descriptions = inOrder(describePermissions(permissions, toData(config) as Mallex));
  const { why, first, others } = whatIsNew(descriptions, how.since);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return createProblem(
    "MX6201",
    { file, why, more, option: optionFor(how.config) },
    first?.permissions[0].at ?? { file },
    {
      related: others
        .slice(0, 8)
        .map((description) => ({ message: printPermission(description), at: description.permissions[0].at })),
    },
  );
}

function whatIsNew(
  descriptions: readonly PermissionDescription[],
  since: PermissionsDiff = { added: [], changed: [], gone: [] },
): { why: string; first: PermissionDescription | undefined; others: readonly PermissionDescription[] } {
  const fresh = new Set([...since.added, ...since.changed.map(({ permission }) => permission)]);
  const [removed] = since.gone;
  const other = "uses other machine permissions than those that you have trusted";
  if (fresh.size === 0 && removed !== undefined)
    return { why: `${other}: ${removed.path} is gone`, first: undefined, others: [] };
  const changed =
    fresh.size === 0
      ? descriptions
      : descriptions.filter(({ permissions }) => permissions.some((permission) => fresh.has(permission)));
  const [first, ...others] = changed;
  const which = fresh.size === 0 ? "uses machine permissions that you have not trusted" : other;
  return { why: first === undefined ? which : `${which}: it ${printPermission(first)}`, first, others };
}
