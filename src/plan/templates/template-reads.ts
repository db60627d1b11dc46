import { styleTemplates } from "../../config/load/load-templates.ts";
import { entriesOf, itemsOf, textsOf, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { MOST_PROBLEMS } from "./foreign-tags.ts";

/** A name that a template reads, and where. */
export interface TemplateRead {
  readonly name: string;
  readonly at: Location;
}

export type TemplateReads = ReadonlyMap<string, readonly TemplateRead[]>;

/** What replies may read, and they alone: it differs from request to request, and the head of a prompt must not. */
export const REPLY_NAMES: readonly string[] = ["user", "taken", "title"];

/** What styles may read, and they alone: an example of a call, whether calls are text, and whether one is a single line. */
export const STYLE_NAMES: readonly string[] = ["example", "isText", "isLine"];

/** Does a template read a name of another kind of template? It would always be empty. */
export function checkTemplateReads(config: Dict, reads: TemplateReads): Problem[] {
  const others = new Set([...REPLY_NAMES, ...STYLE_NAMES]);
  return [
    ...promptNames(config).flatMap((template) => wrongReads(template, "prompts", (name) => !others.has(name))),
    ...replyNames(config).flatMap((template) => wrongReads(template, "replies", (name) => REPLY_NAMES.includes(name))),
    ...styleTemplates(config).flatMap((template) =>
      wrongReads(template, "styles", (name) => STYLE_NAMES.includes(name)),
    ),
  ];

  /** Each name once; of a template of the library, that it is one of another kind. */
  function wrongReads({ text, at }: PositionedText, kind: TemplateKind, isRight: (name: string) => boolean): Problem[] {
    const wrong = (reads.get(text) ?? []).filter(({ name }) => !isRight(name));
    const [, folder] = /^mallex:(\w+)\//.exec(text) ?? [];
    if (wrong.length > 0 && folder !== undefined && folder !== kind)
      return [createProblem("MX3066.otherKind", { template: text, kind, folder }, at)];
    const names = new Map(wrong.toReversed().map((read) => [read.name, read]));
    return [...names.values()].slice(0, MOST_PROBLEMS).map((read) => problemOf(read, kind));
  }
}

type TemplateKind = "prompts" | "replies" | "styles";

function problemOf({ name, at }: TemplateRead, plural: TemplateKind): Problem {
  if (plural === "prompts")
    return createProblem(
      REPLY_NAMES.includes(name) ? "MX3066.replyVariableInPrompt" : "MX3066.styleVariableInPrompt",
      { name },
      at,
    );
  const [kind, names] = plural === "replies" ? ["reply", REPLY_NAMES] : ["style", STYLE_NAMES];
  const others = REPLY_NAMES.includes(name) ? "replies" : STYLE_NAMES.includes(name) ? "styles" : "prompts";
  return createProblem("MX3066.unavailableVariable", { kind, name, others, plural, names: names.join(", ") }, at);
}

/** The prompt templates of sizes, including `client`. */
export function promptNames(config: Dict): PositionedText[] {
  return entriesOf(config, "sizes").flatMap(([, { value }]) => textsOf(value, ["prompt"]));
}

export function replyNames(config: Dict): PositionedText[] {
  return itemsOf(config, ["routes"]).flatMap((rule) => textsOf(rule, ["reply"]));
}
