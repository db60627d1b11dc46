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

interface TreeRequest {
  readonly owner: Owner;
  /** The `extends` that names it. */
  readonly at: Location;
}

/** The tree of a spec, newly fetched or locked. If there is none, reports why. */
export async function openTree(
  spec: RemoteSpec,
  request: TreeRequest,
  context: LoadContext,
): Promise<PackTree | undefined> {
  const { owner, at } = request;
  const isKnown = owner.borrows !== true || context.opened.has(spec.key);
  const tree = isKnown ? await openOnce(spec, request, context) : undefined;
  if (isKnown && (tree === undefined || isShared(spec, tree, owner))) return tree;
  context.problems.push({ ...createProblem("MX6107", { pack: displayPackFile(spec, spec.file) }), at });
  return undefined;
}

/** What only this machine's files name of a project's tree is not in the project's lock, and never will be. */
function isShared({ file }: RemoteSpec, { of, isLocked, files }: PackTree, owner: Owner): boolean {
  const isProjects = owner.of === "project" && owner.borrows !== true;
  return of === "user" || isProjects || isLocked !== true || files.has(file);
}

async function openOnce(spec: RemoteSpec, request: TreeRequest, context: LoadContext): Promise<PackTree | undefined> {
  const { opened, problems, missing } = context;
  const { owner, at } = request;
  if (!opened.has(spec.key)) opened.set(spec.key, await findOrReport(spec, request, context));
  const tree = opened.get(spec.key);
  // What only the person's own lock holds is on no other machine.
  const isOnlyHere = tree?.of === "user" && owner.of === "project";
  if (tree !== undefined && !isOnlyHere) return tree;
  if (tree !== undefined && tree.isLocked !== true) return Object.assign(tree, { of: "project" as const });
  if (tree !== undefined) problems.push({ ...unlocked(spec, owner, context), at });
  // Without a usable lock, only that is reported.
  if (owner.lock !== undefined || tree !== undefined) missing.push({ spec, of: owner.of, at });
  return undefined;
}

async function findOrReport(
  spec: RemoteSpec,
  { owner, at }: TreeRequest,
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
