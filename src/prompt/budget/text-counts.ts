import type { ChatMessage, ToolCall, ToolDeclaration } from "../../shared/prompt-types.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";

/** Tokens that a chat template adds. */
export interface Frames {
  readonly message: number;
  /** A call of a tool; its result is a message of its own. */
  readonly call: number;
  /** Before the list of tools. */
  readonly tools: number;
}

/** Of the templates in use, rather too many than too few. */
export const USUAL_FRAMES: Frames = { message: 8, call: 16, tools: 200 };

const known = new WeakMap<TokenCounter, Frames>();

/** Measures the template with short conversations, once per model. */
export function measureFrames(counter: TokenCounter): Frames {
  const frames = known.get(counter) ?? measured(counter);
  known.set(counter, frames);
  return frames;
}

const WORD = "a";
const QUESTION: ChatMessage = { role: "user", content: WORD };
const ANSWER: ChatMessage = { role: "assistant", content: WORD };
const CALL: ToolCall = { id: "call_1", name: "tool", input: { a: WORD } };
const CALLED: readonly ChatMessage[] = [
  { role: "assistant", content: WORD, calls: [CALL] },
  { role: "tool", callId: CALL.id, content: WORD },
];
const TOOL: ToolDeclaration = {
  name: CALL.name,
  description: WORD,
  schema: { type: "object", properties: { a: { type: "string" } } },
};

/** Templates that refuse these conversations are estimated, no lower than usual. */
function measured(counter: TokenCounter): Frames {
  const word = counter.countText(WORD);
  const of = (messages: readonly ChatMessage[], tools: readonly ToolDeclaration[] = []): number =>
    counter.count({ messages, tools });
  const alone = of([QUESTION]);
  const message = Math.ceil((of([QUESTION, ANSWER, QUESTION]) - alone) / 2) - word;
  const withTool = of([QUESTION], [TOOL]);
  const call = of([QUESTION, ...CALLED, QUESTION], [TOOL]) - withTool - 3 * (message + word);
  return {
    message: Math.max(message, 4),
    call: Math.max(call - counter.countText(writtenCall(CALL)), USUAL_FRAMES.call / 2),
    tools: Math.max(withTool - alone - counter.countText(JSON.stringify(TOOL)), USUAL_FRAMES.tools / 2),
  };
}

/** A call as text, for its tokens: templates write it in other ways. */
export function writtenCall({ name, input }: ToolCall): string {
  return JSON.stringify([name, input]);
}

/** Deterministic token counts of texts. */
export interface TextCounts {
  /** By the model's own tokenizer. */
  readonly exact: boolean;
  of(text: string): number;
  /** What its chat template puts round texts. */
  readonly frames: Frames;
}

export const ESTIMATED: TextCounts = { exact: false, of: estimateText, frames: USUAL_FRAMES };

/** Undefined if the model's files are unusable. Counts synchronously: callers that must not block count in steps before. */
export function countsOf(counter: TokenCounter | undefined): TextCounts | undefined {
  if (counter === undefined || counter.inexact !== undefined) return undefined;
  return { exact: true, of: (text) => counter.countText(text), frames: measureFrames(counter) };
}
