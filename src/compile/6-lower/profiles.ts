import type { Mallex, Model, Profile as ProfileConfig } from "../../../generated/types/mallex.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { matchesGlob } from "../../turn/match-glob.ts";
import { mapValues } from "./map-values.ts";
import { optional } from "./optional.ts";
import { toParameters } from "./units.ts";

/** Where nothing is known of a model. A small window is safe: the client only compacts earlier. */
const ASSUMED_WINDOW = 32_768;
const ASSUMED_OUTPUT = 4096;

/** Profiles with the facts of their models filled in; what the profile says itself goes before them. */
export function lowerProfiles(
  data: Mallex,
  placeOf: (name: string) => Place,
  problems: Problem[],
): Record<string, Profile> {
  return Object.fromEntries(
    Object.entries(data.profiles ?? {}).map(([name, profile]) => {
      const facts: Partial<Model> =
        (data.models ?? []).find(({ match }) => match !== undefined && matchesGlob(match, profile.model)) ?? {};
      const window = profile.window ?? facts.window;
      if (window === undefined) problems.push(assumed(name, profile.model, placeOf(name)));
      return [name, lowerProfile(profile, { facts, window: window ?? ASSUMED_WINDOW, sizes: data.sizes ?? {} })];
    }),
  );
}

interface Known {
  readonly facts: Partial<Model>;
  readonly window: number;
  readonly sizes: NonNullable<Mallex["sizes"]>;
}

function lowerProfile(profile: ProfileConfig, { facts, window, sizes }: Known): Profile {
  const output = profile.output ?? facts.output ?? Math.min(ASSUMED_OUTPUT, Math.ceil(window / 4));
  const parameters = profile.parameters ?? facts.parameters ?? parametersIn(profile.model);
  const { temperature, topP, topK, minP, repetitionPenalty } = { ...facts.sampling, ...profile.sampling };
  return {
    backend: profile.backend,
    model: profile.model,
    window,
    output,
    size: profile.size ?? sizeOf(parameters, sizes),
    ...optional("tokenizer", profile.tokenizer),
    sampling: {
      ...optional("temperature", temperature),
      ...optional("topP", topP),
      ...optional("topK", topK),
      ...optional("minP", minP),
      ...optional("repetitionPenalty", repetitionPenalty),
    },
  };
}

/** Model ids mostly say it: `Qwen3-Coder-30B-A3B` has 30 billion. */
function parametersIn(model: string): string | undefined {
  return /(?:^|[-_/])([0-9]+(?:\.[0-9]+)?[MB])(?:[-_]|$)/i.exec(model)?.[1]?.toUpperCase();
}

/** The smallest size that the model fits in; unknown models count as the size without a bound. */
function sizeOf(parameters: string | undefined, sizes: NonNullable<Mallex["sizes"]>): string {
  const bounds = Object.entries(
    mapValues(sizes, ({ upTo }) => (upTo === undefined ? Number.POSITIVE_INFINITY : toParameters(upTo))),
  ).toSorted(([, a], [, b]) => a - b);
  const count = parameters === undefined ? Number.POSITIVE_INFINITY : toParameters(parameters);
  return (bounds.find(([, bound]) => count <= bound) ?? bounds.at(-1))?.[0] ?? "large";
}

function assumed(name: string, model: string, at: Place): Problem {
  return {
    code: "MX3010",
    severity: "warning",
    message: `the window of ${JSON.stringify(model)} is not known; ${ASSUMED_WINDOW} tokens are assumed`,
    hint: `add \`window:\` to the profile "${name}"; the model's config.json has it as max_position_embeddings`,
    at,
  };
}
