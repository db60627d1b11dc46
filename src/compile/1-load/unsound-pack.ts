import satisfies from "semver/functions/satisfies.js";
import type { LockedPack } from "../../../generated/types/lock.d.ts";
import { parsePackSpec } from "../../terms/pack-spec.ts";
import { staysInFolder } from "./read-in-tree.ts";
import { treeIntegrity } from "./tree-integrity.ts";

/** Why an entry of the lock can't be one that mallex wrote: somebody else may have, and its paths are read and its versions asked for. */
export function unsoundPack(key: string, { resolved, integrity, files }: LockedPack): string | undefined {
  const spec = parsePackSpec(key);
  if ("fault" in spec) return `${JSON.stringify(key)} names no pack: ${spec.fault}`;
  if ((spec.kind !== "npm" && spec.kind !== "git") || spec.key !== key)
    return `${JSON.stringify(key)} is not the name of a repository or package`;
  const outside = Object.keys(files).find((path) => !staysInFolder(path));
  if (outside !== undefined) return `${JSON.stringify(outside)} of ${key} could lead out of it`;
  if (treeIntegrity(files) !== integrity) return `the integrity of ${key} is not that of its files`;
  const isCommit = /^[0-9a-f]+$/.test(resolved);
  if (isCommit !== (spec.kind === "git")) return `${key} can't be at ${resolved}`;
  const isFit = spec.kind === "npm" ? satisfies(resolved, spec.range) : isAt(spec.ref, resolved);
  return isFit ? undefined : `${resolved} is not what ${key} asks for`;
}

/** A ref that is a whole commit is that one. */
function isAt(ref: string | undefined, commit: string): boolean {
  return ref === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) || ref === commit;
}
