import type { Mallex, Model, Profile } from "../../../generated/types/mallex.d.ts";
import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf, leaves } from "../../backends/registry.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { toData, valueAt, type Dict, type Tree, locationOf } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { ASSUMED_WINDOW, factsOf, limitsOf, parametersIn } from "../../plan/lower/profiles.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import { formatParameters, toParameters } from "../../shared/units.ts";

const FACTS = "mallex:models";

/** There must be a model, and an answer must fit into its window. */
export function checkProfiles(config: Dict, layers: readonly Pick<Layer, "name">[]): Problem[] {
  const { profiles = {}, models = [], backends } = toData(config) as Mallex;
  const all = Object.entries(profiles);
  if (all.length === 0) return [noProfile(locationOf(config, ["profiles"]))];
  return all.flatMap(([name, profile]) => {
    const { window, output, known } = limitsOf(profile, models);
    const at = locationOf(config, ["profiles", name, "model"]);
    if (isUnknownBuiltInModel(profile, backends)) {
      const correction = suggestCorrection(profile.model, [EMBEDDED_MODEL], at);
      return [createProblem("MX3001.builtInModel", { model: JSON.stringify(profile.model) }, at, correction)];
    }
    return [
      ...(known ? [] : [assumed(name, profile, { at, layers, backend: backends?.[profile.backend] })]),
      ...(output < window ? [] : [doesNotFit(config, name, { window, output })]),
    ];
  });
}

/** For the supervised server, `mallex/` is reserved for the embedded model. */
function isUnknownBuiltInModel({ backend, model }: Profile, backends: Mallex["backends"] = {}): boolean {
  if (kindOf(backends[backend])?.supervised !== true || model === EMBEDDED_MODEL) return false;
  return model.startsWith("mallex/") || differsByOneTypo(model, EMBEDDED_MODEL);
}

function noProfile({ file, line, column }: Location): Problem {
  return createProblem("MX3006", {}, { ...(file === undefined ? {} : { file }), line: line ?? 1, column: column ?? 1 });
}

function doesNotFit(config: Dict, name: string, { window, output }: { window: number; output: number }): Problem {
  const locate = (key: string): Location | undefined => valueAt(config, ["profiles", name, key])?.at;
  const location = locate("window");
  const at = locate("output") ?? location ?? locate("model");
  const related = location !== undefined && location !== at && [{ message: "the window", at: location }];
  return createProblem("MX3008", { name, output, window }, at, related ? { related } : {});
}

function assumed(
  name: string,
  { model }: Profile,
  { at, layers, backend }: { at: Location; layers: readonly Pick<Layer, "name">[]; backend: BackendConfig | undefined },
): Problem {
  const where = backend === undefined ? "" : `; ${kindOf(backend).windowHint(model, backend)}`;
  const hint = `add \`window:\` to the profile "${name}"${where}`;
  // The pack knows models by the names that their publishers give them.
  const isOwnFile = kindOf(backend)?.weights === "gguf" && /^[.~/]/.test(model);
  const isExtended = isOwnFile || layers.some((layer) => layer.name.startsWith(FACTS));
  return createProblem("MX3010", { model: JSON.stringify(model), assumedWindow: ASSUMED_WINDOW }, at, {
    hint: isExtended ? hint : `add \`${FACTS}\` to \`extends\`, which knows many models; or ${hint}`,
  });
}

interface CatalogProfile {
  readonly name: string;
  readonly profile: Profile;
  readonly facts: Partial<Model>;
  readonly backend: BackendConfig;
  /** The profile as written. */
  readonly written: Tree | undefined;
}

/** Does a profile agree with the facts of its model? Its settings win, so nothing else would notice. */
export function checkModelFacts(config: Dict): Problem[] {
  const { profiles = {}, models = [], backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]) => {
    const backend = backends[profile.backend];
    if (backend === undefined) return [];
    const written = valueAt(config, ["profiles", name]);
    const known = { name, profile, facts: factsOf(profile.model, models), backend, written };
    return [...windowTooLarge(known), ...otherParameters(known), ...notServed(known), ...notSwitched(known)];
  });
}

/** Clouds serve models of one family with windows of several lengths. */
function windowTooLarge({ name, profile, facts, backend, written }: CatalogProfile): Problem[] {
  const { window = 0, model } = profile;
  const at = valueAt(written, ["window"])?.at;
  if (at === undefined || facts.window === undefined || window <= facts.window || leaves(backend)) return [];
  const parameters = { name, window, model: JSON.stringify(model), modelWindow: facts.window };
  return [
    facts.id === undefined
      ? createProblem("MX3087.withoutId", parameters, at)
      : createProblem("MX3087.withId", { ...parameters, id: facts.id }, at),
  ];
}

/** A unit or a digit other than in the model's name. A mixture of experts may be counted in several ways. */
function otherParameters({ profile, written }: CatalogProfile): Problem[] {
  const at = valueAt(written, ["parameters"])?.at;
  const named = parametersIn(profile.model);
  if (at === undefined || named === undefined || profile.parameters === undefined) return [];
  const ratio = toParameters(profile.parameters) / named;
  if (ratio !== 0.001 && ratio !== 10 && ratio !== 1000) return [];
  const parameters = { setting: `parameters: ${profile.parameters}`, meant: formatParameters(named) };
  return [createProblem("MX3180.parameters", parameters, at)];
}

function notServed({ name, profile: { model }, facts, backend, written }: CatalogProfile): Problem[] {
  const at = valueAt(written, ["model"])?.at;
  if (at === undefined || facts.notOn?.some((kind) => kind === backend.kind) !== true) return [];
  // A kind with presets covers many servers.
  const isAnyServer = kindOf(backend).presets !== undefined;
  const other = isAnyServer ? "another server" : "another server (`kind: openai`, such as llama-server)";
  return [createProblem("MX3088", { name, kind: backend.kind, model: JSON.stringify(model), other }, at)];
}

/** If the backend has no switch, MX3086 reports it. */
function notSwitched({ name, profile, facts: { thinking }, backend, written }: CatalogProfile): Problem[] {
  const at = valueAt(written, ["thinking"])?.at;
  const isFixed = thinking === "always" || thinking === "never";
  if (at === undefined || !isFixed || kindOf(backend).ignores.thinking !== undefined) return [];
  const code = thinking === "always" ? "MX3089.always" : "MX3089.never";
  return [createProblem(code, { name, model: JSON.stringify(profile.model) }, at)];
}
