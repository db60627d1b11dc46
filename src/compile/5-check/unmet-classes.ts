import type { Condition } from "../../../generated/types/plan.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { MAIN_CLASS } from "../../terms/names.ts";
import { valueAt, type Dict } from "../tree.ts";
import { casesOf, classesIn } from "./logic/class-cases.ts";
import { clashOf } from "./logic/clash-of.ts";
import { coverOf, ruleProbes, ruleRequirements, type RequestFacts } from "./logic/cover-of.ts";
import { createCoverIndex, type CoverIndex } from "./logic/cover-index.ts";
import { ruleConditions, type RuleConditions } from "./logic/rule-conditions.ts";
import { describeCondition } from "./logic/describe-condition.ts";
import type { Layers } from "./logic/rule-items.ts";

interface Classes {
  readonly all: ReadonlyMap<string, RuleConditions>;
  readonly order: ReadonlyMap<string, number>;
  /** Of those that name any request at all. */
  readonly live: ReadonlySet<string>;
  readonly index: CoverIndex<RuleConditions>;
}

/** Why no request of a class is one that the route asks for. */
interface Unmet {
  readonly why: string;
  readonly class: RuleConditions;
}

/** A route asks for what the requests of its class never are: the class rules it out, or an earlier class names them. */
export function checkUnmetClasses(config: Dict, layers: Layers): Problem[] {
  const classes = classesOf(ruleConditions(config, "classes", layers));
  return ruleConditions(config, "routes", layers).flatMap((route) => {
    const named = [...new Set(classesIn(route.when))];
    // What a class never names is said at the class.
    if (named.length === 0 || route.when.length === 1 || !named.every((name) => classes.live.has(name))) return [];
    const unmet = [...casesOf(route, classes.all)].map((known, index) => unmetIn(known, named[index] ?? "", classes));
    const [first] = unmet;
    return first === undefined || unmet.includes(undefined) ? [] : [neverMet(route, first)];
  });
}

function classesOf(rules: readonly RuleConditions[]): Classes {
  const index = createCoverIndex<RuleConditions>(rules.map(ruleRequirements));
  const live = rules.filter((one) => {
    const known = { conditions: one.when };
    const isFirst = coverOf(known, index.find(ruleProbes(known))) === undefined;
    if (isFirst) index.add(one, ruleRequirements(one));
    return isFirst;
  });
  return {
    live: new Set([MAIN_CLASS, ...live.map(({ id }) => id)]),
    all: new Map(rules.map((one) => [one.id, one])),
    order: new Map(rules.map(({ id }, number) => [id, number])),
    index,
  };
}

function unmetIn(known: RequestFacts, name: string, { all, order, index }: Classes): Unmet | undefined {
  const own = all.get(name);
  const clash = clashOf(known.conditions);
  if (clash !== undefined && own !== undefined) return { why: describeUnmet(own, clash), class: own };
  // A class of this name is not the only source of `main`.
  if (name === MAIN_CLASS && own !== undefined) return undefined;
  const last = order.get(name) ?? order.size;
  const earlier = index.find(ruleProbes(known)).filter(({ id }) => (order.get(id) ?? 0) < last);
  const [first] = coverOf(known, earlier) ?? [];
  return first === undefined ? undefined : { why: `the class "${first.id}" names such requests first`, class: first };
}

function describeUnmet({ id, when }: RuleConditions, clash: readonly [Condition, Condition]): string {
  const unmet = clash.find((condition) => when.includes(condition)) ?? clash[0];
  return `its class "${id}" asks for \`${describeCondition(unmet)}\``;
}

function neverMet(route: RuleConditions, { why, class: { at, id } }: Unmet): Problem {
  const location: Location = valueAt(route.tree, ["when"])?.at ?? route.at;
  return {
    code: "MX3073",
    severity: "warning",
    message: `route "${route.id}" is never reached: ${why}`,
    hint: "change what the route asks for, or its class",
    at: location.file === route.at.file ? location : route.at,
    related: [{ message: `the class ${JSON.stringify(id)}`, at }],
  };
}
