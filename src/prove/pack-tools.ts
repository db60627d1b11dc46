import { entriesOf } from "../compile/5-check/entries.ts";
import { entryOf, textAt, valueAt, type Dict, type Entry } from "../compile/tree.ts";
import type { Place } from "../problem/problem.ts";
import type { PackText } from "./pack-texts.ts";

/** What packs say of the tools that models are shown: the names, of the tools and their arguments, and what they are for. A line a tool, as prompts have it. */
export function packTools(config: Dict, isForeign: (at: Place) => boolean): PackText[] {
  return entriesOf(config, "toolsets").flatMap(([set, toolset]) =>
    entriesOf(toolset.value, "tools").flatMap(([name, tool]): PackText[] => {
      const { text, at } = linesOf(name, tool, isForeign);
      const path = ["toolsets", set, "tools", name];
      const what = `the tool ${name} of toolset ${set}`;
      return at?.file === undefined ? [] : [{ what, from: at.file, at, text, reaches: "tools", path }];
    }),
  );
}

/** Only what a pack says; the place is that of its words, if it has any but names. */
function linesOf(
  name: string,
  { keyAt, value }: Entry,
  isForeign: (at: Place) => boolean,
): { readonly text: string; readonly at: Place | undefined } {
  const aboutAt = entryOf(value, "about")?.value.at;
  const about = aboutAt !== undefined && isForeign(aboutAt) ? textAt(value, ["about"]) : undefined;
  const args = entriesOf(value, "args").filter(([, arg]) => isForeign(arg.keyAt));
  const named = args.length === 0 ? "" : `(${args.map(([arg]) => arg).join(", ")})`;
  const head = isForeign(keyAt) || args.length > 0 ? `${name}${named}` : "";
  const text = [head, about ?? ""].filter((piece) => piece !== "").join(" - ");
  const argsAt = args.length === 0 ? undefined : valueAt(value, ["args"])?.at;
  const at = about === undefined ? (isForeign(keyAt) ? keyAt : argsAt) : aboutAt;
  return { text, at };
}
