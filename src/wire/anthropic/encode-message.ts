import type { StopReason, TurnEvent, Usage } from "../../terms/turn-event.ts";
import type { AnthropicUsage } from "./encode-usage.ts";
import type { MessageHead } from "./encode-stream.ts";
import { unreachable } from "../../terms/unreachable.ts";
import { unread, withoutEnd } from "./encode-stream.ts";
import { encodeUsage } from "./encode-usage.ts";
import { settleStopReason } from "./settle-stop-reason.ts";

interface TextBlock {
  readonly type: "text";
  readonly text: string;
}

interface ToolUseBlock {
  readonly type: "tool_use";
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type ContentBlock = TextBlock | ToolUseBlock;

export interface AnthropicMessage {
  readonly id: string;
  readonly type: "message";
  readonly role: "assistant";
  readonly model: string;
  /** Never empty. */
  readonly content: readonly ContentBlock[];
  readonly stop_reason: StopReason;
  readonly stop_sequence: string | null;
  readonly usage: AnthropicUsage;
}

/** The whole answer at once, for a client that does not stream. Fails as the events fail. */
export async function encodeMessage(events: AsyncIterable<TurnEvent>, head: MessageHead): Promise<AnthropicMessage> {
  const content: ContentBlock[] = [];
  let deltas = 0;
  let usage: Usage | undefined;
  let end: Extract<TurnEvent, { type: "turn-end" }> | undefined;
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
        addText(content, event.text);
        deltas++;
        break;
      case "tool-use":
        content.push({ type: "tool_use", id: event.id, name: event.name, input: event.input });
        deltas++;
        break;
      case "tool-call":
        throw unread(event);
      case "thinking-delta":
        deltas++;
        break;
      case "progress":
        break;
      case "begin-again":
        content.length = 0;
        deltas = 0;
        break;
      case "usage":
        usage = event.usage;
        break;
      case "turn-end":
        end = event;
        break;
      default:
        unreachable(event);
    }
  }
  if (end === undefined) throw withoutEnd();
  const isCall = content.some(({ type }) => type === "tool_use");
  return {
    id: head.id,
    type: "message",
    role: "assistant",
    model: head.model,
    content: withWords(content),
    stop_reason: settleStopReason(end.stopReason, isCall),
    stop_sequence: end.stopSequence ?? null,
    usage: encodeUsage(usage ?? { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas }),
  };
}

/** No text of spaces alone beside something else: see `writeBlocks`. */
function withWords(content: readonly ContentBlock[]): readonly ContentBlock[] {
  const said = content.filter((block) => block.type !== "text" || block.text.trim() !== "");
  if (said.length > 0) return said;
  return content.length > 0 ? content : [{ type: "text", text: "" }];
}

function addText(content: ContentBlock[], text: string): void {
  const last = content.at(-1);
  if (last?.type === "text") content[content.length - 1] = { type: "text", text: last.text + text };
  else content.push({ type: "text", text });
}
