import type { Mallex, Profile } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { EMBEDDED_MODEL } from "../../terms/names.ts";
import type { Layer } from "../1-load/layer.ts";
import { differsByOneTypo } from "../3-validate/is-one-slip.ts";
import { suggestCorrection } from "../3-validate/mend.ts";
import type { BackendConfig } from "../6-lower/backends.ts";
import { ASSUMED_WINDOW, limitsOf } from "../6-lower/profiles.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { whereWindow } from "./where-window.ts";

/** The pack that knows models. */
const FACTS = "mallex:models";

/** There must be a model, and an answer must fit into its window. */
export function checkProfiles(config: Dict, layers: readonly Pick<Layer, "name">[]): Problem[] {
  const { profiles = {}, models = [], backends } = toData(config) as Mallex;
  const all = Object.entries(profiles);
  if (all.length === 0) return [noProfile(valueAt(config, ["profiles"])?.at ?? config.at)];
  return all.flatMap(([name, profile]) => {
    const { window, output, known } = limitsOf(profile, models);
    const at = valueAt(config, ["profiles", name, "model"])?.at ?? config.at;
    if (isUnknownBuiltInModel(profile, backends)) return [notOurs(profile.model, at)];
    return [
      ...(known ? [] : [assumed(name, profile, { at, layers, backend: backends?.[profile.backend] })]),
      ...(output < window ? [] : [doesNotFit(config, name, { window, output })]),
    ];
  });
}

/** For the built-in server `mallex/` is no account of the hub: under it lies what mallex brings, and nothing else. */
function isUnknownBuiltInModel({ backend, model }: Profile, backends: Mallex["backends"] = {}): boolean {
  if (backends[backend]?.kind !== "mlx" || model === EMBEDDED_MODEL) return false;
  return model.startsWith("mallex/") || differsByOneTypo(model, EMBEDDED_MODEL);
}

function notOurs(model: string, at: Location): Problem {
  const message = `mallex brings no model ${JSON.stringify(model)}`;
  return { code: "MX3001", severity: "error", message, ...suggestCorrection(model, [EMBEDDED_MODEL], at), at };
}

function noProfile({ file, line, column }: Location): Problem {
  return {
    code: "MX3006",
    severity: "error",
    message: "no profile: mallex does not know which model to use",
    hint: "add `profiles:` with one profile, as in `profiles: { main: { backend: local, model: mallex/smollm2-135m } }`",
    at: { ...(file === undefined ? {} : { file }), line: line ?? 1, column: column ?? 1 },
  };
}

function doesNotFit(config: Dict, name: string, { window, output }: { window: number; output: number }): Problem {
  const locate = (key: string): Location | undefined => valueAt(config, ["profiles", name, key])?.at;
  const at = locate("output") ?? locate("window") ?? locate("model");
  const location = locate("window");
  return {
    code: "MX3008",
    severity: "error",
    message: `profile "${name}": an answer of ${output} tokens leaves no room for a prompt in a window of ${window}`,
    hint: "make `output` smaller than `window`; a quarter of it is a good start",
    ...(at === undefined ? {} : { at }),
    ...(location === undefined || location === at ? {} : { related: [{ message: "the window", at: location }] }),
  };
}

interface ProfileContext {
  readonly at: Location;
  readonly layers: readonly Pick<Layer, "name">[];
  readonly backend: BackendConfig | undefined;
}

function assumed(name: string, { model }: Profile, { at, layers, backend }: ProfileContext): Problem {
  const hint = `add \`window:\` to the profile "${name}"; ${whereWindow(model, backend)}`;
  const isExtended = layers.some((layer) => layer.name.startsWith(FACTS));
  return {
    code: "MX3010",
    severity: "warning",
    message: `the window of ${JSON.stringify(model)} is not known; ${ASSUMED_WINDOW} tokens are assumed`,
    hint: isExtended ? hint : `add \`${FACTS}\` to \`extends\`: it knows many models; or ${hint}`,
    at,
  };
}
