import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { entriesOf, textsOf } from "./entries.ts";

/** Does a size show the model a template without a word in it? @param texts by the template's name */
export function checkEmptyPrompts(config: Dict, texts: ReadonlyMap<string, string>): Problem[] {
  return entriesOf(config, "sizes").flatMap(([size, { value }]) =>
    textsOf(valueAt(value, ["prompt"]))
      .filter(({ text }) => withoutComments(texts.get(text) ?? "-") === "")
      .map(({ text, at }): Problem => ({
        code: "MX3096",
        severity: "warning",
        message: `the prompt of the size "${size}" is empty: ${JSON.stringify(text)} has no words, and takes the place of all that the client says`,
        hint: "write into the template what the model shall know, or use `prompt: client`",
        at,
      })),
  );
}

function withoutComments(template: string): string {
  return template.replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/g, "").trim();
}
