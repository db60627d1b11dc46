import type { Mallex, Profile } from "../../../generated/types/mallex.d.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { EMBEDDED_MODEL } from "../../terms/names.ts";
import type { Layer } from "../1-load/layer.ts";
import { isOneSlip } from "../3-validate/is-one-slip.ts";
import { mend } from "../3-validate/mend.ts";
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
    if (isUnknownOfOurs(profile, backends)) return [notOurs(profile.model, at)];
    return [
      ...(known ? [] : [assumed(name, profile, { at, layers, backend: backends?.[profile.backend] })]),
      ...(output < window ? [] : [doesNotFit(config, name, { window, output })]),
    ];
  });
}

/** For the built-in server `mallex/` is no account of the hub: under it lies what mallex brings, and nothing else. */
function isUnknownOfOurs({ backend, model }: Profile, backends: Mallex["backends"] = {}): boolean {
  if (backends[backend]?.kind !== "mlx" || model === EMBEDDED_MODEL) return false;
  return model.startsWith("mallex/") || isOneSlip(model, EMBEDDED_MODEL);
}

function notOurs(model: string, at: Place): Problem {
  const message = `mallex brings no model ${JSON.stringify(model)}`;
  return { code: "MX3001", severity: "error", message, ...mend(model, [EMBEDDED_MODEL], at), at };
}

function noProfile({ file, line, column }: Place): Problem {
  return {
    code: "MX3006",
    severity: "error",
    message: "no profile: mallex does not know which model to use",
    hint: "add `profiles:` with one profile, as in `profiles: { main: { backend: local, model: mallex/smollm2-135m } }`",
    at: { ...(file === undefined ? {} : { file }), line: line ?? 1, column: column ?? 1 },
  };
}

function doesNotFit(config: Dict, name: string, { window, output }: { window: number; output: number }): Problem {
  const place = (key: string): Place | undefined => valueAt(config, ["profiles", name, key])?.at;
  const at = place("output") ?? place("window") ?? place("model");
  const bound = place("window");
  return {
    code: "MX3008",
    severity: "error",
    message: `profile "${name}": an answer of ${output} tokens leaves no room for a prompt in a window of ${window}`,
    hint: "make `output` smaller than `window`; a quarter of it is a good start",
    ...(at === undefined ? {} : { at }),
    ...(bound === undefined || bound === at ? {} : { related: [{ message: "the window", at: bound }] }),
  };
}

interface Reading {
  readonly at: Place;
  readonly layers: readonly Pick<Layer, "name">[];
  readonly backend: BackendConfig | undefined;
}

function assumed(name: string, { model }: Profile, { at, layers, backend }: Reading): Problem {
  const say = `add \`window:\` to the profile "${name}"; ${whereWindow(model, backend)}`;
  const isExtended = layers.some((layer) => layer.name.startsWith(FACTS));
  return {
    code: "MX3010",
    severity: "warning",
    message: `the window of ${JSON.stringify(model)} is not known; ${ASSUMED_WINDOW} tokens are assumed`,
    hint: isExtended ? say : `add \`${FACTS}\` to \`extends\`: it knows many models; or ${say}`,
    at,
  };
}
