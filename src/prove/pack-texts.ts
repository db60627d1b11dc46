import type { Mallex } from "../../generated/types/mallex.d.ts";
import { CLIENT } from "../compile/1-load/template-names.ts";
import { entriesOf, itemsOf } from "../compile/5-check/entries.ts";
import { fewShotExamples } from "../compile/6-lower/shown-examples.ts";
import type { CompileResult } from "../compile/compile.ts";
import { textAt, toData, valueAt, type Path } from "../compile/tree.ts";
import type { Location } from "../problem/problem.ts";
import { thirdPartyPacks } from "../compile/1-load/foreign-packs.ts";
import { packDialects } from "./pack-dialects.ts";
import { packTools } from "./pack-tools.ts";

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
