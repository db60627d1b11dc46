import { styleTemplates } from "../../config/load/template-names.ts";
import { entriesOf, itemsOf, textsOf, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";

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
  const readBy = (names: readonly string[]): readonly TemplateRead[] => names.flatMap((name) => reads.get(name) ?? []);
  const [replies, styles] = [readBy(replyNames(config)), readBy(styleNames(config))];
  const others = [...REPLY_NAMES, ...STYLE_NAMES];
  return [
    ...readBy(promptNames(config))
      .filter(({ name }) => others.includes(name))
      .map((read) =>
        REPLY_NAMES.includes(read.name)
          ? createProblem("MX3066.replyVariableInPrompt", { name: read.name }, read.at)
          : createProblem("MX3066.styleVariableInPrompt", { name: read.name }, read.at),
      ),
    ...replies.filter(({ name }) => !REPLY_NAMES.includes(name)).map((read) => inKind(read, "reply", REPLY_NAMES)),
    ...styles.filter(({ name }) => !STYLE_NAMES.includes(name)).map((read) => inKind(read, "style", STYLE_NAMES)),
  ];
}

/** The prompt templates of sizes, including `client`. */
export function promptNames(config: Dict): string[] {
  return entriesOf(config, "sizes").flatMap(([, { value }]) => textsOf(value, ["prompt"]).map(({ text }) => text));
}

export function styleNames(config: Dict): string[] {
  return styleTemplates(config).map(({ text }) => text);
}

export function replyNames(config: Dict): string[] {
  return itemsOf(config, ["routes"]).flatMap((rule) => textsOf(rule, ["reply"]).map(({ text }) => text));
}

function inKind({ name, at }: TemplateRead, kind: "reply" | "style", names: readonly string[]): Problem {
  const plural = { reply: "replies", style: "styles" }[kind];
  const others = REPLY_NAMES.includes(name) ? "replies" : STYLE_NAMES.includes(name) ? "styles" : "prompts";
  return createProblem("MX3066.unavailableVariable", { kind, name, others, plural, names: names.join(", ") }, at);
}
