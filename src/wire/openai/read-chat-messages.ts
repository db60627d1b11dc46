import type {
  ChatAssistantMessage,
  ChatCall,
  ChatCompletionRequest,
  ChatToolMessage,
} from "../../../generated/types/chat.d.ts";
import type { ContentBlock, Message, ToolUseBlock } from "../../../generated/types/anthropic.d.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Dropped } from "../../terms/report.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { wrongField } from "../../problem/wrong-field.ts";
import { unreachable } from "../../terms/unreachable.ts";
import { leftOfChatMessage } from "./left-of-chat-message.ts";
import { readChatArguments } from "./read-chat-arguments.ts";
import { readChatParts } from "./read-chat-parts.ts";

/** A talk in the words of the Messages API. */
interface ReadChat {
  /** What stands before the first word of anybody. */
  readonly system: ContentBlock[];
  readonly messages: [Message, ...Message[]];
  readonly left: readonly Dropped[];
  /** Where something of it stood in the talk as it was said: `messages[1].content[0]` -> `messages[2]`. */
  readonly origins: ReadonlyMap<string, string>;
}

/** @throws {MallexError} MX8002, MX8021 a result that belongs to no call before it, MX8026, MX8027 */
export function readChatMessages(chatMessages: ChatCompletionRequest["messages"]): ReadChat {
  const reader = new ChatMessageReader();
  for (const [at, message] of chatMessages.entries()) {
    const path = `messages[${at}]`;
    for (const one of leftOfChatMessage(message, path)) reader.left.push(one);
    switch (message.role) {
      case "system":
      case "developer":
        reader.addSystem(readChatParts(message.content, `${path}.content`, reader.left), path);
        break;
      case "user":
        reader.add({ role: "user", content: readChatParts(message.content, `${path}.content`, reader.left) }, path);
        break;
      case "assistant":
        reader.answered(message, path);
        break;
      case "tool":
        reader.result(message, path);
        break;
      default:
        unreachable(message);
    }
  }
  return reader.complete();
}

class ChatMessageReader {
  readonly left: Dropped[] = [];
  readonly #system: ContentBlock[] = [];
  readonly #messages: Message[] = [];
  readonly #origins = new Map<string, string>();
  /** How many calls of an id have no result yet. */
  readonly #open = new Map<string, number>();
  /** The results of one answer's calls are one message. */
  #results: ContentBlock[] | undefined;

  add(message: Message, path: string): void {
    this.#results = undefined;
    this.#origins.set(`messages[${this.#messages.length}]`, path);
    this.#messages.push(message);
  }

  /** Before anybody has spoken it is what the whole talk goes by; later it stays where it is. */
  addSystem(content: string | ContentBlock[], path: string): void {
    if (this.#messages.length > 0) return this.add({ role: "system", content }, path);
    for (const [at, block] of asBlocks(content).entries()) {
      const origin = typeof content === "string" ? `${path}.content` : `${path}.content[${at}]`;
      this.#origins.set(`system[${this.#system.length}]`, origin);
      this.#system.push(block);
    }
  }

  answered({ content = "", refusal = "", tool_calls: calls = [] }: ChatAssistantMessage, path: string): void {
    const words = readChatParts(content === "" ? refusal : content, `${path}.content`, this.left);
    const message = this.#messages.length;
    const texts = calls.length === 0 ? [] : asBlocks(words);
    const made = calls.map((call, at) => this.#call(call, `${path}.tool_calls[${at}]`));
    this.add({ role: "assistant", content: calls.length === 0 ? words : [...texts, ...made] }, path);
    for (const at of calls.keys())
      this.#origins.set(`messages[${message}].content[${texts.length + at}]`, `${path}.tool_calls[${at}]`);
  }

  #call({ id, function: { name, arguments: text } }: ChatCall, path: string): ToolUseBlock {
    this.#open.set(id, (this.#open.get(id) ?? 0) + 1);
    return { type: "tool_use", id, name, input: readChatArguments(text, `${path}.function.arguments`) };
  }

  result({ tool_call_id: id, content: chatMessages }: ChatToolMessage, path: string): void {
    const open = this.#open.get(id) ?? 0;
    if (open === 0) throw new MallexError(orphan(`${path}.tool_call_id`));
    this.#open.set(id, open - 1);
    const content = readChatParts(chatMessages, `${path}.content`, this.left);
    const results = this.#results ?? [];
    if (this.#results === undefined) this.add({ role: "user", content: results }, path);
    this.#results = results;
    this.#origins.set(`messages[${this.#messages.length - 1}].content[${results.length}]`, path);
    results.push({ type: "tool_result", tool_use_id: id, content });
  }

  complete(): ReadChat {
    const [first, ...rest] = this.#messages;
    if (first === undefined)
      throw new MallexError(wrongField("messages", "holds system messages only, and no question"));
    return { system: this.#system, messages: [first, ...rest], left: this.left, origins: this.#origins };
  }
}

function asBlocks(content: string | ContentBlock[]): ContentBlock[] {
  if (typeof content !== "string") return content;
  return content === "" ? [] : [{ type: "text", text: content }];
}

function orphan(path: string): Problem {
  const hint = "a result stands behind the call that it answers, and each call has one";
  return {
    code: "MX8021",
    severity: "error",
    message: `${path}: is the id of no open call before it`,
    hint,
    at: { path },
  };
}
