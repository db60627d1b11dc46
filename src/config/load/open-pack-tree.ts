import { dirname, join } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { displayPackFile, type RemoteSpec } from "../../shared/pack-spec.ts";
import type { PackTree } from "../files/pack-tree.ts";
import { displayName } from "../files/text-file.ts";
import { findTree } from "../files/verify-locked-tree.ts";
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

/** The tree of a spec, newly fetched or locked. If there is none, reports why once per tree. */
export async function openTree(
  spec: RemoteSpec,
  request: TreeRequest,
  context: LoadContext,
): Promise<PackTree | undefined> {
  const { owner, at } = request;
  const isOurs = owner.borrows !== true || context.opened.has(spec.key);
  const tree = isOurs ? await openTreeOnce(spec, request, context) : undefined;
  if (isOurs && (tree === undefined || isLocked(spec, tree, owner))) return tree;
  context.problems.push({ ...notShared(spec), at });
  return undefined;
}

/** What only this machine's files name of a project's tree is not in the project's lock, and never will be. */
function isLocked({ file }: RemoteSpec, { of, locked }: PackTree, owner: Owner): boolean {
  const isShared = of === "user" || (owner.of === "project" && owner.borrows !== true);
  return isShared || locked === undefined || Object.hasOwn(locked, file);
}

async function openTreeOnce(
  spec: RemoteSpec,
  request: TreeRequest,
  context: LoadContext,
): Promise<PackTree | undefined> {
  const { opened, problems, missing } = context;
  const { owner, at } = request;
  const known = opened.get(spec.key);
  // What only the person's own lock holds is on no other machine.
  const isTheirs = known?.of === "user" && owner.of === "project";
  if (isTheirs && known.locked === undefined) known.of = "project";
  else if (isTheirs) problems.push({ ...unlocked(spec, owner, context), at });
  else if (!opened.has(spec.key)) opened.set(spec.key, await open(spec, request, context));
  if (owner.lock === undefined && opened.get(spec.key) === undefined) return undefined; // the lock is already reported
  const tree = opened.get(spec.key);
  if (tree !== undefined && (tree.of === "project" || owner.of === "user")) return tree;
  missing.push({ key: spec.key, spec, of: owner.of, at });
  return undefined;
}

async function open(spec: RemoteSpec, { owner, at }: TreeRequest, context: LoadContext): Promise<PackTree | undefined> {
  const found = await findOrFetched(spec, owner, context);
  if (found === undefined) return undefined;
  if ("root" in found)
    return { of: owner.of, ...found, key: spec.key, spec, at, texts: new Map(), unlocked: new Set(), rules: new Map() };
  context.problems.push({ ...found, at });
  return undefined;
}

type LocatedTree = Pick<PackTree, "root" | "resolved" | "locked" | "left" | "given"> & Partial<Pick<PackTree, "of">>;

async function findOrFetched(
  spec: RemoteSpec,
  owner: Owner,
  { input }: LoadContext,
): Promise<LocatedTree | Problem | undefined> {
  const fetched = input.trees?.get(spec.key);
  if (fetched !== undefined) return fetched.locked === undefined ? fetched : { ...fetched, of: "project" };
  const { of, file, lock } = [owner.before, owner].find((one) => hasPack(one, spec.key)) ?? owner;
  if (lock === undefined) return undefined;
  const entry = lock.packs?.[spec.key];
  if (entry === undefined) return unlocked(spec, owner, { input });
  const { packs, home, onPathRead } = input;
  const found = await findTree(spec, entry, { folder: dirname(file), packs, home, onPathRead });
  return "root" in found ? { ...found, of, resolved: entry.resolved, locked: entry.files } : found;
}

function hasPack(owner: Owner | undefined, key: string): boolean {
  return Object.hasOwn(owner?.lock?.packs ?? {}, key);
}

function unlocked({ key }: RemoteSpec, { of, file }: Owner, { input }: Pick<LoadContext, "input">): Problem {
  // In the project `mallex update` has no part in the person's own layer.
  const [lock, option] =
    of === "user"
      ? [displayName(join(dirname(file), LOCK), input), ` --config ${displayName(file, input)}`]
      : ["mallex.lock", ""];
  return createProblem("MX6101.pack", { key, lock, option });
}

function notShared(spec: RemoteSpec): Problem {
  return createProblem("MX6107", { pack: displayPackFile(spec.key, spec.file) });
}
