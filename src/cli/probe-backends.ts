import type { Plan } from "../../generated/types/plan.d.ts";
import { probeBackend } from "../backend/probe-backend.ts";
import type { Problem } from "../problem/problem.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import { usedProfiles } from "./used-profiles.ts";

/**
 * A warning for each of the person's own servers that does not answer: said now, before the client fills the screen. Clouds are not asked:
 * nothing goes there before a question does.
 */
export async function probeBackends(plan: Plan, keys: Keys, signal: AbortSignal): Promise<readonly Problem[]> {
  const own = [...usedProfiles(plan)].filter(
    ([name, { leaves }]) => leaves !== true && faultOf(plan, keys, name) === undefined,
  );
  const names = new Set(own.map(([, { backend }]) => backend));
  const found = await Promise.all(
    [...names].map(async (name): Promise<readonly Problem[]> => {
      const backend = plan.backends[name];
      if (backend?.kind !== "openai") return [];
      const key = keys.values.get(name);
      const why = await probeBackend({ url: backend.url, ...(key === undefined ? {} : { key }) }, signal);
      return why === undefined ? [] : [backendUnreachable(name, backend.url, why)];
    }),
  );
  return found.flat();
}

function backendUnreachable(name: string, url: string, why: string): Problem {
  return {
    code: "MX7517",
    severity: "warning",
    message: `the backend "${name}" does not answer at ${url}: ${why}`,
    hint: `start its server, or correct backends.${name}.url`,
  };
}
