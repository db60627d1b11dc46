import type { Plan } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";
import { AUTO_MODEL, tierModel } from "../terms/names.ts";

/** What the client's `model` asks for: nothing in particular, a tier, a profile, or something unknown. */
export type ModelName =
  | { readonly kind: "any" }
  | { readonly kind: "tier"; readonly tier: string }
  | { readonly kind: "profile"; readonly profile: string }
  | { readonly kind: "unknown"; readonly problem: Problem };

/** All names that `GET /v1/models` lists, each with what a person reads beside it. */
export function modelNames({ tiers, profiles }: Plan): ReadonlyMap<string, string> {
  const names = new Map([[AUTO_MODEL, "mallex: by the rules"]]);
  for (const { id, about } of tiers) names.set(tierModel(id), `mallex: ${about ?? `tier ${id}`}`);
  for (const { id, about } of tiers) names.set(id, about ?? `tier ${id}`);
  for (const [name, { model }] of Object.entries(profiles)) if (!names.has(name)) names.set(name, model);
  return names;
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
      hint: `known are ${[...modelNames(plan).keys()].join(", ")}, and every name that begins with claude or mallex/`,
      at: { path: "model" },
    },
  };
}
