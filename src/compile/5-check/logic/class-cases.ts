import type { Condition } from "../../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../../terms/names.ts";
import type { RequestFacts } from "./cover-of.ts";
import type { RuleConditions } from "./rule-conditions.ts";

/**
 * What is known of the requests of a route: one case for each class, with what the class itself asks for.
 * @param names those that it is for; absent: those that it names, and without any there is one case alone
 */
export function* casesOf(
  { when, take }: RuleConditions,
  classes: ReadonlyMap<string, RuleConditions>,
  names: readonly string[] = classesIn(when),
): Generator<RequestFacts> {
  const common = take === undefined ? {} : { take };
  if (names.length === 0) yield { conditions: when, ...common };
  const others = when.filter(({ kind }) => kind !== "class");
  for (const name of new Set(names)) {
    // What no class knows is `main`, too: of that nothing is known.
    const own = name === MAIN_CLASS ? [] : (classes.get(name)?.when ?? []);
    yield { conditions: [{ kind: "class", any: [name] }, ...own, ...others], ...common };
  }
}

/** The classes that conditions name. */
export function classesIn(when: readonly Condition[]): string[] {
  return when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
}
