import type { Class, Mallex, Route as RouteConfig, When } from "../../../generated/types/mallex.d.ts";
import type { Condition, Plan, RequestClass, Route, Target } from "../../../generated/types/plan.d.ts";
import { lowerFinder } from "./locator.ts";
import { optional } from "./optional.ts";
import { sizesInOrder } from "./profiles.ts";
import { settleTarget } from "./settle-target.ts";
import { lowerRange, lowerTests } from "./text-tests.ts";

export function lowerClass({ id = "", when = {}, background = false }: Class): RequestClass {
  return { id, when: lowerWhen(when), background };
}

/** The routes, each to what answers it among these models. */
export function lowerRoutes(
  { routes = [], sizes }: Pick<Mallex, "routes" | "sizes">,
  models: Pick<Plan, "tiers" | "profiles">,
): Route[] {
  const names = sizesInOrder(sizes).map(([name]) => name);
  return routes.map((route) => lowerRoute(settleTarget(route, { ...models, sizes: names })));
}

export function lowerRoute({ id = "", when = {}, take, ...target }: RouteConfig): Route {
  const taken = take === undefined ? undefined : lowerFinder(take);
  return { id, when: lowerWhen(when), ...optional("take", taken), to: lowerTarget(target) };
}

function lowerTarget({ tier, profile, reply, refuse }: RouteConfig): Target {
  if (tier !== undefined) return { kind: "tier", tier };
  if (profile !== undefined) return { kind: "profile", profile };
  if (reply !== undefined) return { kind: "reply", template: reply };
  return { kind: "refuse", message: refuse ?? "" };
}

/** Every key becomes one condition; all must hold, in a fixed order with the cheap ones first. */
function lowerWhen(when: When): Condition[] {
  const found: (Condition | readonly Condition[] | undefined)[] = [
    when.class === undefined ? undefined : { kind: "class", any: toList(when.class) },
    when.model === undefined ? undefined : { kind: "model", any: toList(when.model) },
    when.tools === undefined ? undefined : lowerTools(when.tools),
    when.agent === undefined ? undefined : { kind: "agent", any: toList(when.agent) },
    when.effort === undefined ? undefined : { kind: "effort", any: toList(when.effort) },
    when.thinking === undefined ? undefined : { kind: "thinking", is: when.thinking },
    when.session === undefined ? undefined : { kind: "session", any: toList(when.session) },
    when.tag === undefined ? undefined : { kind: "tag", any: toList(when.tag) },
    when.has === undefined ? undefined : { kind: "has", any: toList(when.has) },
    when.stream === undefined ? undefined : { kind: "stream", is: when.stream },
    when.prefilled === undefined ? undefined : { kind: "prefilled", is: when.prefilled },
    when.client === undefined ? undefined : { kind: "client", range: lowerRange(when.client) },
    when.outputField === undefined ? undefined : { kind: "outputField", name: when.outputField },
    when.maxTokens === undefined
      ? undefined
      : {
          kind: "maxTokens",
          ...optional("is", when.maxTokens.is),
          ...optional("under", when.maxTokens.under),
          ...optional("over", when.maxTokens.over),
        },
    lowerTests(when.user).map((text) => ({ kind: "user", text })),
    lowerTests(when.system).map((text) => ({ kind: "system", text })),
    when.promptTokens === undefined
      ? undefined
      : {
          kind: "promptTokens",
          ...optional("under", when.promptTokens.under),
          ...optional("over", when.promptTokens.over),
        },
    when.project === undefined ? undefined : { kind: "project", any: toList(when.project) },
  ];
  return found.flatMap((condition) => condition ?? []);
}

function lowerTools(tools: NonNullable<When["tools"]>): Condition {
  if (tools === "none" || tools === "some") return { kind: "tools", some: tools === "some" };
  return { kind: "toolNames", any: toList(tools) };
}

function toList(value: string | readonly string[]): string[] {
  return typeof value === "string" ? [value] : [...value];
}
