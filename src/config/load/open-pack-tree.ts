import { dirname, join } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { displayPackFile, type RemoteSpec } from "../../shared/pack-spec.ts";
import { findTree, type PackTree } from "../files/pack-tree.ts";
import { displayName } from "../files/text-file.ts";
import { LOCK } from "../lock/read-lock.ts";
import type { LoadContext } from "./load-context.ts";

/** The file whose lock applies: the compiled one or the user's own layer. */
export interface Owner {
  readonly of: PackTree["of"];
  /** The file, absolute. */
  readonly file: string;
  /** Absent if it can't be used. */
  readonly lock?: Lock;
  /** The owner whose lock wins, since a tree has one commit: the project's. */
  readonly before?: Owner;
  /** Its file is on this machine alone, and has no lock of its own: it may name only what the project's files do. */
  readonly borrows?: boolean;
}

/** The tree of a spec, newly fetched or locked. If there is none, reports why. */
export async function openTree(
  spec: RemoteSpec,
  { owner, at }: { readonly owner: Owner; readonly at: Location },
  context: LoadContext,
): Promise<PackTree | undefined> {
  const { opened, problems, missing } = context;
  const notShared = { ...createProblem("MX6107", { pack: displayPackFile(spec, spec.file) }), at };
  const isForeign = owner.borrows === true || owner.of === "user";
  if (owner.borrows === true && !opened.has(spec.key)) {
    problems.push(notShared);
    return undefined;
  }
  if (!opened.has(spec.key)) opened.set(spec.key, await findOrReport(spec, { owner, at }, context));
  const tree = opened.get(spec.key);
  // What only the person's own lock holds is on no other machine.
  const isOnlyHere = tree?.of === "user" && owner.of === "project";
  if (isOnlyHere && tree.isLocked !== true) tree.of = "project";
  else if (isOnlyHere) problems.push({ ...unlocked(spec, owner, context), at });
  if (tree === undefined || (tree.of === "user" && owner.of === "project")) {
    // Without a usable lock, only that is reported.
    if (owner.lock !== undefined || tree !== undefined) missing.push({ spec, of: owner.of, at });
    return undefined;
  }
  // What only this machine's files name of a project's tree is not in the project's lock, and never will be.
  if (!isForeign || tree.of === "user" || tree.isLocked !== true || tree.files.has(spec.file)) return tree;
  problems.push(notShared);
  return undefined;
}

async function findOrReport(
  spec: RemoteSpec,
  { owner, at }: { readonly owner: Owner; readonly at: Location },
  { input, problems }: LoadContext,
): Promise<PackTree | undefined> {
  const state = { spec, at, used: new Set<string>(), unlocked: new Set<string>() };
  const fetched = input.trees?.get(spec.key);
  if (fetched !== undefined) return { ...fetched, ...state, of: fetched.isLocked === true ? "project" : owner.of };
  const isIn = (one: Owner | undefined): boolean => Object.hasOwn(one?.lock?.packs ?? {}, spec.key);
  const { of, file, lock } = [owner.before, owner].find(isIn) ?? owner;
  const entry = lock?.packs?.[spec.key];
  if (lock === undefined) return undefined;
  if (entry === undefined) {
    problems.push({ ...unlocked(spec, owner, { input }), at });
    return undefined;
  }
  const { packs, home, onPathRead } = input;
  const found = await findTree(spec, entry, { folder: dirname(file), packs, home, onPathRead });
  if ("files" in found) return { ...found, ...state, of };
  problems.push({ ...found, at });
  return undefined;
}

function unlocked({ key }: RemoteSpec, { of, file }: Owner, { input }: Pick<LoadContext, "input">): Problem {
  // In the project `mallex update` has no part in the person's own layer.
  const [lock, option] =
    of === "user"
      ? [displayName(join(dirname(file), LOCK), input), ` --config ${displayName(file, input)}`]
      : ["mallex.lock", ""];
  return createProblem("MX6101.pack", { key, lock, option });
}
