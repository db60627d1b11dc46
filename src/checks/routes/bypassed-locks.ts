import type { Condition, Plan, Route, Target } from "../../../generated/types/plan.d.ts";
import { locationOf, textAt, toData, type Dict } from "../../config/parse/tree.ts";
import { isLocked } from "../../config/merge/protected-rules.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { sizesInOrder } from "../../plan/lower/profiles.ts";
import { profilesOf } from "../../shared/target-profiles.ts";
import { clashOf, implies } from "../conditions/implies.ts";
import {
  casesOf,
  classesIn,
  coverOf,
  indexRules,
  ruleConditions,
  type RuleConditions,
} from "../conditions/rule-conditions.ts";
import { CLIENT_MODELS } from "../names/client-models.ts";
import { factBits } from "../conditions/find-cover.ts";
import { describeEarlier, type Layers } from "../conditions/rule-items.ts";
import { matchesAnyText } from "../conditions/text-covers.ts";
import { coveredBefore } from "./unreachable-routes.ts";

interface Locks {
  readonly config: Dict;
  readonly plan: Pick<Plan, "profiles" | "tiers" | "routes">;
  readonly routes: readonly RuleConditions[];
  readonly classes: ReadonlyMap<string, RuleConditions>;
  /** The targets of the routes, by id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Names, small to large. */
  readonly sizes: readonly string[];
}

/**
 * Does a route or a class of a nearer file take what a locked route is for, and do something else with it? Nearer rules go first,
 * so this would change a locked rule without `unlock`.
 */
export function checkBypassedLocks(
  plan: Pick<Plan, "profiles" | "tiers" | "routes">,
  { config, layers }: { readonly config: Dict; readonly layers: Layers },
): Problem[] {
  const routes = ruleConditions(config, "routes", layers).map(withoutIdleTexts);
  const classes = ruleConditions(config, "classes", layers).map(withoutIdleTexts);
  const locks: Locks = {
    config,
    plan,
    routes,
    classes: new Map(classes.map((one) => [one.id, one])),
    targets: new Map(plan.routes.map(({ id, to }: Route) => [id, to])),
    sizes: sizesInOrder((toData(config) as Mallex).sizes).map(([name]) => name),
  };
  const taken = routes.filter(({ tree }) => isLocked(tree)).map((route) => ({ route, by: takenBy(route, locks) }));
  const named = classes.filter(({ tree }) => isLocked(tree)).map((one) => ({ one, by: namedBy(one, classes, locks) }));
  return [
    ...grouped(taken.map(({ route, by }) => ({ locked: route, by }))).map(({ by, locked }) => routeProblem(by, locked)),
    ...grouped(named.map(({ one, by }) => ({ locked: one, by }))).map(({ by, locked }) => classProblem(by, locked)),
    ...smallerAnswers(locks, new Set(taken.flatMap(({ route, by }) => (by.length > 0 ? [route] : [])))),
    ...smallerClasses(locks, new Set(named.flatMap(({ one, by }) => (by.length > 0 ? [one] : [])))),
  ];
}

/** Without tests that every text passes. */
function withoutIdleTexts(rule: RuleConditions): RuleConditions {
  const when = rule.when.filter((one) => !("text" in one) || !matchesAnyText(one.text));
  return { ...rule, when, facts: factBits(when) };
}

/** The nearer routes that together take every request of a locked one, if they don't do with it what that one would. */
function takenBy(route: RuleConditions, locks: Locks): readonly RuleConditions[] {
  const { routes, classes } = locks;
  const earlier = routes
    .slice(0, routes.indexOf(route))
    .filter((one) => one.nearness > route.nearness && !keepsPromise(route, locks.targets.get(one.id), locks));
  const rules = coveredBefore(route, classes, indexRules(earlier));
  return rules === undefined ? [] : earlier.filter((one) => rules.has(one));
}

