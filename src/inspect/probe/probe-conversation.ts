import type { Message, MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";

/** One request of a conversation that grows turn by turn. */
export interface ProbeStep {
  /** Kind of the last message; the first question has its own. */
  readonly turn: "first" | "tool" | "user";
  readonly isNextDay: boolean;
  readonly request: MessagesRequest;
}

type Block = Exclude<Message["content"], string>[number];

const FILE = Array.from(
  { length: 14 },
  (_, i) =>
    `  if (row.kind === kinds[${i}] && row.size > ${i * 3}) rows.push({ name: row.name, size: row.size + ${i} });`,
).join("\n");
const LOG = Array.from({ length: 9 }, (_, i) => `not ok ${i + 1} - prints row ${i} (expected 3 lines, got 0)`).join(
  "\n",
);
const EXPLANATION = "The filter compares a number with a text, so no row is left. Line 12 is the one to change.";
/** What the user, the model and the system say; `xword1x` marks the first. */
const TEXTS = [
  "The table in the report comes out empty since yesterday. Can you find out why, without changing anything yet?",
  EXPLANATION,
  "I see. Please change it then, and tell me which test would have found it.",
  "The person has opened the file src/report/table.ts in the editor.",
  "A test that prints three rows of two kinds would have found it; I would put it beside the others.",
  "Good morning. Do that, please.",
].map((text, index) => `${text} ${marker("word", index + 1)}`);

/** A word that occurs once and that no template escapes: if it is missing, the template has left out the text around it. */
function marker(kind: "call" | "result" | "word", index: number): string {
  return `x${kind}${index}x`;
}

/**
 * A question, a round with a tool, a round with two tool calls, an answer, a second question followed by a system message, another answer, and a
 * third question on the next day. `request` provides the tools and everything else beside the messages.
 */
export function probeConversation(request: MessagesRequest): ProbeStep[] {
  const [first, second = first] = (request.tools ?? [])
    .filter((tool) => requiredOf(tool).length > 0)
    .toSorted((a, b) => requiredOf(a).length - requiredOf(b).length);
  const [question = "", found = "", change = "", system = "", test = "", last = ""] = TEXTS;
  const turns: readonly (readonly Message[])[] = [
    [user(question)],
    [assistant("I look at the file first.", call(1, first)), user([result(1, FILE, first)])],
    [assistant("", call(2, second), call(3, first)), user([result(2, LOG, second), result(3, FILE, first)])],
    [assistant(found), user(change), { role: "system", content: system }],
    [assistant(test), user(last)],
  ];
  return turns.map((_, index) => ({
    turn: index === 0 ? "first" : index < 3 && first !== undefined ? "tool" : "user",
    isNextDay: index === turns.length - 1,
    request: { ...request, messages: turns.slice(0, index + 1).flat() as MessagesRequest["messages"] },
  }));
}

function requiredOf({ input_schema: schema }: Tool): readonly string[] {
  return (schema as { readonly required?: readonly string[] } | undefined)?.required ?? [];
}

function call(round: number, tool: Tool | undefined): Block[] {
  if (tool === undefined) return [];
  const values = requiredOf(tool).map((name, index) => [
    name,
    `src/report/"table".ts <${name}> ${marker("call", 100 * round + index)}`,
  ]);
  return [{ type: "tool_use", id: `probe_${round}`, name: tool.name ?? "", input: Object.fromEntries(values) }];
}

/** Without tools the result is text of the user. */
function result(round: number, output: string, tool: Tool | undefined): Block {
  const content = `${output}\n${marker("result", round)}`;
  return tool === undefined
    ? { type: "text", text: content }
    : { type: "tool_result", tool_use_id: `probe_${round}`, content };
}

function user(content: string | Block[]): Message {
  return { role: "user", content };
}

function assistant(text: string, ...calls: Block[][]): Message {
  const words: Block[] = text === "" ? [] : [{ type: "text", text }];
  return {
    role: "assistant",
    content: [{ type: "thinking", thinking: "Look at the file.", signature: "" }, ...words, ...calls.flat()],
  };
}
