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
  "argument",
  "deep in an argument",
  "name of an argument",
  "result",
  "result in blocks",
  "JSON in a result",
  "tool",
  "document",
] as const;
export type SecretPlace = (typeof PLACES)[number];

type Message = MessagesRequest["messages"][number];
type Secret = (typeof SECRETS)[number];

const KINDS = ["question", "question", "tools", "tools", "title", "count", "summary"] as const;

/**
 * The requests of one session: questions, tool turns, titles in the background, counts and a summing up.
 * @param privateAt which of the steps says what must not leave; -1: none
 * @param ids of the rules that there are
 */
export function talk(
  draw: Draw,
  { length, privateAt, ids }: { readonly length: number; readonly privateAt: number; readonly ids: readonly string[] },
): { readonly steps: readonly Step[]; readonly place: SecretPlace } {
  const known = SECRETS.filter(({ rule }) => ids.includes(rule.id));
  const secret = one(draw, known);
  const place = one(draw, PLACES);
  let said: readonly Message[] = [];
  const steps = Array.from({ length }, (_, index): Step => {
    const kind = index === 0 ? "question" : one(draw, KINDS);
    const isPrivate = index === privateAt;
    const before = kind === "summary" ? [SUMMARY] : said;
    const now = [
      ...before,
      ...newMessages(draw, kind, index),
      ...(isPrivate ? privateMessages(place, secret, index) : []),
    ];
    said = [...now, { role: "assistant", content: `Answer ${index}.` }];
    const asked = kind === "title" && !isPrivate ? [HELLO] : now;
    return {
      path: kind === "count" ? "/v1/messages/count_tokens" : "/v1/messages",
      isPrivate,
      request: {
        ...settings(draw),
        ...head(draw, { isTitle: kind === "title", at: isPrivate ? place : undefined, secret }),
        messages: [
          HELLO,
          ...asked,
          ...(asked.at(-1)?.role === "assistant" ? [{ role: "user", content: "go on" } as const] : []),
        ],
      },
    };
  });
  return { steps, place };
}

const HELLO: Message = { role: "user", content: "hello" };
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
    system: `${isTitle ? "Make a title" : "You help."}${at === "system" ? `\n${secret.said}` : ""}`,
    ...(at === "tool" || below(draw, 2) === 0 ? { tools: [tool] } : {}),
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

function privateMessages(place: SecretPlace, { said, halves }: Secret, index: number): Message[] {
  const words = (...texts: readonly string[]): Message[] => [
    { role: "user", content: texts.map((text) => ({ type: "text", text })) },
  ];
  switch (place) {
    case "words":
      return words(`Look at ${said}, please.`);
    case "half and half":
      return words(`of ${halves[0]}`, `${halves[1]} and more`);
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
