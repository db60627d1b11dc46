import type { Place } from "../../problem/problem.ts";
import { entriesOf, textsOf, type Text } from "../5-check/entries.ts";
import { valueAt, type Dict, type Tree } from "../tree.ts";

/** The client's own words, where a template's name is asked for. */
export const CLIENT = "client";

/** Names of the templates that sizes and routes render, and styles within sizes, each with the place that names it first. */
export function templateNames(config: Dict): Map<string, Place> {
  const sizes = valuesOf(config, "sizes", "prompt").filter((value) => !isClient(value));
  // Where all models are shown the client's words, nobody is shown a style.
  const styles = sizes.length === 0 ? [] : styleTemplates(config);
  const replies = valuesOf(config, "routes", "reply").filter((value) => !isClient(value));
  const names = new Map<string, Place>();
  for (const value of [...sizes, ...replies])
    if (value?.kind === "scalar" && typeof value.value === "string" && !names.has(value.value))
      names.set(value.value, value.at);
  for (const { text, at } of styles) if (!names.has(text)) names.set(text, at);
  return names;
}

/** The template of a style that names none. */
export const USUAL_STYLE = "mallex:styles/neutral";

/** The templates of all styles. */
export function styleTemplates(config: Dict): Text[] {
  return entriesOf(config, "styles").flatMap(([, { keyAt, value }]) => {
    const named = valueAt(value, ["template"]);
    return named === undefined ? [{ text: USUAL_STYLE, at: keyAt }] : textsOf(named);
  });
}

function isClient(value: Tree | undefined): boolean {
  return value === undefined || (value.kind === "scalar" && value.value === CLIENT);
}

function valuesOf(config: Dict, key: string, inner: string): ReturnType<typeof valueAt>[] {
  const tree = valueAt(config, [key]);
  if (tree?.kind === "dict") return [...tree.entries.values()].map(({ value }) => valueAt(value, [inner]));
  return tree?.kind === "list" ? tree.items.map((item) => valueAt(item, [inner])) : [];
}
