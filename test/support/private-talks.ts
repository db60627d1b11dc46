import * as fc from "fast-check";
import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Draw } from "./rule-sets.ts";
import { SECRETS } from "./private-rule-sets.ts";

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

const WORDS = [
  "hello there",
  "prove it",
  "that is wrong",
  "fix the loop",
  "why",
  "go on",
  "<mallex:high> think",
  "<mallex:model1> look",
];
const MODELS = ["claude-sonnet-4-5", "claude-opus-4-8", "mallex/anthropic-auto", "high", "fast", "model0"];

const one = <T>(draw: Draw, values: readonly T[]): T => draw(fc.constantFrom<T[]>, ...values);
const below = (draw: Draw, bound: number): number => draw(fc.nat, { max: bound });

/** Where something can stand in a request; each gives what is said from then on. */
const PLACES = [
  "system",
  "words",
  "half and half",
  "three blocks",
  "round a picture",
  "on two lines",
  "argument",
  "deep in an argument",
  "name of an argument",
  "result",
  "result in blocks",
  "JSON in a result",
  "tool",
  "document",
] as const;
/** Where only the name of a folder stands. */
const FOLDER_PLACES = ["cwd", "cd", "folder itself", "folder in JSON"] as const;
export type SecretPlace = (typeof PLACES)[number] | (typeof FOLDER_PLACES)[number];

type Message = MessagesRequest["messages"][number];
type Secret = (typeof SECRETS)[number];
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

function toolTurn(
  index: number,
  input: Record<string, unknown> = { file_path: "a.txt" },
  content: string | ContentBlock[] = "1\thello",
): Message[] {
  const id = `toolu_${index}`;
  return [
    { role: "assistant", content: [{ type: "tool_use", id, name: "Read", input }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: id, content }] },
  ];
}

function folderOf(secret: Secret): string {
  return "folder" in secret ? secret.folder : "";
}

const PICTURE: ContentBlock = {
  type: "image",
  source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" },
};

function privateMessages(place: SecretPlace, secret: Secret, index: number): Message[] {
  const { said, halves } = secret;
  const textBlocks = (...texts: readonly string[]): ContentBlock[] => texts.map((text) => ({ type: "text", text }));
  const words = (...texts: readonly string[]): Message[] => [{ role: "user", content: textBlocks(...texts) }];
  switch (place) {
    case "words":
      return words(`Look at ${said}, please.`);
    case "half and half":
      return words(`of ${halves[0]}`, `${halves[1]} and more`);
    case "three blocks":
      return words(`of ${said.slice(0, 3)}`, said.slice(3, 6), `${said.slice(6)} and more`);
    case "round a picture":
      return [
        { role: "user", content: [...textBlocks(`of ${halves[0]}`), PICTURE, ...textBlocks(`${halves[1]} and more`)] },
      ];
    case "on two lines":
      return words(`of ${said.replace(" ", "\n  ")}`);
    case "cd":
      return toolTurn(index, { command: `cd ${folderOf(secret)} && cat token` }, "hunter2");
    case "folder itself":
      return toolTurn(index, { path: folderOf(secret), pattern: "*" });
    case "folder in JSON":
      return toolTurn(index, {}, JSON.stringify({ path: folderOf(secret) }));
    case "argument":
      return toolTurn(index, { file_path: said });
    case "deep in an argument":
      return toolTurn(index, { edits: [{ old: [{ text: `x ${said} y` }] }] });
    case "name of an argument":
      return toolTurn(index, { [said]: 1 });
    case "result":
      return toolTurn(index, {}, `1\ta\n2\t${said}\n`);
    case "result in blocks":
      return toolTurn(index, {}, [
        { type: "text", text: "a" },
        { type: "text", text: `b ${said}` },
      ]);
    case "JSON in a result":
      return toolTurn(index, {}, JSON.stringify({ note: `line\n${said}\nline` }));
    case "document":
      return [
        {
          role: "user",
          content: [
            {
              type: "document",
              source: { type: "text", media_type: "text/plain", data: `of ${said}` },
            },
          ],
        },
      ];
    default:
      return [];
  }
}
