import type { LockedGguf } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { bytesPerToken, type KvBits } from "../../backends/llama/check-model.ts";
import { kindOf } from "../../backends/registry.ts";
import { expandPools } from "../../config/merge/expand-pools.ts";
import { toData, type Dict } from "../../config/parse/tree.ts";
import { factsOf, isSizeKnown, parametersIn } from "../../plan/lower/profiles.ts";
import { describeGguf, type GgufModel } from "../../process/gguf/describe-model.ts";
import { readGgufHeader, type GgufHeader } from "../../process/gguf/read-header.ts";
import { formatParameters, machineMemory } from "../../shared/units.ts";
import { optional } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { findModelGguf } from "./model-files.ts";
import { windowThatFits } from "../../plan/lower/model-size.ts";

/** By the `model` of the profile, as in the lock. */
export type GgufFacts = Readonly<Record<string, LockedGguf>>;

/** The file that names the models, merged with its layers. */
export interface NamedModels {
  readonly config: Dict;
  readonly file: string;
}

type FileContext = Pick<CliContext, "env" | "paths" | "homeDir">;

/** What the files of GGUF profiles say, for the lock. Files that are not here, or can't be read, are left out. */
export function readGgufFacts({ config, file }: NamedModels, context: FileContext): GgufFacts {
  const read = ggufProfiles(config).map(({ model }) => [model, describeModel(model, file, context)] as const);
  return Object.fromEntries(
    read.flatMap(([model, found]) => (found === undefined ? [] : [[model, toLocked(model, found)]])),
  );
}

/**
 * What the files say of which the configuration and the lock say nothing, for one run on this machine: a window that its memory does not hold
 * is made smaller.
 */
export function readUnknownFacts({ config, file }: NamedModels, context: FileContext): GgufFacts {
  const { models = [] } = toData(config) as Mallex;
  const unknown = ggufProfiles(config).flatMap((profile) => {
    const facts = factsOf(profile.model, models);
    const hasWindow = (profile.window ?? facts.window) !== undefined;
    const hasSize = isSizeKnown(profile, facts);
    const found = hasWindow && hasSize ? undefined : describeModel(profile.model, file, context);
    if (found === undefined) return [];
    const { window, parameters } = toLocked(profile.model, found);
    const fits = windowOnMachine(found, profile, machineMemory());
    return [
      [
        profile.model,
        {
          ...optional("window", hasWindow ? undefined : (fits ?? window)),
          ...optional("parameters", hasSize ? undefined : parameters),
        },
      ] as const,
    ];
  });
  return mergeFacts(unknown);
}

/** Of profiles with one file, each may have its own settings: what any of them lacks is known, and the smallest window holds for all. */
function mergeFacts(read: readonly (readonly [string, LockedGguf])[]): GgufFacts {
  const merged = new Map<string, LockedGguf>();
  for (const [model, facts] of read) {
    const { window } = merged.get(model) ?? {};
    const smallest = Math.min(window ?? Infinity, facts.window ?? Infinity);
    merged.set(model, {
      ...merged.get(model),
      ...facts,
      ...optional("window", Number.isFinite(smallest) ? smallest : undefined),
    });
  }
  return Object.fromEntries([...merged].filter(([, facts]) => Object.keys(facts).length > 0));
}

/** Tokens of a conversation that fit beside the weights; undefined where the head doesn't say what one takes, or nothing fits. */
export function windowOnMachine(
  { window, weights, valuesPerToken }: GgufModel,
  { concurrent = 1, kvBits }: { readonly concurrent?: number; readonly kvBits?: KvBits | undefined },
  memory: number,
): number | undefined {
  if (window === undefined || valuesPerToken === 0) return undefined;
  const perToken = bytesPerToken(valuesPerToken, kvBits) * concurrent;
  return windowThatFits({ window, perToken }, memory, weights) || undefined;
}

/** The model in GGUF files that are on this machine and can be read. @param file the one that names the model */
export function describeModel(model: string, file: string, context: FileContext): GgufModel | undefined {
  const found = findModelGguf(model, file, context);
  if (found.kind === "missing") return undefined;
  try {
    return describeGguf(found.files.map((path) => readGgufHeader(path)) as [GgufHeader, ...GgufHeader[]]);
  } catch {
    // `run` reports it.
    return undefined;
  }
}

/** The name counts more than the weights: all that is called 8B has a little less or more. */
export function toLocked(model: string, { window, parameters }: GgufModel): LockedGguf {
  return { ...optional("window", window), parameters: formatParameters(parametersIn(model) ?? parameters) };
}

interface NamedGguf extends Pick<NonNullable<Mallex["profiles"]>[string], "model" | "window" | "size" | "parameters"> {
  readonly concurrent?: number;
  readonly kvBits?: KvBits | undefined;
}

function ggufProfiles(config: Dict): readonly NamedGguf[] {
  const { profiles = {}, backends = {} } = toData(expandPools(config).config) as Mallex;
  return Object.values(profiles).flatMap((profile): readonly NamedGguf[] => {
    const backend = backends[profile.backend];
    if (kindOf(backend)?.weights !== "gguf" || typeof profile.model !== "string") return [];
    const { concurrent, kvBits } = backend as { readonly concurrent?: number; readonly kvBits?: KvBits };
    return [{ ...profile, ...optional("concurrent", concurrent), kvBits }];
  });
}
