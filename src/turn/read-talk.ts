import type {
  ContentBlock,
  DocumentBlock,
  MessagesRequest,
  ToolResultBlock,
  ToolUseBlock,
} from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

/** A piece of a message: a person's or the client's words, or a tool's result. */
export interface TalkText {
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
    switch (block.type) {
      case "text":
        return "text" in block ? [block.text] : [];
      case "tool_use":
        return [describeCall(block as ToolUseBlock)];
      case "tool_result":
        return [this.#result(block as ToolResultBlock, path)];
      case "document":
        return [this.#document(block as DocumentBlock, path)];
      case "image":
        this.unshowable ??= cannotShow("an image", path);
        return [];
      case "thinking":
      case "redacted_thinking":
        this.#dropped.add({ what: block.type, why: "earlier thinking is not shown again" });
        return [];
      default:
        this.#dropped.add({ what: block.type, why: "a kind of block that mallex does not know" });
        return [`[${block.type}]`];
    }
  }

  #result({ content = "", is_error }: ToolResultBlock, path: string): string {
    const text = this.content(content, `${path}.content`)
      .map((piece) => piece.text)
      .join("\n");
    return is_error === true ? `[error] ${text}` : text;
  }

  #document({ source, title }: DocumentBlock, path: string): string {
    const text =
      source.type === "text"
        ? (source.data ?? "")
        : source.type === "content"
          ? this.content(source.content ?? "", `${path}.source.content`)
              .map((piece) => piece.text)
              .join("\n")
          : undefined;
    if (text === undefined) this.unshowable ??= cannotShow(`a document of kind "${source.type}"`, path);
    return [title ?? "", text ?? ""].filter((part) => part !== "").join("\n");
  }
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
