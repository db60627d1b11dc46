import { entriesOf } from "../compile/5-check/entries.ts";
import { entryOf, textAt, type Dict, type DictEntry, type Path } from "../compile/tree.ts";
import type { Location } from "../problem/problem.ts";

/** What a pack says of one tool; a `PackText`. */
interface ToolText {
  readonly what: string;
  readonly from: string;
  readonly at: Location;
  readonly text: string;
  readonly reaches: "tools";
  readonly path: Path;
}

/** What packs say of the tools that models are shown: the names, of the tools and their arguments, and what they are for. A line a tool, as prompts have it. */
export function packTools(config: Dict, isThirdParty: (at: Location) => boolean): ToolText[] {
  return entriesOf(config, "toolsets").flatMap(([set, toolset]) =>
    entriesOf(toolset.value, "tools").flatMap(([name, tool]): ToolText[] => {
      const { text, at, path: inner } = linesOf(name, tool, isThirdParty);
      const path = ["toolsets", set, "tools", name, ...inner];
      const what = `the tool ${name} of toolset ${set}`;
      return at?.file === undefined ? [] : [{ what, from: at.file, at, text, reaches: "tools", path }];
    }),
  );
}

/** Only what a pack says; the place is that of its words, if it has any but names. */
function linesOf(
  name: string,
  { keyAt, value }: DictEntry,
  isThirdParty: (at: Location) => boolean,
): Pick<ToolText, "text" | "path"> & { readonly at: Location | undefined } {
  const args = entriesOf(value, "args").filter(([, arg]) => isThirdParty(arg.keyAt));
  const named = args.length === 0 ? "" : `(${args.map(([arg]) => arg).join(", ")})`;
  const head = isThirdParty(keyAt) || named !== "" ? `${name}${named}` : "";
  const aboutAt = entryOf(value, "about")?.value.at;
  if (aboutAt === undefined || !isThirdParty(aboutAt))
    return { text: head, at: isThirdParty(keyAt) ? keyAt : args[0]?.[1].keyAt, path: [] };
  const text = [head, textAt(value, ["about"]) ?? ""].filter((piece) => piece !== "").join(" - ");
  return { text, at: aboutAt, path: ["about"] };
}
