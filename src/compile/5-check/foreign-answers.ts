import type { Place, Problem } from "../../problem/problem.ts";
import { isForeign } from "../1-load/is-foreign.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { itemsOf, textsOf } from "./entries.ts";

/** What the client asks before it runs a command, by the names of `mallex:claude-code`: an answer lets it run. */
const GUARDS: readonly string[] = ["prefix", "autoMode"];

/** What of a route says to whom its requests go. */
const DECIDING = ["reply", "take", "when", "tier", "atLeast"];

/**
 * Does a pack answer in a model's place where an answer is a power? It may for kinds of requests that the person or mallex has described,
 * and never where the client asks whether a command may run: a stranger's `yes` would be a grant.
 */
export function checkForeignAnswers(config: Dict, layers: readonly Layer[]): Problem[] {
  const foreign = new Set(layers.filter(isForeign).map(({ name }) => name));
  const isTheirs = (tree: Tree | undefined): boolean => tree !== undefined && foreign.has(tree.at.file ?? "");
  const described = describedBy(config, isTheirs);
  return itemsOf(valueAt(config, ["routes"])).flatMap((route) => {
    const theirs = DECIDING.map((key) => valueAt(route, [key])).find(isTheirs);
    if (theirs === undefined) return [];
    const named = textsOf(valueAt(route, ["when", "class"])).map(({ text }) => text);
    const guard = named.find((name) => GUARDS.includes(name));
    if (guard !== undefined) return [grants(guard, theirs.at)];
    const isDescribed = named.length > 0 && named.every((name) => described.has(name));
    return isDescribed || entryOf(route, "reply") === undefined ? [] : [undescribed(theirs.at)];
  });
}

/** Classes that no pack of others has described. `main` is what no class takes: it holds no question about commands where classes take those. */
function describedBy(config: Dict, isTheirs: (tree: Tree | undefined) => boolean): ReadonlySet<string> {
  const classes = itemsOf(valueAt(config, ["classes"])).filter((one) => !isTheirs(valueAt(one, ["when"])));
  const names = classes.map((one) => textAt(one, ["id"]) ?? "");
  return new Set(GUARDS.every((guard) => names.includes(guard)) ? [...names, "main"] : names);
}

function grants(name: string, at: Place): Problem {
  return {
    code: "MX6190",
    severity: "error",
    message: `a pack may not decide who answers requests of the class "${name}": the client asks whether a command may run`,
    hint: "leave it to `mallex:claude-code`, or write the route into mallex.yaml",
    at,
  };
}

function undescribed(at: Place): Problem {
  return {
    code: "MX6190",
    severity: "error",
    message: "a pack may answer in a model's place only what a class of mallex or of mallex.yaml describes",
    hint: "name such a class in `when`: `when: { class: title }`; or write the route into mallex.yaml",
    at,
  };
}
