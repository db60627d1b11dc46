import type { Mallex, Profile } from "../../../generated/types/mallex.d.ts";
import { kindOf, shareOf } from "../../backends/registry.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { locationOf, toData, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { modelWeights } from "../../plan/lower/model-size.ts";
import { factsOf, firstProfile } from "../../plan/lower/profiles.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import { toBytes } from "../../shared/units.ts";

/** What a model takes at least, of what its name and facts say: quantised weights differ by some percent. */
const CERTAIN = 0.85;

interface KnownModel {
  readonly name: string;
  readonly profile: Profile;
  /** Of its weights; undefined: unknown, or a guess. */
  readonly bytes: number | undefined;
}

/** Can each model that mallex loads be loaded within `memory`? */
export function checkMemory(config: Dict, layers: readonly Layer[]): Problem[] {
  const data = toData(config) as Mallex;
  const { memory } = data;
  if (memory === undefined) return [];
  const limit = toBytes(memory);
  const loaded = loadedModels(data);
  const at = locationOf(config, ["memory"]);
  if (loaded.length === 0) return [createProblem("MX3193.unused", {}, at)];
  const related = [{ message: "the memory", at }];
  const pinned = distinct(loaded.filter(({ profile }) => profile.pinned === true));
  const tooLarge = loaded.flatMap(({ name, profile, bytes = 0 }): Problem[] => {
    const own = locationOf(config, ["profiles", name, "model"]);
    if (bytes * CERTAIN > limit)
      return [createProblem("MX3193.model", { name, size: formatBytes(bytes), limit: memory }, own, { related })];
    const rest = limit - total(pinned.filter((one) => !isSame(one.profile, profile))) * CERTAIN;
    if (bytes === 0 || bytes * CERTAIN <= rest) return [];
    return [
      createProblem("MX3193.pinned", { name, size: formatBytes(bytes), rest: formatBytes(Math.max(0, rest)) }, own, {
        related,
      }),
    ];
  });
  return tooLarge.length > 0
    ? tooLarge
    : checkPreload(config, { loaded, first: firstLoaded(data, firstProfile(layers, config)) }, limit);
}

interface EarlyModels {
  readonly loaded: readonly KnownModel[];
  /** The profile whose model is always loaded at the start. */
  readonly first: string;
}

function checkPreload(config: Dict, { loaded, first }: EarlyModels, limit: number): Problem[] {
  const preloaded = loaded.filter(({ profile }) => profile.preload === true);
  const early = distinct([...loaded.filter(({ name }) => name === first), ...preloaded]);
  const [last] = preloaded.slice(-1);
  const size = total(early);
  if (last === undefined || size * CERTAIN <= limit) return [];
  const at = locationOf(config, ["profiles", last.name, "preload"]);
  const models = early.map(({ name }) => name).join(", ");
  return [createProblem("MX3193.preload", { models, size: formatBytes(size), limit: formatBytes(limit) }, at)];
}

function firstLoaded({ tiers }: Mallex, first: string): string {
  return tiers?.[0].profiles?.[0] ?? first;
}

function loadedModels({ profiles = {}, backends = {}, models = [] }: Mallex): KnownModel[] {
  return Object.entries(profiles).flatMap(([name, profile]): KnownModel[] => {
    const backend = backends[profile.backend];
    if (backend === undefined || !kindOf(backend).supervised) return [];
    const weights = modelWeights(profile.model, factsOf(profile.model, models));
    return [
      {
        name,
        profile,
        bytes: weights === undefined || weights.isGuess === true ? undefined : weights.bytes * shareOf(backend),
      },
    ];
  });
}

/** Profiles of one model on one backend share its server. */
function isSame(one: Profile, other: Profile): boolean {
  return one.model === other.model && one.backend === other.backend;
}

function distinct(models: readonly KnownModel[]): KnownModel[] {
  return models.filter((one, at) => models.findIndex((other) => isSame(one.profile, other.profile)) === at);
}

function total(models: readonly KnownModel[]): number {
  return models.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
}
