import type {
  ContentBlock,
  DocumentBlock,
  MessagesRequest,
  ToolResultBlock,
  ToolUseBlock,
} from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import { isKnownBlock } from "../terms/known-block.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

/** A piece of a message: a person's or the client's words, or a tool's result. */
interface TalkText {
  readonly text: string;
  readonly from: "words" | "tool";
}

export interface TalkMessage {
  readonly role: "user" | "assistant" | "system";
  readonly texts: readonly TalkText[];
}

/** The request's words in one canonical form: the client sends the same text now as a string, now as blocks. */
export interface Talk {
  readonly system: readonly string[];
  readonly messages: readonly TalkMessage[];
  /** The first thing in it that a model of text can't be shown. */
  readonly unshowable?: Problem;
}

/** Reads the words out of a request; what is no text is written as text, reported as dropped, or unshowable. */
export function readTalk(request: MessagesRequest, dropped: DroppedCollector): Talk {
  const reader = new Reader(dropped);
  const system =
    typeof request.system === "string"
      ? [request.system]
      : (request.system ?? []).flatMap((block, index) => reader.words(block, `system[${index}]`));
  const messages = request.messages.map(({ role, content }, index) => ({
    role,
    texts: reader.content(content, `messages[${index}].content`),
  }));
  return {
    system: system.filter((text) => text !== ""),
    messages,
    ...(reader.unshowable === undefined ? {} : { unshowable: reader.unshowable }),
  };
}

class Reader {
  unshowable: Problem | undefined;
  readonly #dropped: DroppedCollector;

  constructor(dropped: DroppedCollector) {
    this.#dropped = dropped;
  }

  content(content: string | readonly ContentBlock[], path: string): TalkText[] {
    if (typeof content === "string") return content === "" ? [] : [{ text: content, from: "words" }];
    return content.flatMap((block, index) => {
      const from = block.type === "tool_result" ? "tool" : "words";
      return this.words(block, `${path}[${index}]`)
        .filter((text) => text !== "")
        .map((text) => ({ text, from }) as const);
    });
  }

  words(block: ContentBlock, path: string): string[] {
    if (!isKnownBlock(block)) {
      this.#dropped.add({ what: block.type, why: "a kind of block that mallex does not know" });
      return [`[${block.type}]`];
    }
    switch (block.type) {
      case "text":
        return [block.text];
      case "tool_use":
        return [describeCall(block)];
      case "tool_result":
        return [this.#result(block, path)];
      case "document":
        return [this.#document(block, path)];
      case "image":
        this.unshowable ??= cannotShow("an image", path);
        return [];
      case "thinking":
      case "redacted_thinking":
        this.#dropped.add({ what: block.type, why: "earlier thinking is not shown again" });
        return [];
      default:
        return unreachable(block);
    }
  }

  #result({ content = "", is_error }: ToolResultBlock, path: string): string {
    const text = joined(this.content(content, `${path}.content`));
    return is_error === true ? `[error] ${text}` : text;
  }

  #document({ source, title, context }: DocumentBlock, path: string): string {
    const text = this.#sourceText(source, path);
    return [title ?? "", context ?? "", text].filter((part) => part !== "").join("\n");
  }

  #sourceText({ type, data = "", content = "" }: DocumentBlock["source"], path: string): string {
    if (type === "text") return data;
    if (type === "content") return joined(this.content(content, `${path}.source.content`));
    this.unshowable ??= cannotShow(`a document of kind "${type}"`, path);
    return "";
  }
}

function joined(pieces: readonly TalkText[]): string {
  return pieces.map(({ text }) => text).join("\n");
}

/** Calls of earlier turns, as a note: the model is not offered tools. */
function describeCall({ name, input }: ToolUseBlock): string {
  return `[${name} ${JSON.stringify(input)}]`;
}

function cannotShow(what: string, path: string): Problem {
  return {
    code: "MX8003",
    severity: "error",
    message: `${path}: ${what} can't be shown to a model that reads text only`,
    hint: "leave it out, or paste its text",
    at: { path },
  };
}
