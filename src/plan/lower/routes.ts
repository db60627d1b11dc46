import type { Class, Mallex, Route as RouteConfig, When } from "../../../generated/types/mallex.d.ts";
import type { Condition, Plan, RequestClass, Route } from "../../../generated/types/plan.d.ts";
import { optional, toList, defined } from "../../shared/utilities.ts";
import { sizesInOrder } from "./profiles.ts";
import { lowerFinder, lowerRange, lowerTests } from "./rules.ts";
import { lowerTarget, type TargetContext } from "./targets.ts";

export function lowerClass({ id = "", when = {}, background = false }: Class): RequestClass {
  return { id, when: lowerWhen(when), background };
}

/** The routes, each to what answers it among these models. */
export function lowerRoutes(
  { routes = [], sizes }: Pick<Mallex, "routes" | "sizes">,
  models: Pick<Plan, "tiers" | "profiles" | "pools">,
): Route[] {
  const names = sizesInOrder(sizes).map(([name]) => name);
  return routes.map((route) => lowerRoute(route, { ...models, sizes: names }));
}

function lowerRoute(route: RouteConfig, models: TargetContext): Route {
  const { id = "", when = {}, take } = route;
  const taken = take === undefined ? undefined : lowerFinder(take);
  return { id, when: lowerWhen(when), ...optional("take", taken), to: lowerTarget(route, models) };
}

/** Every key becomes one condition; all must hold, in a fixed order with the cheap ones first. */
export function lowerWhen(when: When): Condition[] {
  const { tools, client, outputField, maxTokens, user, system, promptTokens, project } = when;
  const found: (Condition | readonly Condition[] | undefined)[] = [
    named("class", when.class),
    named("model", when.model),
    tools === "none" || tools === "some" ? { kind: "tools", some: tools === "some" } : named("toolNames", tools),
    named("agent", when.agent),
    named("effort", when.effort),
    named("session", when.session),
    flag("thinking", when.thinking),
    flag("stream", when.stream),
    flag("prefilled", when.prefilled),
    client === undefined ? undefined : { kind: "client", range: lowerRange(client) },
    outputField === undefined ? undefined : { kind: "outputField", name: outputField },
    maxTokens && { kind: "maxTokens", ...defined({ is: maxTokens.is, under: maxTokens.under, over: maxTokens.over }) },
    named("tag", when.tag),
    named("has", when.has),
    lowerTests(user).map((text) => ({ kind: "user", text })),
    lowerTests(system).map((text) => ({ kind: "system", text })),
    promptTokens && { kind: "promptTokens", ...defined({ under: promptTokens.under, over: promptTokens.over }) },
    named("project", project),
  ];
  return found.flatMap((condition) => condition ?? []);
}

type Kind<Shape> = Extract<Condition, Shape>["kind"];

function named(kind: Kind<{ any: string[] }>, names: string | readonly string[] | undefined): Condition | undefined {
  return names === undefined ? undefined : { kind, any: toList(names) };
}

function flag(kind: Kind<{ is: boolean }>, is: boolean | undefined): Condition | undefined {
  return is === undefined ? undefined : { kind, is };
}
