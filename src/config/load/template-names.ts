import type { Location } from "../../diagnostics/problem.ts";
import { entriesOf, itemsOf, textsOf, valueAt, type Dict, type PositionedText } from "../parse/tree.ts";

/** In place of a template: the client's own prompt. */
export const CLIENT = "client";

/** Where a template is named, and in which folder of the library its like lie. */
export interface NamedTemplate {
  readonly at: Location;
  readonly folder: "prompts" | "replies" | "styles";
}

/** Templates of sizes, routes and styles, each with its first reference. */
export function templateNames(config: Dict): Map<string, NamedTemplate> {
  const sizes = valuesOf(config, "sizes", "prompt");
  // Styles apply only to mallex's own prompts.
  const styles = sizes.length === 0 ? [] : styleTemplates(config);
  const found = { prompts: sizes, replies: valuesOf(config, "routes", "reply"), styles };
  const names = new Map<string, NamedTemplate>();
  for (const folder of ["prompts", "replies", "styles"] as const)
    for (const { text, at } of found[folder]) if (!names.has(text)) names.set(text, { at, folder });
  return names;
}

/** The template of a style that names none. */
export const USUAL_STYLE = "mallex:styles/neutral";

export function styleTemplates(config: Dict): PositionedText[] {
  return entriesOf(config, "styles").flatMap(([, { keyAt, value }]) => {
    const named = valueAt(value, ["template"]);
    return named === undefined ? [{ text: USUAL_STYLE, at: keyAt }] : textsOf(named);
  });
}

/** The texts under a key of each entry, but for the client's own. */
function valuesOf(config: Dict, key: string, inner: string): PositionedText[] {
  const tree = valueAt(config, [key]);
  const entries = tree?.kind === "dict" ? [...tree.entries.values()].map(({ value }) => value) : itemsOf(tree);
  return entries.flatMap((entry) => textsOf(entry, [inner])).filter(({ text }) => text !== CLIENT);
}
