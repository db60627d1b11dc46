import type {
  ContentBlock,
  DocumentBlock,
  ImageBlock,
  Message,
  ToolUseBlock,
} from "../../../generated/types/anthropic.d.ts";
import type {
  ChatAssistantMessage,
  ChatCall,
  ChatCompletionRequest,
  ChatContent,
  ChatFilePart,
  ChatImagePart,
  ChatKnownPart,
  ChatPart,
  ChatTalkMessage,
  ChatToolMessage,
} from "../../../generated/types/chat.d.ts";
import { MallexError, wrongField, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import { isRecord, unreachable } from "../../shared/utilities.ts";
import { parseJson } from "../json/parse.ts";
import { findLostNumber } from "../json/scan-keys.ts";
import { cantDo } from "./decode-chat-fields.ts";

/** A conversation in the words of the Messages API. */
interface ReadChat {
  /** System messages before the first other message. */
  readonly system: ContentBlock[];
  readonly messages: [Message, ...Message[]];
  readonly left: readonly Dropped[];
  /** Paths in the client's request: `messages[1].content[0]` -> `messages[2]`. */
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

  /** Leading system messages form the system prompt; later ones stay in place. */
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
  return createProblem("MX8021.orphan", { path }, { path });
}

/** One block per part. @throws {MallexError} MX8002 for an invalid data URL, MX8026 for an unsupported part */
function readChatParts(content: ChatContent, path: string, left: Dropped[]): string | ContentBlock[] {
  if (typeof content === "string") return content;
  return content.map((part, at) => readPart(part, `${path}[${at}]`, left));
}

function readPart(part: ChatPart, path: string, left: Dropped[]): ContentBlock {
  if (!isKnownPart(part)) {
    const why = `nobody here can be shown a part of the kind ${JSON.stringify(part.type.slice(0, 80))}`;
    throw new MallexError(cantDo(path, why, "send it as `text`, `image_url` or `file`"));
  }
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text };
    case "refusal":
      return { type: "text", text: part.refusal };
    case "image_url":
      return readImage(part, path, left);
    case "file":
      return readFile(part, path);
    default:
      return unreachable(part);
  }
}

const KNOWN: ReadonlySet<string> = new Set(["text", "refusal", "image_url", "file"]);

function isKnownPart(part: ChatPart): part is ChatKnownPart {
  return KNOWN.has(part.type);
}

function readImage({ image_url: { url, detail = "auto" } }: ChatImagePart, path: string, left: Dropped[]): ImageBlock {
  if (detail !== "auto")
    left.push({ what: "image_url.detail", why: "a picture is shown as it is, or not at all", count: 1 });
  return { type: "image", source: sourceOf(url, `${path}.image_url.url`) };
}

function readFile({ file }: ChatFilePart, path: string): DocumentBlock {
  const { file_data: data, file_id: id, filename: title } = file;
  if (data === undefined && id === undefined) throw new MallexError(wrongField(`${path}.file.file_data`, "is missing"));
  const source = data === undefined ? { type: "file" } : sourceOf(data, `${path}.file.file_data`);
  return { type: "document", source, ...(title !== undefined && { title }) };
}

/** Data URLs become bytes; other URLs are not fetched. */
function sourceOf(url: string, path: string): ImageBlock["source"] {
  if (!/^data:/i.test(url)) return { type: "url", url };
  const comma = url.indexOf(",");
  const head = url.slice("data:".length, comma).split(";");
  if (comma < 0 || head.at(-1)?.toLowerCase() !== "base64")
    throw new MallexError(wrongField(path, "is a data URL, and its data is not in base64"));
  return { type: "base64", media_type: head[0] ?? "", data: url.slice(comma + 1) };
}

/**
 * The arguments of an earlier call; an empty text means none.
 * @throws {MallexError} MX8027 for invalid JSON or a number that would lose digits: a guess would stay in the conversation
 */
function readChatArguments(text: string, path: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  const value = parsed(text);
  if (isRecord(value)) {
    const lost = findLostNumber(text);
    if (lost !== undefined) throw new MallexError(wrongArguments(path, `${lost} is a number that cannot be kept`));
    return value;
  }
  throw new MallexError(wrongArguments(path, value === undefined ? "is not JSON" : "is JSON, and not of an object"));
}

function parsed(text: string): unknown {
  try {
    return parseJson(new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

function wrongArguments(path: string, what: string): Problem {
  return createProblem("MX8027", { path, what }, { path });
}

/** What is read of a message. */
const CARRIED: ReadonlySet<string> = new Set(["role", "content", "tool_calls", "tool_call_id"]);

const EARLIER = "earlier thinking is not shown again";

const WHYS: ReadonlyMap<string, string> = new Map([
  ["refusal", "what the message says beside it is shown"],
  ["name", "who of several speaks is not told to the model"],
  ["audio", "the models here read words alone"],
  ["reasoning_content", EARLIER],
  ["reasoning", EARLIER],
  ["reasoning_details", EARLIER],
  ["annotations", "about a search that nobody here has made"],
]);

/** Unsupported fields of a message. @throws {MallexError} MX8026 for a legacy function call */
function leftOfChatMessage(message: ChatTalkMessage, path: string): Dropped[] {
  const isSilent = !("content" in message) || message.content === "";
  return Object.entries(message).flatMap(([field, value]) => {
    if (CARRIED.has(field) || isEmptyOption(value) || (field === "refusal" && isSilent)) return [];
    if (field === "function_call")
      throw new MallexError(cantDo(`${path}.${field}`, "is no longer in use", "send `tool_calls`"));
    return [{ what: `messages.${field}`, why: WHYS.get(field) ?? "a field that mallex does not know", count: 1 }];
  });
}

function isEmptyOption(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
