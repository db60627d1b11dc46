import type { Mallex, Model, Profile } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { leaves, supportsThinking, type BackendConfig } from "../6-lower/backends.ts";
import { factsOf } from "../6-lower/profiles.ts";
import { toData, valueAt, type Dict } from "../tree.ts";

interface CatalogProfile {
  readonly name: string;
  readonly profile: Profile;
  readonly facts: Partial<Model>;
  readonly backend: BackendConfig;
  /** Where the profile says it itself. */
  readonly locationOf: (key: keyof Profile) => Location | undefined;
}

/** Does a profile keep to what is known of its model? What it says goes before that, so nothing else would notice. */
export function checkModelFacts(config: Dict): Problem[] {
  const { profiles = {}, models = [], backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]) => {
    const backend = backends[profile.backend];
    if (backend === undefined) return [];
    const locationOf: CatalogProfile["locationOf"] = (key) => valueAt(config, ["profiles", name, key])?.at;
    const known = { name, profile, facts: factsOf(profile.model, models), backend, locationOf };
    return [...windowTooLarge(known), ...notServed(known), ...notSwitched(known)];
  });
}

/** Clouds serve models of one family with windows of several lengths. */
function windowTooLarge({
  name,
  profile: { window = 0, model },
  facts,
  backend,
  locationOf,
}: CatalogProfile): Problem[] {
  const at = locationOf("window");
  if (at === undefined || facts.window === undefined || window <= facts.window || leaves(backend)) return [];
  const message = `profile "${name}": a window of ${window} tokens, but the model ${JSON.stringify(model)} has ${facts.window}`;
  const more = facts.id === undefined ? "" : `: \`models: [{ override: ${facts.id}, window: ${window} }]\``;
  const hint = `say ${facts.window} at most; where your server stretches it, say so of the model${more}`;
  return [{ code: "MX3087", severity: "warning", message, hint, at }];
}

function notServed({ name, profile: { model }, facts, backend: { kind }, locationOf }: CatalogProfile): Problem[] {
  const at = locationOf("model");
  if (at === undefined || facts.notOn?.includes(kind) !== true) return [];
  const message = `profile "${name}": a backend of kind ${kind} can't serve ${JSON.stringify(model)}`;
  const other = kind === "openai" ? "another server" : "another server (`kind: openai`, such as llama-server)";
  const hint = `ask ${other}, or choose another model`;
  return [{ code: "MX3088", severity: "warning", message, hint, at }];
}

/** Where the backend can't be told at all, MX3086 has said it. */
function notSwitched({
  name,
  profile: { model },
  facts: { thinking },
  backend,
  locationOf,
}: CatalogProfile): Problem[] {
  const at = locationOf("thinking");
  if (at === undefined || (thinking !== "always" && thinking !== "never") || !supportsThinking(backend)) return [];
  const message = `profile "${name}": \`thinking\` has no effect, for ${JSON.stringify(model)} ${thinking} thinks`;
  const hint = `remove it, or choose a model ${thinking === "never" ? "that thinks" : "that can answer at once"}`;
  return [{ code: "MX3089", severity: "warning", message, hint, at }];
}
