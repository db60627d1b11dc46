import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { Executed } from "../server/server-options.ts";
import type { CliContext } from "./context.ts";
import type { IsUsable } from "./launch/main-profile.ts";
import { loadProgram, type PlanFiles } from "./load-program.ts";
import type { ModelEndpoints, ModelServers } from "./model-servers.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import type { TokenCounters } from "./token-counters.ts";

/** A plan at work. */
export interface Execution {
  readonly plan: Plan;
  readonly keys: Keys;
  readonly executed: Executed;
  readonly endpoints: ModelEndpoints;
  readonly isUsable: IsUsable;
}

export interface ExecutionParts {
  readonly context: CliContext;
  readonly models: ModelServers;
  readonly counters: TokenCounters;
}

/** @param lacking why profiles can't be asked on this machine, by profile; a key that is missing is known without it */
export async function executePlan(
  compiled: PlanFiles,
  { keys, lacking = new Map() }: { readonly keys: Keys; readonly lacking?: ReadonlyMap<string, Problem> },
  { context, models, counters }: ExecutionParts,
): Promise<Execution> {
  const program = await loadProgram(compiled, context.paths.plans);
  const { plan } = program;
  const endpoints = models.use(plan, keys);
  const unusable = (profile: string): Problem | undefined =>
    faultOf(plan, keys, profile)?.problem ?? lacking.get(profile);
  return {
    plan,
    keys,
    endpoints,
    isUsable: (profile) => unusable(profile) === undefined,
    executed: {
      program,
      async endpoint(profile, signal) {
        const problem = lacking.get(profile);
        // A server that is told to load it would fetch it, or fail without end.
        if (problem !== undefined) throw new MallexError(problem);
        return endpoints.endpoint(profile, signal);
      },
      unusable,
      counter: (profile) => counters.of(plan.profiles[profile]),
      release: () => endpoints.release(),
    },
  };
}
