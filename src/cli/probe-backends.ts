import type { Plan } from "../../generated/types/plan.d.ts";
import { probeBackend } from "../backend/probe-backend.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { Environment } from "./context.ts";
import { remoteEndpoint } from "./remote-endpoint.ts";
import { usedProfiles } from "./used-profiles.ts";

/** A warning for each URL that does not answer, or whose key is missing: said now, before the client fills the screen. */
export async function probeBackends(plan: Plan, env: Environment, signal: AbortSignal): Promise<readonly Problem[]> {
  const byName = new Map([...usedProfiles(plan).values()].map((profile) => [profile.backend, profile]));
  const found = await Promise.all(
    [...byName].map(async ([name, profile]): Promise<readonly Problem[]> => {
      const backend = plan.backends[name];
      if (backend?.kind !== "openai") return [];
      try {
        const why = await probeBackend(remoteEndpoint(backend, profile, env), signal);
        return why === undefined ? [] : [silent(name, backend.url, why)];
      } catch (error) {
        if (signal.aborted || !(error instanceof MallexError)) throw error;
        return error.problems.map((problem) => ({ ...problem, severity: "warning" }));
      }
    }),
  );
  return found.flat();
}

function silent(name: string, url: string, why: string): Problem {
  return {
    code: "MX7517",
    severity: "warning",
    message: `the backend "${name}" does not answer at ${url}: ${why}`,
    hint: `start its server, or correct backends.${name}.url`,
  };
}
