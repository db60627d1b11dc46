import { thirdPartyPacks, type Layer } from "../../config/layers/layer.ts";
import { entryOf, itemsOf, textAt, textsOf, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";

/** What the client asks before it runs a command, by the names of `mallex:claude-code`: an answer lets it run. */
const GUARDS: readonly string[] = ["prefix", "autoMode"];

/** What of a route says to whom its requests go. */
const DECIDING = ["reply", "take", "when", "tier", "atLeast"];

/**
 * Does a pack answer in a model's place where an answer is a power? Never where the client asks whether a command may run: a stranger's
 * `yes` would be a grant. Where nobody but packs of others says which requests ask that, only what the person has described.
 */
export function checkPackReplies(config: Dict, layers: readonly Layer[]): Problem[] {
  const thirdParty = thirdPartyPacks(layers);
  const isTheirs = (tree: Tree | undefined): boolean => tree !== undefined && thirdParty.has(tree.at.file ?? "");
  const described = describedBy(config, isTheirs);
  // Then they come before all that packs of others say, and take every question about a command.
  const isGuarded = GUARDS.every((guard) => described.includes(guard));
  return itemsOf(valueAt(config, ["routes"])).flatMap((route) => {
    const theirs = DECIDING.map((key) => valueAt(route, [key])).find(isTheirs);
    if (theirs === undefined) return [];
    const named = textsOf(valueAt(route, ["when", "class"])).map(({ text }) => text);
    const guard = named.find((name) => GUARDS.includes(name));
    if (guard !== undefined) return [grants(guard, theirs.at)];
    const isHarmless = isGuarded || (named.length > 0 && named.every((name) => described.includes(name)));
    return isHarmless || entryOf(route, "reply") === undefined ? [] : [unguarded(theirs.at)];
  });
}

/** The classes that no pack of others has described. */
function describedBy(config: Dict, isTheirs: (tree: Tree | undefined) => boolean): readonly string[] {
  const classes = itemsOf(valueAt(config, ["classes"])).filter((one) => !isTheirs(valueAt(one, ["when"])));
  return classes.map((one) => textAt(one, ["id"]) ?? "");
}

function grants(name: string, at: Location): Problem {
  return createProblem("MX6190.grants", { name }, at);
}

function unguarded(at: Location): Problem {
  return createProblem("MX6190.unguarded", {}, at);
}
