import type { Plan } from "../../generated/types/plan.d.ts";
import { isLoopback } from "../terms/is-loopback.ts";

/** Which model a profile is, where it runs, and what it costs: `qwen3-coder on this machine`. */
export function describeProfile(plan: Plan, name: string): string {
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
  if (backend === undefined || backend.kind === "mlx") return "on this machine";
  const { hostname } = new URL(backend.url);
  if (isLoopback(hostname)) return "on this machine";
  if (leaves !== true) return `on your server ${name}`;
  return `in the cloud (${hostname})`;
}
