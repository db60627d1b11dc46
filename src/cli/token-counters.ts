import { setImmediate } from "node:timers/promises";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { CliContext } from "./context.ts";
import { loadCounter } from "./load-counter.ts";
import { usedProfiles } from "./used-profiles.ts";

/** Counters of the models that were met, each read once: they are megabytes, and the next plan mostly has the same models. */
export interface TokenCounters {
  /** Reads what this plan needs and is not there yet. Until then, and where a model has no tokenizer here, tokens are estimated. */
  load(plan: Plan): Promise<void>;
  of(profile: Profile | undefined): TokenCounter | undefined;
}

/** @param file the one that names the models */
export function createTokenCounters(file: string, context: CliContext): TokenCounters {
  const counters = new Map<string, TokenCounter | undefined>();
  return {
    async load(plan) {
      // Those first that the rules lead to; a question may ask for any other by its name.
      for (const profile of new Set([...usedProfiles(plan).values(), ...Object.values(plan.profiles)])) {
        if (counters.get(keyOf(profile)) !== undefined) continue;
        counters.set(keyOf(profile), await loadCounter(profile, file, context));
        await setImmediate();
      }
    },
    of: (profile) => (profile === undefined ? undefined : counters.get(keyOf(profile))),
  };
}

function keyOf({ model, tokenizer = "" }: Profile): string {
  return JSON.stringify([model, tokenizer]);
}
