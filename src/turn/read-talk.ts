import type {
  ContentBlock,
  DocumentBlock,
  MessagesRequest,
  ToolResultBlock,
} from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { ToolCall } from "../terms/prompt.ts";
import { isKnownBlock } from "../terms/known-block.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { describeBlock, isOfTheApi } from "./describe-block.ts";

/** A piece of a message: a person's or the client's words, a call of a tool, or its result. */
export type TalkPiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "call"; readonly call: ToolCall }
  | { readonly kind: "result"; readonly callId: string; readonly text: string };

export interface TalkMessage {
  readonly role: "user" | "assistant" | "system";
  readonly pieces: readonly TalkPiece[];
}

/** The request's words in one canonical form: the client sends the same text now as a string, now as blocks. */
export interface Talk {
  readonly system: readonly string[];
  readonly messages: readonly TalkMessage[];
  /** The first thing that the person asks about now, and that a model of text can't be shown. */
  readonly unshowable?: Problem;
}

/**
 * Reads the words out of a request; what is no text is written as text, reported as dropped, or unshowable. The history may be another
 * model's: what that one has seen or done must not end the talk with this one.
 */
export function readTalk(request: MessagesRequest, dropped: DroppedCollector): Talk {
  const reader = new Reader(dropped);
  const answered = request.messages.findLastIndex(({ role }) => role === "assistant");
  const system =
    typeof request.system === "string"
      ? [request.system]
      : (request.system ?? []).flatMap((block, index) => wordsOf(reader.piece(block, `system[${index}]`)));
  const messages = request.messages.map(({ role, content }, index) => {
    reader.isAsked = index > answered;
    return { role, pieces: reader.content(content, `messages[${index}].content`) };
  });
  return {
    system: system.filter((text) => text !== ""),
    messages,
    ...(reader.unshowable === undefined ? {} : { unshowable: reader.unshowable }),
  };
}

/** How the result of a tool begins that has failed, or that the person has stopped. */
const FAILURE = "[error] ";

export function isFailure(piece: TalkPiece): boolean {
  return piece.kind === "result" && piece.text.startsWith(FAILURE);
}

class Reader {
  unshowable: Problem | undefined;
  /** What is read now is new, and comes from the person: no answer can do without it. */
  isAsked = false;
  readonly #dropped: DroppedCollector;

  constructor(dropped: DroppedCollector) {
    this.#dropped = dropped;
  }

  content(content: string | readonly ContentBlock[], path: string): TalkPiece[] {
    if (typeof content === "string") return wordsPiece(content);
    return content.flatMap((block, index) => this.piece(block, `${path}[${index}]`));
  }

  piece(block: ContentBlock, path: string): TalkPiece[] {
    if (!isKnownBlock(block)) {
      const why = isOfTheApi(block)
        ? "a block of the Claude API's own: a short text stands in its place"
        : "a kind of block that mallex does not know";
      this.#dropped.add({ what: block.type, why });
      return wordsPiece(describeBlock(block));
    }
    switch (block.type) {
      case "text":
        return wordsPiece(block.text);
      case "tool_use":
        return [{ kind: "call", call: { id: block.id, name: block.name, input: block.input } }];
      case "tool_result":
        return [{ kind: "result", callId: block.tool_use_id, text: this.#result(block, path) }];
      case "document":
        return wordsPiece(this.#document(block, path));
      case "image":
        return wordsPiece(this.#unseen("image", { what: "an image", path }));
      case "thinking":
      case "redacted_thinking":
        this.#dropped.add({ what: block.type, why: "earlier thinking is not shown again" });
        return [];
      default:
        return unreachable(block);
    }
  }

  /** The model can say that it has not seen what a tool showed; the person would get an answer to another question. */
  #result({ content = "", is_error }: ToolResultBlock, path: string): string {
    const { isAsked } = this;
    this.isAsked = false;
    const text = joined(this.content(content, `${path}.content`));
    this.isAsked = isAsked;
    return is_error === true ? `${FAILURE}${text}` : text;
  }

  #document({ source, title, context }: DocumentBlock, path: string): string {
    const text = this.#sourceText(source, path);
    return [title ?? "", context ?? "", text].filter((part) => part !== "").join("\n");
  }

  #sourceText({ type, data = "", content = "" }: DocumentBlock["source"], path: string): string {
    if (type === "text") return data;
    if (type === "content") return joined(this.content(content, `${path}.source.content`));
    return this.#unseen("document", { what: `a document of kind "${type}"`, path });
  }

  #unseen(name: string, { what, path }: { readonly what: string; readonly path: string }): string {
    if (this.isAsked) this.unshowable ??= cannotShow(what, path);
    else this.#dropped.add({ what: name, why: `a model of text can't be shown it: \`[${name}]\` stands in its place` });
    return this.isAsked ? "" : `[${name}]`;
  }
}

function wordsPiece(text: string): TalkPiece[] {
  return text === "" ? [] : [{ kind: "words", text }];
}

/** The words alone; a call has none. */
export function wordsOf(pieces: readonly TalkPiece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === "words" ? piece.text : []));
}

function joined(pieces: readonly TalkPiece[]): string {
  return pieces.flatMap((piece) => (piece.kind === "call" ? [] : piece.text)).join("\n");
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
