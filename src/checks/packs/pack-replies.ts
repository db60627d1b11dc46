import { thirdPartyPacks, type Layer } from "../../config/layers/layer.ts";
import { entryOf, itemsOf, textsOf, valueAt, type Dict, type Tree, idsOf } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Classes of `mallex:claude-code` in which the client asks whether a command may run. */
const GUARDS: readonly string[] = ["prefix", "autoMode"];

/** Keys of a route that decide where requests go. */
const DECIDING = ["reply", "take", "when", "tier", "atLeast"];

/**
 * Does a third-party pack reply where a reply grants permission? Never for requests that ask whether a command may run; if no
 * trusted file defines those classes, only for classes that the person defined.
 */
export function checkPackReplies(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  const isTheirs = (tree: Tree | undefined): boolean => tree !== undefined && thirdParty.has(tree.at.file ?? "");
  // The classes that no pack of others has described.
  const described = idsOf(itemsOf(config, ["classes"]).filter((one) => !isTheirs(valueAt(one, ["when"]))));
  // Then the guards come first and take every such request.
  const isGuarded = GUARDS.every((guard) => described.includes(guard));
  return itemsOf(config, ["routes"]).flatMap((route) => {
    const theirs = DECIDING.map((key) => valueAt(route, [key])).find(isTheirs);
    if (theirs === undefined) return [];
    const named = textsOf(route, ["when", "class"]).map(({ text }) => text);
    const guard = named.find((name) => GUARDS.includes(name));
    if (guard !== undefined) return [createProblem("MX6190.reservedClass", { name: guard }, theirs.at)];
    const isHarmless = isGuarded || (named.length > 0 && named.every((name) => described.includes(name)));
    return isHarmless || entryOf(route, "reply") === undefined
      ? []
      : [createProblem("MX6190.unguarded", {}, theirs.at)];
  });
}
