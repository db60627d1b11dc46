import { MAIN_CLASS } from "../../../terms/names.ts";
import type { Known } from "./cover-of.ts";
import type { Decision } from "./decisions.ts";

/** What is known of the requests of a route: one case for each class that it names, with what the class itself asks for. */
export function casesOf({ when, take }: Decision, classes: ReadonlyMap<string, Decision>): Known[] {
  const common = take === undefined ? {} : { take };
  const named = when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
  if (named.length === 0) return [{ given: when, ...common }];
  const others = when.filter(({ kind }) => kind !== "class");
  return [...new Set(named)].map((name) => {
    // What no class knows is `main`, too: of that nothing is known.
    const own = name === MAIN_CLASS ? [] : (classes.get(name)?.when ?? []);
    return { given: [{ kind: "class", any: [name] }, ...own, ...others], ...common };
  });
}
