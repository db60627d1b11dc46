import type { Place, Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { entriesOf, itemsOf, textsOf } from "./entries.ts";

/** A name that a template reads, and where. */
export interface Read {
  readonly name: string;
  readonly at: Place;
}

/** What each template reads, by the template's name. */
export type TemplateReads = ReadonlyMap<string, readonly Read[]>;

/** What replies may read, and they alone: it differs from request to request, and the head of a prompt must not. */
export const REPLY_NAMES: readonly string[] = ["user", "taken", "title"];

/** Does a template read what only the other kind of template is given? It would always be empty. */
export function checkTemplateReads(config: Dict, reads: TemplateReads): Problem[] {
  const readBy = (names: readonly string[]): readonly Read[] => names.flatMap((name) => reads.get(name) ?? []);
  return [
    ...readBy(promptNames(config))
      .filter(({ name }) => REPLY_NAMES.includes(name))
      .map(inPrompt),
    ...readBy(replyNames(config))
      .filter(({ name }) => !REPLY_NAMES.includes(name))
      .map(inReply),
  ];
}

/** The templates that sizes show, `client` among them. */
export function promptNames(config: Dict): string[] {
  return entriesOf(config, "sizes").flatMap(([, { value }]) =>
    textsOf(valueAt(value, ["prompt"])).map(({ text }) => text),
  );
}

/** The templates that routes send. */
export function replyNames(config: Dict): string[] {
  return itemsOf(valueAt(config, ["routes"])).flatMap((rule) =>
    textsOf(valueAt(rule, ["reply"])).map(({ text }) => text),
  );
}

function inPrompt({ name, at }: Read): Problem {
  return {
    code: "MX3066",
    severity: "error",
    message: `a prompt can't read "${name}": it changes from turn to turn, and the model would read its whole prompt anew each time`,
    hint: "take it out: the person's words follow the prompt anyway",
    at,
  };
}

function inReply({ name, at }: Read): Problem {
  return {
    code: "MX3066",
    severity: "error",
    message: `a reply can't read "${name}", which belongs to prompts`,
    hint: `replies read ${REPLY_NAMES.join(", ")}`,
    at,
  };
}