/** The same for classes: what they name is no longer of the locked class, so its routes don't match. */
function namedBy(locked: RuleConditions, classes: readonly RuleConditions[], locks: Locks): readonly RuleConditions[] {
  const earlier = classes
    .slice(0, classes.indexOf(locked))
    .filter((one) => one.nearness > locked.nearness && !isAnsweredAlike(one, locked, locks));
  return coverOf({ conditions: locked.when }, indexRules(earlier)) ?? [];
}

/** Whether the requests of a locked class are answered as promised if another class names them. */
function isAnsweredAlike(by: RuleConditions, locked: RuleConditions, locks: Locks): boolean {
  const promised = promisedTo(locked, locks);
  const target = targetOf(by, locked, locks);
  return promised.length > 0 && promised.every((route) => keepsPromise(route, target, locks));
}

/** The locked routes for a class. */
function promisedTo({ id }: RuleConditions, { routes }: Locks): RuleConditions[] {
  return routes.filter(({ tree, when }) => isLocked(tree) && classesIn(when).includes(id));
}

/** Where requests of a locked class go if another class names them; undefined if no route is certain to take them. */
function targetOf(by: RuleConditions, locked: RuleConditions, { routes, targets }: Locks): Target | undefined {
  const known: readonly Condition[] = [{ kind: "class", any: [by.id] }, ...by.when, ...locked.when];
  const next = routes.find(
    ({ when, take }) => take === undefined && when.every((condition) => implies(known, condition)),
  );
  return next === undefined ? undefined : targets.get(next.id);
}

/**
 * Whether another target does for a request what the locked route promises: models of its minimum size, the same reply, or none.
 * @param target undefined if intents decide
 */
function keepsPromise({ id, tree }: RuleConditions, target: Target | undefined, locks: Locks): boolean {
  const own = locks.targets.get(id);
  const least = textAt(tree, ["atLeast"]);
  if (own?.kind === "reply") return target?.kind === "reply" && target.template === own.template;
  if (target?.kind === "refuse") return true;
  if (target?.kind === "reply" || own === undefined) return false;
  if (least !== undefined) return smallestIn(target, least, locks) === undefined;
  return isSameTarget(own, target);
}

function isSameTarget(one: Target, other: Target | undefined): boolean {
  if (one.kind === "tier") return other?.kind === "tier" && one.tier === other.tier;
  return one.kind === "profile" && other?.kind === "profile" && one.profile === other.profile;
}

/** A profile that may answer and is smaller than this. */
function smallestIn(target: Target | undefined, least: string, { plan, sizes }: Locks): string | undefined {
  const names = target === undefined ? Object.keys(plan.profiles) : profilesOf(target, plan);
  return names.find((name) => sizes.indexOf(plan.profiles[name]?.size ?? "") < sizes.indexOf(least));
}

interface Bypass {
  readonly by: readonly RuleConditions[];
  readonly locked: readonly RuleConditions[];
}

