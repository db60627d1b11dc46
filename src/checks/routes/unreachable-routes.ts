import type { Condition } from "../../../generated/types/plan.d.ts";
import { entryOf, itemsOf, textAt, valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { createCoverIndex, type CoverIndex } from "../conditions/cover-index.ts";
import { describeCondition } from "../conditions/describe-condition.ts";
import { clashOf, implies } from "../conditions/implies.ts";
import {
  casesOf,
  classesIn,
  coverOf,
  ruleConditions,
  ruleProbes,
  ruleRequirements,
  type RequestFacts,
  type RuleConditions,
} from "../conditions/rule-conditions.ts";
import type { Layers } from "../conditions/rule-items.ts";
import { matchesAnyText } from "../conditions/text-covers.ts";

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
  return createProblem("MX3073", { id: route.id, why }, location.file === route.at.file ? location : route.at, {
    related: [{ message: `the class ${JSON.stringify(id)}`, at }],
  });
}

/** Of the routes that are passed over, this many are named. */
const MAX_LISTED = 3;

/** Does one route of a file take all that inherited routes would answer in the background without a model? */
export function checkBackgroundRoutes(config: Dict, layers: Layers): Problem[] {
  const routes = ruleConditions(config, "routes", layers);
  const classes = new Map(ruleConditions(config, "classes", layers).map((one) => [one.id, one]));
  const quiet = backgroundClasses(config);
  const replies = routes.filter((route) => isQuietReply(route, quiet));
  const [first] = replies;
  if (first === undefined) return [];
  const nearer = routes.slice(0, routes.indexOf(first)).filter(({ nearness }) => nearness > first.nearness);
  const inherited = replies.filter(({ nearness }) => nearness === first.nearness);
  const wide = nearer.find((route) => {
    if (!isModelRoute(route)) return false;
    const when = route.when.filter((one) => !("text" in one) || !matchesAnyText(one.text));
    return inherited.every((reply) =>
      [...casesOf(reply, classes)].every(({ conditions: given }) =>
        when.every((condition) => implies(given, condition)),
      ),
    );
  });
  return wide === undefined ? [] : [describeReplies(wide, inherited)];
}

function backgroundClasses(config: Dict): ReadonlySet<string> {
  return new Set(
    itemsOf(valueAt(config, ["classes"])).flatMap((one) => {
      const background = valueAt(one, ["background"]);
      return background?.kind === "scalar" && background.value === true ? [textAt(one, ["id"]) ?? ""] : [];
    }),
  );
}

function isQuietReply({ tree, when }: RuleConditions, quiet: ReadonlySet<string>): boolean {
  const named = when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
  return entryOf(tree, "reply") !== undefined && named.length > 0 && named.every((name) => quiet.has(name));
}

function isModelRoute({ tree, take }: RuleConditions): boolean {
  return take === undefined && ["tier", "profile"].some((key) => entryOf(tree, key) !== undefined);
}

function describeReplies({ id, at }: RuleConditions, replies: readonly RuleConditions[]): Problem {
  const names = replies.slice(0, MAX_LISTED).map((reply) => reply.id);
  const text = [...names, ...(replies.length > MAX_LISTED ? ["…"] : [])].join(", ");
  return createProblem("MX3093", { id: JSON.stringify(id), replieCount: replies.length, text }, at);
}
