import type { Message, MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";

/** A conversation as it grows: one request a turn. */
export interface ProbeStep {
  /** What the last message is; the first question is neither. */
  readonly turn: "first" | "tool" | "user";
  /** The day after the conversation began. */
  readonly nextDay?: true;
  readonly request: MessagesRequest;
}

type ProbeBlock = Exclude<Message["content"], string>[number];

/** What the model thought, in the order of its answers. */
export const PROBE_THINKING: readonly string[] = [
  "The person wants to know why the table comes out empty. First I should look at the file that prints it, then at the caller.",
  "The rows are filtered before they are sorted, and the filter compares a number with a text. The tests should show the same.",
  "Both agree: the comparison is the cause. I explain it in short and name the line, then offer the change.",
  "They agree to the change, and want a test beside it. I say what it would look like before anything is written.",
];

const FILE = Array.from(
  { length: 14 },
  (_, i) =>
    `  if (row.kind === kinds[${i}] && row.size > ${i * 3}) rows.push({ name: row.name, size: row.size + ${i} });`,
).join("\n");
const LOG = Array.from({ length: 9 }, (_, i) => `not ok ${i + 1} - prints row ${i} (expected 3 lines, got 0)`).join(
  "\n",
);

/** What stands behind a mark. */
export type MarkerInfo = "call" | "result" | "word";

/** A word that stands nowhere else, and that nothing escapes: a template that shows what it stands in shows it, too. */
function marker(of: MarkerInfo, index: number): string {
  return `x${of}${index}x`;
}

/** The marks that stand in a text, and what they are of. */
export function markersIn(rendered: string): (readonly [mark: string, of: MarkerInfo])[] {
  return [...rendered.matchAll(/x(call|result|word)\d+x/g)].map(([found, of]) => [found, of as MarkerInfo]);
}

/**
 * A question, a round with a tool, a round with two at once, an answer, a second question with a system message behind it, another answer, and the next
 * day a third question. `asked` gives the tools and what is sent beside the messages.
 */
export function probeConversation(request: MessagesRequest): ProbeStep[] {
  const [first, second] = callable(request.tools ?? []);
  const rounds: readonly (readonly Message[])[] = [
    [
      user(
        `The table in the report comes out empty since yesterday. Can you find out why, without changing anything yet? ${marker("word", 1)}`,
      ),
    ],
    [answer(0, text("I look at the file first."), ...use(1, first)), result(1, FILE, first)],
    [answer(1, ...use(2, second), ...use(3, first)), both(result(2, LOG, second), result(3, FILE, first))],
    [
      answer(
        2,
        text(
          `The filter compares a number with a text, so no row is left. Line 12 is the one to change. ${marker("word", 2)}`,
        ),
      ),
      user(`I see. Please change it then, and tell me which test would have found it. ${marker("word", 3)}`),
      {
        role: "system",
        content: `The person has opened the file src/report/table.ts in the editor. ${marker("word", 4)}`,
      },
    ],
    [
      answer(
        3,
        text(
          `A test that prints three rows of two kinds would have found it; I would put it beside the others. ${marker("word", 5)}`,
        ),
      ),
      user(`Good morning. Do that, please. ${marker("word", 6)}`),
    ],
  ];
  return rounds.map((_, index) => ({
    turn: index === 0 ? "first" : index < 3 && first !== undefined ? "tool" : "user",
    ...(index === rounds.length - 1 ? { nextDay: true } : {}),
    request: { ...request, messages: rounds.slice(0, index + 1).flat() as MessagesRequest["messages"] },
  }));
}

/** The two tools with the fewest arguments that must be given: simple ones, whatever they are called. */
function callable(tools: readonly Tool[]): readonly [first: Tool | undefined, second: Tool | undefined] {
  const required = (tool: Tool): number => requiredOf(tool).length;
  const [one, other = one] = tools.filter((tool) => required(tool) > 0).toSorted((a, b) => required(a) - required(b));
  return [one, other];
}

function requiredOf({ input_schema: schema }: Tool): string[] {
  const { required } = (schema ?? {}) as { readonly required?: string[] };
  return required ?? [];
}

function use(round: number, tool: Tool | undefined): ProbeBlock[] {
  if (tool === undefined) return [];
  const values = requiredOf(tool).map((name, index) => [
    name,
    `src/report/"table".ts <${name}> ${marker("call", 100 * round + index)}`,
  ]);
  return [{ type: "tool_use", id: `probe_${round}`, name: tool.name ?? "", input: Object.fromEntries(values) }];
}

/** Without tools the words of a result are a person's. */
function result(round: number, message: string, tool: Tool | undefined): Message {
  const content = `${message}\n${marker("result", round)}`;
  return tool === undefined
    ? user(content)
    : { role: "user", content: [{ type: "tool_result", tool_use_id: `probe_${round}`, content }] };
}

function both(one: Message, other: Message): Message {
  return { role: "user", content: [...blocksOf(one), ...blocksOf(other)] };
}

function blocksOf({ content }: Message): readonly ProbeBlock[] {
  return typeof content === "string" ? [text(content)] : content;
}

function answer(thought: number, ...blocks: ProbeBlock[]): Message {
  return {
    role: "assistant",
    content: [{ type: "thinking", thinking: PROBE_THINKING[thought] ?? "", signature: "" }, ...blocks],
  };
}

function user(content: string): Message {
  return { role: "user", content };
}

function text(message: string): ProbeBlock {
  return { type: "text", text: message };
}
