import type { Plan } from "../../generated/types/plan.d.ts";

/** `claude-cli/2.1.329 (external, cli)` -> `{ client: "2.1.329" }` where the plan says `claude-cli/`; nothing for other clients. */
export function clientVersion({ userAgent: before }: Plan, userAgent = ""): { client?: string } {
  if (before === undefined || !userAgent.startsWith(before)) return {};
  const version = /^\d{1,6}(?:\.\d{1,6}){0,3}\b/.exec(userAgent.slice(before.length))?.[0];
  return version === undefined ? {} : { client: version };
}
