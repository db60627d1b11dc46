import type { Aim, Condition, PartFinder, Plan, RequestClass, Route, Target } from "../../../generated/types/plan.d.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { innerText, locate } from "../../prompt/rules/locate-text.ts";
import { groupOf, satisfiesVersion } from "../../shared/text/match.ts";
import type { Decision, Tried, Watch } from "../../shared/turn-report.ts";
import { type Facts, firstMatching, meetsCondition } from "./conditions.ts";
import { labelOfTarget, readModelName, targetNamed } from "./model-names.ts";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";

/** Where a request goes, and why. `open`: nothing has decided; its words may. */
export type Chosen =
  | ((Aim | { readonly kind: "open" }) & { readonly decision: Decision })
  | { readonly kind: "reply"; readonly template: string; readonly taken: string; readonly decision: Decision }
  | { readonly kind: "refuse"; readonly problem: Problem; readonly decision: Decision };

/** Routes first, in order; then the tier or profile that the client names; then the person's tag. */
export function chooseRoute(plan: Plan, facts: Facts, watch?: Watch): Chosen {
  const tried: Tried[] | undefined = watch && [];
  const route = firstMatching(plan.routes, (one) => failing(one, facts), tried);
  watch?.({ kind: "route", ...(route === undefined ? {} : { id: route.id }), tried: tried ?? [] });
  if (route !== undefined && !isTrial(route, plan, facts)) return follow(route, facts);
  const named = readModelName(plan, facts.model);
  switch (named.kind) {
    case "tier":
    case "profile": {
      const alias = named.alias === undefined ? "" : `, by the alias "${named.alias}"`;
      const why = `the client asks for the ${labelOfTarget(named)}${alias}`;
      return targetChoice(named, { class: facts.class, by: named.alias === undefined ? "name" : "alias", why });
    }
    case "unknown":
      return { kind: "refuse", problem: named.problem, decision: { class: facts.class, why: "no such model" } };
    case "any":
      return chooseByTag(plan, facts);
  }
}

/**
 * Claude Code tries a new model's name with a request that is replied to: a reply would keep a name in its settings that nothing answers to, no
 * tier, profile, alias or route.
 */
function isTrial({ to }: Route, plan: Plan, facts: Facts): boolean {
  if (to.kind !== "reply" || readModelName(plan, facts.model).kind !== "unknown") return false;
  return !plan.routes.some(({ when }) => when.some((one) => one.kind === "model" && meetsCondition(one, facts)));
}

/** The first of the person's tags that is a tier or a profile. */
function chooseByTag(plan: Plan, facts: Facts): Chosen {
  for (const tag of facts.tags) {
    const target = targetNamed(plan, tag);
    if (target === undefined) continue;
    return targetChoice(target, {
      class: facts.class,
      by: "tag",
      why: `<mallex:${tag}> asks for the ${labelOfTarget(target)}`,
    });
  }
  return { kind: "open", decision: { class: facts.class, why: "no route matches" } };
}

/** The tags of this turn without effect: they name no tier and no profile, and no route requires them. */
export function unknownTags(plan: Plan, { tags }: Facts): string[] {
  const routedTags = new Set(
    plan.routes.flatMap(({ when }) => when.flatMap((one) => (one.kind === "tag" ? one.any : []))),
  );
  return tags.filter((tag) => targetNamed(plan, tag) === undefined && !routedTags.has(tag));
}

function targetChoice(target: Aim, routeDecision: Decision): Chosen {
  return target.kind === "tier"
    ? { ...target, decision: { ...routeDecision, tier: target.tier } }
    : { ...target, decision: { ...routeDecision, profile: target.profile } };
}

function failing({ when, take }: Route, facts: Facts): Condition | "take" | undefined {
  const failed = when.find((condition) => !meetsCondition(condition, facts));
  return failed ?? (takeStretch(take, facts) === undefined ? "take" : undefined);
}

function follow(route: Route, facts: Facts): Chosen {
  const decision: Decision = { class: facts.class, route: route.id, why: `route "${route.id}" matches` };
  const target: Target = route.to;
  switch (target.kind) {
    case "tier":
    case "profile":
      return targetChoice(target, decision);
    case "reply":
      return { kind: "reply", template: target.template, taken: takeStretch(route.take, facts) ?? "", decision };
    case "refuse":
      return {
        kind: "refuse",
        problem: createProblem("MX8005", { message: target.message, route: route.id }),
        decision,
      };
  }
}

/**
 * What a route takes out of the newest user message: its first stretch or, where an expression has a group, what that
 * has matched. Without a finder, the person's words. Undefined: it is not there.
 */
export function takeStretch(take: PartFinder | undefined, facts: Facts): string | undefined {
  if (take === undefined) return facts.user;
  if (!satisfiesVersion(take.client, facts.client)) return undefined;
  const [span] = locate(facts.message, take.at);
  if (span === undefined) return undefined;
  const text = innerText(facts.message, span);
  for (const test of take.at.tests ?? []) {
    const group = groupOf(test, text);
    if (group !== undefined) return group.trim();
  }
  return text.trim();
}

/** A request that matches no rule is the user's own. */
const MAIN: RequestClass = { id: MAIN_CLASS, when: [], background: false };

/** Names the kind of a request. A class decides nothing by itself. */
export function requestClass(plan: Plan, facts: Facts, watch?: Watch): RequestClass {
  const tried: Tried[] | undefined = watch && [];
  const firstFailing = ({ when }: RequestClass) => when.find((condition) => !meetsCondition(condition, facts));
  const found = firstMatching(plan.classes, firstFailing, tried) ?? MAIN;
  watch?.({ kind: "class", id: found.id, tried: tried ?? [] });
  return found;
}

interface KindQuery {
  /** As the rules have found. */
  readonly class: string | undefined;
  /** Release of the client; without one it is some other client, whose kinds are its own. */
  readonly client: string | undefined;
  readonly request: MessagesRequest | undefined;
}

/**
 * Claude Code offers tools with every request of the user: a request without tools that matches no class is a new kind of
 * background request, answered as `main`.
 */
export function isUnknownKind({ class: id, client, request }: KindQuery): boolean {
  return client !== undefined && id === MAIN_CLASS && request !== undefined && (request.tools ?? []).length === 0;
}
