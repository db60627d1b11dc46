import * as fc from "fast-check";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Draw } from "./rule-sets.ts";
import {
  FOLDER_PLACES,
  folderOf,
  PLACES,
  privateMessages,
  toolTurn,
  type Message,
  type Secret,
  type SecretPlace,
} from "./private-paths.ts";
import { SECRETS } from "./private-rule-sets.ts";
import { readCases } from "./read-cases.ts";

const cases = readCases(import.meta.url);

/** One request of a talk, as a client would send it. */
export interface Step {
  readonly path: "/v1/messages" | "/v1/messages/count_tokens";
  readonly request: MessagesRequest;
  /** Something that must not leave is in it. */
  readonly isPrivate: boolean;
  readonly usual: SaidBy;
  /** Of a session that is bound. */
  readonly onceBound: SaidBy;
}

const WORDS = cases("words") as string[];
const MODELS = ["claude-sonnet-4-5", "claude-opus-4-8", "mallex/anthropic-auto", "high", "fast", "model0"];

const one = <T>(draw: Draw, values: readonly T[]): T => draw(fc.constantFrom<T[]>, ...values);
const below = (draw: Draw, bound: number): number => draw(fc.nat, { max: bound });

/** How a client says whose talk it is; another id: the talk goes on as a fork of its session. */
export type SaidBy = "header" | "metadata" | "nothing" | "another id";

const KINDS = ["question", "question", "tools", "tools", "title", "count", "summary"] as const;

/**
 * The requests of one session: questions, tool turns, titles in the background, counts and a summing up, at times without an id, or as a fork under another.
 * @param privateAt which of the steps says what must not leave; -1: none
 * @param ids of the rules that there are
 */
export function talk(
  draw: Draw,
  {
    session,
    length,
    privateAt,
    ids,
  }: {
    readonly session: "first" | "second";
    readonly length: number;
    readonly privateAt: number;
    readonly ids: readonly string[];
  },
): { readonly steps: readonly Step[]; readonly place: SecretPlace } {
  const known = SECRETS.filter(({ rule }) => ids.includes(rule.id));
  const secret = one(draw, known);
  const place: SecretPlace = one(draw, "folder" in secret ? [...PLACES, ...FOLDER_PLACES] : PLACES);
  const usual = one<SaidBy>(draw, ["header", "header", "metadata", "nothing"]);
  const hello: Message = { role: "user", content: `hello ${session}` };
  let first = hello;
  let said: readonly Message[] = [];
  const steps = Array.from({ length }, (_, index): Step => {
    const kind = index === 0 ? "question" : one(draw, KINDS);
    const isPrivate = index === privateAt;
    if (kind === "summary" && usual !== "nothing") first = SUMMARY;
    const before = kind === "summary" ? summedUp(first) : said;
    const secretly = isPrivate ? privateMessages(place, secret, index) : [];
    const now = [...before, ...newMessages(draw, kind, index), ...secretly];
    said = [...now, { role: "assistant", content: `Answer ${index}.` }];
    const asked = kind === "title" && !isPrivate ? [] : now;
    return {
      path: kind === "count" ? "/v1/messages/count_tokens" : "/v1/messages",
      isPrivate,
      usual,
      onceBound: isPrivate ? usual : idOnceBound(draw, kind, usual),
      request: {
        ...settings(draw),
        ...head(draw, { isTitle: kind === "title", at: isPrivate ? place : undefined, secret }),
        messages: toBeAnswered(kind === "title" ? hello : first, asked),
      },
    };
  });
  return { steps, place };
}

/** Who says no id would begin a new talk with a summing up. */
function summedUp(first: Message): Message[] {
  return first === SUMMARY ? [] : [SUMMARY];
}

function toBeAnswered(first: Message, others: readonly Message[]): MessagesRequest["messages"] {
  const isSaidLast = others.at(-1)?.role !== "assistant";
  return [first, ...others, ...(isSaidLast ? [] : [{ role: "user", content: "go on" } as const])];
}

function idOnceBound(draw: Draw, kind: (typeof KINDS)[number], usual: SaidBy): SaidBy {
  if (kind === "summary" || below(draw, 2) > 0) return usual;
  return kind === "count" ? "nothing" : "another id";
}

const SUMMARY: Message = { role: "user", content: "A summary of what was said: nothing of note." };

function newMessages(draw: Draw, kind: (typeof KINDS)[number], index: number): Message[] {
  if (kind === "tools") return toolTurn(index);
  return kind === "question" ? [{ role: "user", content: `${one(draw, WORDS)} ${index}` }] : [];
}

function settings(draw: Draw): Pick<MessagesRequest, "model" | "max_tokens" | "stream" | "output_config"> {
  const effort = below(draw, 3) === 0 ? { output_config: { effort: "high" } } : {};
  return { model: one(draw, MODELS), max_tokens: 100, stream: below(draw, 1) === 0, ...effort };
}

/** What stands in front of the talk. @param at where the secret is said, if it is */
function head(
  draw: Draw,
  { isTitle, at, secret }: { readonly isTitle: boolean; readonly at: SecretPlace | undefined; readonly secret: Secret },
): Pick<MessagesRequest, "system" | "tools"> {
  const description = `Reads a file.${at === "tool" ? ` Not ${secret.said}!` : ""}`;
  const tool = {
    name: "Read",
    description,
    input_schema: { type: "object", properties: { file_path: { type: "string" } } },
  };
  return {
    system: `${isTitle ? "Make a title" : "You help."}${at === "system" ? `\n${secret.said}` : ""}${at === "cwd" ? `\n - Working directory: ${folderOf(secret)}\n - Platform: linux` : ""}`,
    ...(at === "tool" || (!isTitle && below(draw, 2) > 0) ? { tools: [tool] } : {}),
  };
}
