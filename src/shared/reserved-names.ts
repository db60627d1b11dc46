/** The name under which mallex decides by its own rules. `anthropic` in it makes clients list it; a name without `claude-` keeps the window live. */
export const AUTO_MODEL = "mallex/anthropic-auto";

/** The same, as clients name it that list every model. */
export const SHORT_AUTO_MODEL = "mallex/auto";

/** Optional prefix of mallex's own model names; the longer form is for clients that list only ids with `anthropic` in them. */
const OWN_NAME = /^mallex\/(?:anthropic-)?/;

/** The name of a tier as clients list it. */
export function tierModel(id: string): string {
  return `mallex/anthropic-${id}`;
}

/** The name without the prefix. */
export function modelBaseName(model: string): string {
  return model.replace(OWN_NAME, "");
}

/** In routes, intents and aliases: the first tier, whatever its name. Reserved. */
export const LOWEST_TIER = "lowest";

/** The same for the last tier of the ladder. */
export const HIGHEST_TIER = "highest";

/** The class of what matches no other: the person's own conversation. */
export const MAIN_CLASS = "main";

/** The model that mallex brings along, as a profile names it. */
export const EMBEDDED_MODEL = "mallex/smollm2-135m";

/** What `{ from: … }` in the settings of `launch.releases` may name: filled in when the client starts. */
export const CLIENT_FACTS = ["modelRows", "notice", "autoModeNotice"] as const;

export type ClientFact = (typeof CLIENT_FACTS)[number];

/** The backend of a run whose address a flag or a variable gives. */
export const RUN_BACKEND = "backend-url";
