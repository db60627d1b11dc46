import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { CompileResult } from "../../compile.ts";
import { thirdPartyPacks } from "../../config/layers/layer.ts";
import { CLIENT } from "../../config/load/template-names.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  textAt,
  textsOf,
  toData,
  valueAt,
  type Dict,
  type DictEntry,
  type Path,
} from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { fewShotExamples } from "../../plan/lower/intent-prompt.ts";

/** Words of a pack that a model or the client may be shown. */
export interface PackText {
  /** What they are, the same in each version of the pack: `the prompt of size small`, `the filter acme/no-tips`. */
  readonly what: string;
  /** The file that holds them, by its shown name. */
  readonly from: string;
  /** Who says it: the value itself, or the one that names the file. */
  readonly at: Location;
  /** The whole, as it stands in the file. */
  readonly text: string;
  /** Who is shown it: a model, as its system text, among what people and tools say, or as tools; or the client. */
  readonly reaches: "system" | "user" | "tools" | "client";
  /** In the merged configuration; lists by number. */
  readonly path: Path;
}

export type PackTextInput = Pick<CompileResult, "config" | "sources" | "texts">;

/**
 * Every text of a pack that is not built in and that can reach a prompt or the client, in the order of the sections. What a nearer file
 * has put in its place is no text of the pack any more. Not among them: ids and names of rules, which are letters, digits and dashes; and what
 * rules look for, since that stands in the request already.
 */
export function packTexts({ config, sources, texts }: PackTextInput): PackText[] {
  const packs = thirdPartyPacks(sources);
  const isThirdParty = ({ file }: Location): boolean => file !== undefined && packs.has(file);
  const textsAt = (path: Path, about: Pick<PackText, "what" | "reaches">): PackText[] => {
    const [text, at] = [textAt(config, path), valueAt(config, path)?.at];
    if (text === undefined || text === "" || at?.file === undefined || !isThirdParty(at)) return [];
    return [{ ...about, from: at.file, at, text, path }];
  };
  const template = (path: Path, about: Pick<PackText, "what" | "reaches">): PackText[] =>
    textsAt(path, about).flatMap((named) => {
      if (named.text === CLIENT || named.text.startsWith("mallex:")) return [];
      const from = named.text.replace(/^\.\//, "");
      return [{ ...named, from, text: texts.get(from) ?? "" }];
    });
  const items = (list: string): [path: Path, id: string][] =>
    itemsOf(valueAt(config, [list])).map((item, index) => [[list, index], textAt(item, ["id"]) ?? ""]);

  return [
    ...items("tiers").flatMap(([path, id]) =>
      textsAt([...path, "about"], { what: `the tier ${id}`, reaches: "client" }),
    ),
    ...entriesOf(config, "sizes").flatMap(([size]) =>
      template(["sizes", size, "prompt"], { what: `the prompt of size ${size}`, reaches: "system" }),
    ),
    ...entriesOf(config, "styles").flatMap(([style]) =>
      template(["styles", style, "template"], { what: `the style ${style}`, reaches: "system" }),
    ),
    ...items("filters").flatMap(([path, id]) =>
      textsAt([...path, "with"], { what: `the filter ${id}`, reaches: "user" }),
    ),
    ...packTools(config, isThirdParty),
    ...packDialects(config, isThirdParty),
    ...items("routes").flatMap(([path, id]) => [
      ...template([...path, "reply"], { what: `the reply of route ${id}`, reaches: "client" }),
      ...textsAt([...path, "refuse"], { what: `the refusal of route ${id}`, reaches: "client" }),
    ]),
    ...(usesIntentModel(config) ? ofIntents(config, { textsAt, isThirdParty }) : []),
  ];
}

/** Only the model that decides intents is shown them. */
function usesIntentModel(config: CompileResult["config"]): boolean {
  const steps = valueAt(config, ["decide", "by"]);
  return itemsOf(steps).some((step) => toData(step) === "model") && textAt(config, ["decide", "model"]) !== undefined;
}

interface PackTextSearch {
  readonly textsAt: (path: Path, about: Pick<PackText, "what" | "reaches">) => PackText[];
  readonly isThirdParty: (at: Location) => boolean;
}

function ofIntents(config: CompileResult["config"], { textsAt, isThirdParty }: PackTextSearch): PackText[] {
  const { intents = {} } = toData(config) as Pick<Mallex, "intents">;
  const fewShot = fewShotExamples(Object.entries(intents));
  return entriesOf(config, "intents").flatMap(([id]): PackText[] => {
    const path = ["intents", id, "examples"];
    const list = valueAt(config, path);
    const words = fewShot.filter(({ label }) => label === id).map((one) => one.words);
    const from = itemsOf(list)[0]?.at.file;
    const about = textsAt(["intents", id, "about"], { what: `the intent ${id}`, reaches: "system" });
    if (list === undefined || from === undefined || words.length === 0 || !isThirdParty(list.at)) return about;
    const what = `the examples of intent ${id}`;
    return [...about, { what, from, at: list.at, text: words.join("\n"), reaches: "user", path }];
  });
}

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
function packTools(config: Dict, isThirdParty: (at: Location) => boolean): ToolText[] {
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

/** What a pack says of one dialect; a `PackText`. */
interface DialectText {
  readonly what: string;
  readonly from: string;
  readonly at: Location;
  readonly text: string;
  readonly reaches: "user";
  readonly path: Path;
}

/** What of a dialect stands in a conversation: in and round calls, arguments and results. */
const WRITTEN: readonly Path[] = [
  ["call"],
  ["argument"],
  ["around", "start"],
  ["around", "end"],
  ["between"],
  ["result"],
];

/** What packs put round calls and results, a line a form. */
function packDialects(config: Dict, isThirdParty: (at: Location) => boolean): DialectText[] {
  return entriesOf(config, "dialects").flatMap(([name, { value }]): DialectText[] => {
    const texts = WRITTEN.flatMap((path) => textsOf(valueAt(value, path))).filter(({ at }) => isThirdParty(at));
    const [first] = texts;
    if (first?.at.file === undefined) return [];
    const text = texts.map((one) => one.text).join("\n");
    const what = `the dialect ${name}`;
    return [{ what, from: first.at.file, at: first.at, text, reaches: "user", path: ["dialects", name] }];
  });
}
