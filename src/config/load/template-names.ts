import type { Location } from "../../diagnostics/problem.ts";
import { entriesOf, itemsOf, textsOf, valueAt, type Dict, type PositionedText } from "../parse/tree.ts";

/** The client's own words, where a template's name is asked for. */
export const CLIENT = "client";

/** Where a template is named, and in which folder of the library its like lie. */
export interface NamedTemplate {
  readonly at: Location;
  readonly folder: "prompts" | "replies" | "styles";
}

/** Names of the templates that sizes and routes render, and styles within sizes, each with the place that names it first. */
export function templateNames(config: Dict): Map<string, NamedTemplate> {
  const sizes = valuesOf(config, "sizes", "prompt");
  // Where all models are shown the client's words, nobody is shown a style.
  const styles = sizes.length === 0 ? [] : styleTemplates(config);
  const found = { prompts: sizes, replies: valuesOf(config, "routes", "reply"), styles };
  const names = new Map<string, NamedTemplate>();
  for (const folder of ["prompts", "replies", "styles"] as const)
    for (const { text, at } of found[folder]) if (!names.has(text)) names.set(text, { at, folder });
  return names;
}

/** The template of a style that names none. */
export const USUAL_STYLE = "mallex:styles/neutral";

/** The templates of all styles. */
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
  return entries.flatMap((entry) => textsOf(valueAt(entry, [inner]))).filter(({ text }) => text !== CLIENT);
}
