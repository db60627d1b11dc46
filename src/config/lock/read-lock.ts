import { dirname, join } from "node:path";
import satisfies from "semver/functions/satisfies.js";
import type { Lock, LockedPack } from "../../../generated/types/lock.d.ts";
import { validateLock } from "../../../generated/types/validate-lock.mjs";
import { isError, type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { parsePackSpec, staysInFolder } from "../../shared/pack-spec.ts";
import { readFailureText, readUtf8 } from "../files/read-text.ts";
import { parseYaml } from "../parse/parse-yaml.ts";
import { entryOf, toData, valueAt, type Dict } from "../parse/tree.ts";

/** Lies beside the file that is compiled. */
export const LOCK = "mallex.lock";

const EMPTY_LOCK: Lock = { version: 1 };

export interface LoadedLock {
  readonly lock: Lock;
  /** Absent where there is no lock. */
  readonly text?: string;
  /** With locations. */
  readonly tree?: Dict;
  readonly problems: readonly Problem[];
}

/**
 * Reads the lock beside a file. An unusable one is an error, since the plan would differ.
 * @param name display name
 */
export async function readLock(file: string, name: string = LOCK): Promise<LoadedLock> {
  const folder = dirname(file);
  const read = await readUtf8(join(folder, LOCK), { within: folder });
  if ("text" in read) return parseLock(read.text, name);
  const isThere = read.failed !== "ENOENT";
  return { lock: EMPTY_LOCK, problems: isThere ? [unusable(name, `it ${readFailureText(read.failed)}`)] : [] };
}

export function parseLock(text: string, name: string = LOCK): LoadedLock {
  const unread = unmerged(text, name) ?? (text.trim() === "" ? unusable(name, "it is empty") : undefined);
  if (unread !== undefined) return { lock: EMPTY_LOCK, text, problems: [unread] };
  const { tree, problems } = parseYaml(name, text);
  if (tree === undefined || problems.some(isError)) return { lock: EMPTY_LOCK, text, problems };
  const data = toData(tree);
  if (!validateLock(data)) return { lock: EMPTY_LOCK, text, problems: [unusable(name, ...faultOf(tree))] };
  const packs = entryOf(tree, "packs")?.value;
  const wrong = Object.entries(data.packs ?? {}).flatMap(([key, pack]) => {
    const why = unsoundPack(key, pack);
    return why === undefined ? [] : [unusable(name, why, entryOf(packs, key)?.keyAt)];
  });
  return { lock: wrong.length === 0 ? data : EMPTY_LOCK, text, tree, problems: wrong };
}

/** Two branches that have both updated leave this behind. */
function unmerged(text: string, name: string): Problem | undefined {
  const line = text.split("\n").findIndex((one) => /^(?:<{7}|>{7})(?: |$)/.test(one));
  if (line === -1) return undefined;
  const hint = `keep one version, as in \`git checkout --ours ${name}\`, then run \`mallex update\``;
  return { ...unusable(name, "it contains an unresolved merge conflict", { line: line + 1, column: 1 }), hint };
}

/** The first schema error in words, with its location. */
function faultOf(tree: Dict): [why: string, at: Location | undefined] {
  const [first] = validateLock.errors ?? [];
  const path = (first?.instancePath ?? "").split("/").slice(1);
  const steps = path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const text = first?.message ?? "is wrong";
  const at = valueAt(tree, steps)?.at;
  const unknown: unknown = first?.params["additionalProperty"];
  if (typeof unknown === "string")
    return [`it has no key ${JSON.stringify(unknown)}`, entryOf(valueAt(tree, steps), unknown)?.keyAt];
  if (steps[0] === "version") return ["another version of mallex wrote it", at];
  const [last = "it", ...owners] = steps.toReversed();
  return [`${[last, ...owners.slice(0, -1)].join(" of ")} ${text}`, at];
}

function unusable(name: string, why: string, at: Location = { line: 1, column: 1 }): Problem {
  return createProblem("MX3084", { name, why }, { ...at, file: name });
}

/** Why mallex can't have written an entry. Others may have, and its paths are read and its versions fetched. */
function unsoundPack(key: string, { resolved, files }: LockedPack): string | undefined {
  const spec = parsePackSpec(key);
  if ("fault" in spec) return `${JSON.stringify(key)} is not a pack: ${spec.fault}`;
  if ((spec.kind !== "npm" && spec.kind !== "git") || spec.key !== key)
    return `${JSON.stringify(key)} is not a repository or package`;
  const outside = Object.keys(files).find((path) => !staysInFolder(path));
  if (outside !== undefined) return `${JSON.stringify(outside)} of ${key} leads outside of it`;
  const isCommit = /^[0-9a-f]+$/.test(resolved);
  if (isCommit !== (spec.kind === "git")) return `${key} can't be at ${resolved}`;
  const isFit = spec.kind === "npm" ? satisfies(resolved, spec.version ?? "*") : isAt(spec.version, resolved);
  return isFit ? undefined : `${resolved} does not match ${key}`;
}

/** A ref that is a full commit must be that one. */
function isAt(ref: string | undefined, commit: string): boolean {
  return ref === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) || ref === commit;
}
