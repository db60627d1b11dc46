import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { closestNames } from "../../shared/closest-word.ts";
import { AUTO_MODEL, modelBaseName, SHORT_AUTO_MODEL, tierModel } from "../../shared/reserved-names.ts";
import { namedProfiles } from "../../shared/target-profiles.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { isLoopback } from "../../shared/utilities.ts";

/** What the client's `model` selects: nothing in particular, a tier, a profile, or an unknown name. */
export type ModelName =
  | { readonly kind: "any" }
  /** `alias`: the name that the file defines for it. */
  | (Aim & { readonly alias?: string })
  | { readonly kind: "unknown"; readonly problem: Problem };

/** What a person reads beside the name under which mallex decides by its own rules. */
export const AUTO_LABEL = "auto: chosen by the rules";

/** All names that `GET /v1/models` lists, each with what a person reads beside it. */
export function modelNames(plan: Plan): ReadonlyMap<string, string> {
  const { tiers, aliases = [] } = plan;
  const names = new Map([[AUTO_MODEL, AUTO_LABEL]]);
  for (const { id } of tiers) names.set(tierModel(id), tierLabel(plan, id));
  for (const { id } of tiers) names.set(id, tierLabel(plan, id));
  for (const name of namedProfiles(plan)) if (!names.has(name)) names.set(name, profileLabel(plan, name));
  for (const { match, to } of aliases)
    if (!match.includes("*") && !names.has(match))
      names.set(match, to.kind === "tier" ? tierLabel(plan, to.tier) : profileLabel(plan, to.profile));
  return names;
}

/** `low: everyday questions (qwen3-coder on this machine)` */
export function tierLabel(plan: Plan, id: string): string {
  const tier = plan.tiers.find((one) => one.id === id);
  if (tier === undefined) return id;
  const chain = describeChain(plan, tier.profiles);
  return tier.about === undefined ? `${id}: ${chain}` : `${id}: ${tier.about} (${chain})`;
}

/** `coder: qwen3-coder on this machine` */
export function profileLabel(plan: Plan, name: string): string {
  return `${name}: ${describeProfile(plan, name)}`;
}

export function labelOfTarget(at: Aim): string {
  return at.kind === "tier" ? `tier "${at.tier}"` : `profile "${at.profile}"`;
}

/** The tier or, where there is none, the profile with this name. */
export function targetNamed(plan: Plan, name: string): Aim | undefined {
  if (plan.tiers.some(({ id }) => id === name)) return { kind: "tier", tier: name };
  return Object.hasOwn(plan.profiles, name) ? { kind: "profile", profile: name } : undefined;
}

/**
 * Names of Claude's own models, and names that Claude Code was offered before: both select nothing, so a name that a reload
 * removed ends no session.
 */
const DECIDES_NOTHING = /^(?:claude|mallex\/anthropic-)/;

/** An alias for every name that means nothing else. */
export const ANY_NAME = "*";

/** Aliases first; then tiers and profiles, by their names; the alias `*` last. All are accepted alone or after `mallex/` or `mallex/anthropic-`. */
export function readModelName(plan: Plan, model: string): ModelName {
  const name = modelBaseName(model);
  const isNamed = (match: string): boolean => matchesGlob(match, model) || matchesGlob(match, name);
  const alias = plan.aliases?.find(({ match }) => match !== ANY_NAME && isNamed(match));
  if (alias !== undefined) return { ...alias.to, alias: alias.match };
  const target = targetNamed(plan, name);
  if (target !== undefined) return target;
  if (model === SHORT_AUTO_MODEL || DECIDES_NOTHING.test(model)) return { kind: "any" };
  const any = plan.aliases?.find(({ match }) => match === ANY_NAME);
  return any === undefined ? { kind: "unknown", problem: noSuchModel(plan, model) } : { ...any.to, alias: any.match };
}

/** The names that there are, each thing once. */
function noSuchModel(plan: Plan, model: string): Problem {
  const names = [...new Set([...modelNames(plan).keys()].map(modelBaseName))];
  const close = closestNames(modelBaseName(model), names).map((name) => JSON.stringify(callable(name)));
  const meant = close.length === 0 ? "" : `did you mean ${close.join(" or ")}? `;
  return createProblem(
    "MX8404.requested",
    { model: JSON.stringify(model), meant, names: names.map(callable).join(", ") },
    { path: "model" },
  );
}

/** `auto` alone is no name. */
function callable(name: string): string {
  return name === modelBaseName(AUTO_MODEL) ? SHORT_AUTO_MODEL : name;
}

/** Which model a profile is, where it runs, and what it costs: `qwen3-coder on this machine`. */
function describeProfile(plan: Plan, name: string): string {
  const profile = plan.profiles[name];
  if (profile === undefined) return name;
  const { model, price } = profile;
  const short = model.split("/").at(-1) ?? model;
  const cost = price === undefined ? "" : `, $${price.input} in and $${price.output} out per million tokens`;
  return `${short} ${whereRuns(plan, profile)}${cost}`;
}

/** The profiles that are tried one after the other: `opus …, else coder …`. */
export function describeChain(plan: Plan, profiles: readonly string[]): string {
  return profiles.map((name) => describeProfile(plan, name)).join(", else ");
}

function whereRuns({ backends }: Plan, { backend: name, leaves }: Plan["profiles"][string]): string {
  const backend = backends[name];
  if (backend === undefined || !("url" in backend)) return "on this machine";
  const { hostname } = new URL(backend.url);
  if (isLoopback(hostname)) return "on this machine";
  if (leaves !== true) return `on your server ${name}`;
  return `in the cloud (${hostname})`;
}
