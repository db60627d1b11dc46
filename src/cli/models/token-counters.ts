import { setImmediate } from "node:timers/promises";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../compile.ts";
import type { TestBench } from "../../inspect/test/run-test.ts";
import { measureFrames } from "../../prompt/budget/text-counts.ts";
import { createTokenCounter, type TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { loadProgram } from "../compile/load-compiled-plan.ts";
import type { CliContext } from "../context/context.ts";
import { readModelFiles } from "./model-files.ts";
import { usedProfiles } from "./profiles.ts";

/** Counts tokens as this profile's model does. Undefined if the model's files are not on this machine: then tokens are estimated. */
export async function loadCounter(
  profile: Profile,
  file: string,
  context: CliContext,
): Promise<TokenCounter | undefined> {
  return (await readCounter(profile, file, context))?.counter;
}

interface ReadCounter {
  readonly counter: TokenCounter;
  readonly folder: string;
}

async function readCounter(profile: Profile, file: string, context: CliContext): Promise<ReadCounter | undefined> {
  const files = await readModelFiles(profile, file, context);
  if (files?.tokenizer === undefined || files.config === undefined) return undefined;
  const { tokenizer, config, folder } = files;
  return { counter: createTokenCounter({ ...files, tokenizer, config }), folder };
}

/** Token counters by model. Each is read once: they are megabytes, and the next plan mostly has the same models. */
export interface TokenCounters {
  /** Reads the counters that this plan needs. Until then, and for models without a tokenizer here, tokens are estimated. */
  load(plan: Plan): Promise<void>;
  of(profile: Profile | undefined): TokenCounter | undefined;
  /** The folder of a counter that has been read, and counts exactly. */
  folderOf(profile: Profile | undefined): string | undefined;
}

/** @param file the one that names the models */
export function createTokenCounters(file: string, context: CliContext): TokenCounters {
  const counters = new Map<string, ReadCounter | undefined>();
  return {
    async load(plan) {
      // Profiles that the rules use come first; a request can name any other.
      for (const profile of new Set([...usedProfiles(plan).values(), ...Object.values(plan.profiles)])) {
        if (counters.get(keyOf(profile)) !== undefined) continue;
        const read = await readCounter(profile, file, context);
        counters.set(keyOf(profile), read);
        const counter = read?.counter;
        // Renders a few short conversations, which shows a template that never ends.
        if (counter !== undefined && counter.inexact === undefined) measureFrames(counter);
        if (counter?.refused !== undefined)
          context.report(`${profile.model}: its tokens are estimated, since ${counter.refused}`);
        await setImmediate();
      }
    },
    of: (profile) => profile && counters.get(keyOf(profile))?.counter,
    folderOf(profile) {
      const read = profile && counters.get(keyOf(profile));
      return read?.counter.inexact === undefined ? read?.folder : undefined;
    },
  };
}

function keyOf({ model, tokenizer = "" }: Profile): string {
  return JSON.stringify([model, tokenizer]);
}

/** Everything needed to run the tests of a compiled file. @param file the one that was compiled, absolute */
export async function loadBench(
  compiled: CompileResult & { readonly plan: Plan },
  file: string,
  context: CliContext,
): Promise<TestBench> {
  const program = await loadProgram(compiled, context.paths.plans);
  const { plan, config } = compiled;
  const counters = createTokenCounters(file, context);
  await counters.load(plan);
  return { program, config, counter: (profile) => counters.of(plan.profiles[profile]) };
}