/** One problem for each rule, or rules together, with all that it takes. */
function grouped(
  bypassed: readonly { readonly locked: RuleConditions; readonly by: readonly RuleConditions[] }[],
): Bypass[] {
  const groups = new Map<string, { by: readonly RuleConditions[]; locked: RuleConditions[] }>();
  for (const { locked, by } of bypassed) {
    if (by.length === 0) continue;
    const key = by.map(({ id }) => id).join("\n");
    const group = groups.get(key) ?? { by, locked: [] };
    group.locked.push(locked);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function routeProblem(by: readonly RuleConditions[], locked: readonly RuleConditions[]): Problem {
  const classes = [...new Set(locked.flatMap(({ when }) => classesIn(when)))];
  const own = by.flatMap(({ when }) => classesIn(when)).filter((name) => classes.includes(name));
  const fix =
    own.length > 0
      ? `leave ${quoted(own)} out of its \`class\``
      : "add `class: main` to its `when`, so that it matches only the user's own requests";
  return lockProblem("MX6184.route", { by, locked, fix });
}

function classProblem(by: readonly RuleConditions[], locked: readonly RuleConditions[]): Problem {
  return lockProblem("MX6184.class", { by, locked, fix: "make its `when` more specific" });
}

function lockProblem(
  id: "MX6184.route" | "MX6184.class",
  { by, locked, fix }: Bypass & { readonly fix: string },
): Problem {
  const { earlier } = describeEarlier(by);
  const isOne = by.length === 1;
  const related = locked.map((one) => ({ message: "locked here", at: locationOf(one.tree, ["locked"]) }));
  const ids = locked.map((one) => one.id);
  if (id === "MX6184.route") {
    const parameters = {
      earlier,
      take: isOne ? "takes" : "take",
      locked: listed("route", ids),
      first: ids[0] ?? "",
      fix,
    };
    return createProblem(id, parameters, by[0]?.at, { related });
  }
  const parameters = {
    earlier,
    name: isOne ? "names" : "name",
    locked: listed("class", ids),
    first: ids[0] ?? "",
    fix,
  };
  return createProblem(id, parameters, by[0]?.at, { related });
}

function listed(what: "route" | "class", ids: readonly string[]): string {
  const word = ids.length === 1 ? what : { route: "routes", class: "classes" }[what];
  return `${word} ${quoted(ids)}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}

/** Facts that a request of any class may have; words of the user and images are not in a request that checks safety. */
const COMMON: ReadonlySet<Condition["kind"]> = new Set([
  "model", "project", "session", "client", "stream", "promptTokens", "maxTokens",
] as const); // prettier-ignore

/** Routes that lead some requests of a locked route to a model smaller than its minimum. */
function smallerAnswers(locks: Locks, taken: ReadonlySet<RuleConditions>): Problem[] {
  const { routes, classes, targets } = locks;
  return routes.flatMap((locked, index) => {
    const least = textAt(locked.tree, ["atLeast"]);
    if (!isLocked(locked.tree) || least === undefined || taken.has(locked)) return [];
    const cases = [...casesOf(locked, classes)];
    return routes.slice(0, index).flatMap((route): Problem[] => {
      const target = targets.get(route.id);
      if (route.nearness <= locked.nearness || route.take !== undefined) return [];
      if (target?.kind !== "tier" && target?.kind !== "profile") return [];
      const small = smallestIn(target, least, locks);
      if (small === undefined || !cases.some(({ conditions }) => mayTake(route, conditions))) return [];
      const size = locks.plan.profiles[small]?.size ?? "";
      return [createProblem("MX6185.route", { id: route.id, locked: locked.id, small, size, least }, route.at)];
    });
  });
}

/** The same for classes that name some requests of a locked one. */
function smallerClasses(locks: Locks, named: ReadonlySet<RuleConditions>): Problem[] {
  const classes = [...locks.classes.values()];
  return classes.flatMap((locked, index) => {
    if (!isLocked(locked.tree) || named.has(locked)) return [];
    const [least] = promisedTo(locked, locks).flatMap(({ tree }) => textAt(tree, ["atLeast"]) ?? []);
    if (least === undefined) return [];
    return classes.slice(0, index).flatMap((one): Problem[] => {
      if (one.nearness <= locked.nearness || !mayTake(one, locked.when)) return [];
      const target = targetOf(one, locked, locks);
      if (target?.kind === "refuse" || target?.kind === "reply") return [];
      const small = smallestIn(target, least, locks);
      if (small === undefined) return [];
      const size = locks.plan.profiles[small]?.size ?? "";
      return [createProblem("MX6185.class", { id: one.id, locked: locked.id, small, size, least }, one.at)];
    });
  });
}

function mayTake({ when }: RuleConditions, known: readonly Condition[]): boolean {
  const open = when.filter((condition) => !implies(known, condition));
  return open.every(isOfAnyRequest) && clashOf([...known, ...open]) === undefined;
}

/** Of other models than its own the client requests only what a person has chosen. */
function isOfAnyRequest(condition: Condition): boolean {
  return (
    COMMON.has(condition.kind) && (condition.kind !== "model" || condition.any.some((one) => CLIENT_MODELS.test(one)))
  );
}
