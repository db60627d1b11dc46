import type { Location, Problem } from "../problem/problem.ts";
import { remoteSpec } from "../terms/pack-spec.ts";
import type { PackTree } from "./1-load/pack-tree.ts";

/**
 * Warnings of packs from elsewhere are told to who lets them in, and to nobody who only uses them: they can't mend them. Errors stay, and
 * so does what the person's own files have a part in.
 * @param fresh the trees that are just brought, by key: nobody has let them in yet
 */
export function reportableProblems(
  problems: readonly Problem[],
  trees: readonly Pick<PackTree, "key">[],
  fresh: ReadonlyMap<string, unknown> = new Map(),
): Problem[] {
  const locked = new Set(trees.map(({ key }) => key).filter((key) => !fresh.has(key)));
  const isTheirs = ({ file = "" }: Location): boolean => {
    const spec = remoteSpec(file);
    return spec !== undefined && locked.has(spec.key);
  };
  return problems.filter(({ severity, at, related = [] }) => {
    if (severity === "error" || at === undefined) return true;
    return ![at, ...related.map((one) => one.at)].every(isTheirs);
  });
}
