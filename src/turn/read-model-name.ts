import type { Plan } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";

/** What the client's `model` asks for: nothing in particular, a tier, a profile, or something unknown. */
export type ModelName =
  | { readonly kind: "any" }
  | { readonly kind: "tier"; readonly tier: string }
  | { readonly kind: "profile"; readonly profile: string }
  | { readonly kind: "unknown"; readonly problem: Problem };

/** The name under which mallex decides by its own rules. `anthropic` in it makes clients list it; a name without `claude-` keeps the window live. */
const AUTO_MODEL = "mallex/anthropic-auto";

/** All names that `GET /v1/models` lists. */
export function modelNames(plan: Plan): string[] {
  return [AUTO_MODEL, ...plan.tiers.flatMap(({ id }) => [`mallex/anthropic-${id}`, id]), ...Object.keys(plan.profiles)];
}

/** `claude*` and other `mallex/*` decide nothing; tiers and profiles go by their names, alone or after `mallex/` or `mallex/anthropic-`. */
export function readModelName(plan: Plan, model: string): ModelName {
  const name = model.replace(/^mallex\/(?:anthropic-)?/, "");
  if (plan.tiers.some(({ id }) => id === name)) return { kind: "tier", tier: name };
  if (Object.hasOwn(plan.profiles, name)) return { kind: "profile", profile: name };
  if (model.startsWith("claude") || model.startsWith("mallex/")) return { kind: "any" };
  return {
    kind: "unknown",
    problem: {
      code: "MX8404",
      severity: "error",
      message: `model: there is no model ${JSON.stringify(model)}`,
      hint: `known are ${modelNames(plan).join(", ")}, and every name that begins with claude or mallex/`,
      at: { path: "model" },
    },
  };
}
