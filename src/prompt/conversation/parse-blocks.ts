import type {
  ContentBlock,
  DocumentBlock,
  ImageBlock,
  KnownBlock,
  SearchResultBlock,
  ToolResultBlock,
} from "../../../generated/types/anthropic.d.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isKnownBlock } from "../../shared/content-blocks.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { PromptImage } from "../../shared/prompt-types.ts";
import { readOwnSearch, searchPieces } from "./own-searches.ts";
import { unreachable } from "../../shared/utilities.ts";
import { estimateImage, measureImage } from "../tokens/images.ts";
import { placeholder, reportHidden, type Medium, type MessagePiece, type UnsupportedContent } from "./conversation.ts";
import { pdfText, type PdfContents } from "./pdf.ts";

/** How the result of a tool begins that has failed, or that the person has stopped. */
export const FAILURE = "[error] ";

/** Parses blocks and collects unsupported content. */
export class BlockReader {
  readonly unsupported: UnsupportedContent[] = [];
  /** What is read now is new, and comes from the person: no answer can do without it. */
  #isAsked = false;
  readonly #dropped: DroppedCollector;
  readonly #asked: ReadonlySet<ContentBlock>;
  readonly #pdfs: PdfContents;

  constructor(dropped: DroppedCollector, pending: ReadonlySet<ContentBlock>, pdfs: PdfContents) {
    this.#dropped = dropped;
    this.#asked = pending;
    this.#pdfs = pdfs;
  }

  content(content: string | readonly ContentBlock[], path: string): MessagePiece[] {
    if (typeof content === "string") return textPieces(content);
    return content.flatMap((block, index) => {
      if (readOwnSearch(content[index - 1], block) !== undefined) return [];
      const search = readOwnSearch(block, content[index + 1]);
      return search === undefined ? this.#block(block, `${path}[${index}]`) : searchPieces(search);
    });
  }

  #block(block: ContentBlock, path: string): MessagePiece[] {
    const isPendingQuestion = this.#isAsked;
    this.#isAsked ||= this.#asked.has(block);
    const pieces = isKnownBlock(block) ? this.#known(block, path) : textPieces(this.#other(block, path));
    this.#isAsked = isPendingQuestion;
    return pieces;
  }

  #known(block: KnownBlock, path: string): MessagePiece[] {
    switch (block.type) {
      case "text":
        return textPieces(block.text);
      case "tool_use":
        return [{ kind: "call", call: { id: block.id, name: block.name, input: block.input } }];
      case "tool_result":
        return [this.#result(block, path)];
      case "document":
        return this.#document(block, path);
      case "image":
        return [this.#image(block, path)];
      case "search_result":
        return this.#found(block, path);
      case "thinking":
      case "redacted_thinking":
        this.#dropped.add({ what: block.type, why: "earlier thinking is not shown again" });
        return [];
      default:
        return unreachable(block);
    }
  }

  #other(block: ContentBlock, path: string): string {
    const isApi = isOfTheApi(block);
    const why = isApi
      ? "a block of the Claude API's own: a short text stands in its place"
      : "a kind of block that mallex does not know";
    this.#dropped.add({ what: block.type, why });
    if (!isApi) this.unsupported.push({ problem: isUnknown(block.type, path), only: "strict" });
    return describeBlock(block);
  }

  /** The model can mention unseen tool output, but not an unseen question. */
  #result({ tool_use_id: callId, content = "", is_error }: ToolResultBlock, path: string): MessagePiece {
    this.#isAsked = false;
    const pieces = this.content(content, `${path}.content`);
    for (const piece of pieces)
      if (piece.kind === "medium" && piece.image === undefined) reportHidden(piece, this.#dropped);
    const text = joined(pieces);
    const images = pieces.flatMap(imagesIn);
    return {
      kind: "result",
      callId,
      text: is_error === true ? `${FAILURE}${text}` : text,
      ...(images.length > 0 ? { images } : {}),
    };
  }

  #document({ source, title, context }: DocumentBlock, path: string): MessagePiece[] {
    const heads = [title ?? "", context ?? ""];
    if (source.type === "text") return textPiece([...heads, source.data ?? ""]);
    if (source.type === "content")
      return joinUnderHeadings(heads, this.content(source.content ?? "", `${path}.source.content`));
    return [...textPiece(heads), this.#pdf(source, path)];
  }

  #pdf({ type, data }: DocumentBlock["source"], path: string): Medium {
    const medium: Medium = { kind: "medium", name: "document" };
    const content = type === "base64" && data !== undefined ? this.#pdfs.get(data) : undefined;
    if (content === undefined) {
      this.#hinder(path, `a document of kind "${type}" can't be shown to a model here`);
      return medium;
    }
    const words = pdfText(content);
    if (words.problem !== undefined) this.#hinder(path, words.problem);
    return { ...medium, text: words };
  }

  #found({ source = "", title, content = "" }: SearchResultBlock, path: string): MessagePiece[] {
    return joinUnderHeadings([title ?? "", source], this.content(content, `${path}.content`));
  }

  #image({ source }: ImageBlock, path: string): Medium {
    const nowhere: Medium = { kind: "medium", name: "image" };
    if (source.type !== "base64") {
      this.#hinder(`${path}.source`, `an image of kind "${source.type}" is not here, and mallex fetches nothing`);
      return nowhere;
    }
    const read = readImage(source);
    if ("wrong" in read) {
      const problem = wrongImage(`${path}.source`, read.wrong);
      if (this.#isAsked) this.unsupported.push({ problem });
      return nowhere;
    }
    if (this.#isAsked)
      this.unsupported.push({
        problem: unsupportedBlock(path, "an image can't be shown to a model that reads text only"),
        only: "blind",
      });
    return { ...nowhere, image: read.image };
  }

  #hinder(path: string, what: string): void {
    if (this.#isAsked) this.unsupported.push({ problem: unsupportedBlock(path, what) });
  }
}

function textPieces(text: string): MessagePiece[] {
  return text === "" ? [] : [{ kind: "words", text }];
}

function textPiece(lines: readonly string[]): MessagePiece[] {
  return textPieces(lines.filter((line) => line !== "").join("\n"));
}

/** One text, but where something to look at lies between. */
function joinUnderHeadings(heads: readonly string[], pieces: readonly MessagePiece[]): MessagePiece[] {
  const isText = pieces.every(({ kind }) => kind === "words");
  return isText ? textPiece([...heads, joined(pieces)]) : [...textPiece(heads), ...pieces];
}

function imagesIn(piece: MessagePiece): readonly PromptImage[] {
  if (piece.kind === "medium") return piece.image === undefined ? [] : [piece.image];
  return piece.kind === "result" ? (piece.images ?? []) : [];
}

function joined(pieces: readonly MessagePiece[]): string {
  return pieces
    .flatMap((piece) => {
      if (piece.kind === "call") return [];
      return piece.kind === "medium" ? placeholder(piece) : piece.text;
    })
    .join("\n");
}

function unsupportedBlock(path: string, what: string): Problem {
  return createProblem("MX8003", { path, what }, { path });
}

function wrongImage(path: string, wrong: string): Problem {
  return createProblem("MX8020", { path, wrong }, { path });
}

function isUnknown(type: string, path: string): Problem {
  return createProblem("MX8022", { path, type: JSON.stringify(type.slice(0, 80)) }, { path });
}

type BlockFields = Readonly<Record<string, unknown>>;

/** Kinds that the Claude API writes into a conversation itself, or that the client has for it alone. */
const OF_THE_API: ReadonlySet<string> = new Set([
  "server_tool_use",
  "web_search_tool_result",
  "web_fetch_tool_result",
  "code_execution_tool_result",
  "bash_code_execution_tool_result",
  "text_editor_code_execution_tool_result",
  "tool_search_tool_result",
  "tool_reference",
  "tool_addition",
  "tool_removal",
  "mcp_tool_use",
  "mcp_tool_result",
  "mcp_tool_listing",
  "container_upload",
  "compaction",
  "fallback",
  "connector_text",
  "mid_conv_system",
]);
/** Of an adviser, which has several kinds. */
const ADVISER = /^advisor_[a-z_]+$/;

/** Readable fields in order; encrypted, signed or id fields are omitted. */
const DESCRIPTIVE_FIELDS = [
  "name",
  "tool_name",
  "title",
  "url",
  "query",
  "text",
  "stdout",
  "stderr",
  "error_code",
] as const;
/** Fields with nested text. */
const INSIDE = ["source", "from", "to", "model", "tool", "content", "tool_references"] as const;

/** Characters: the model that produced it has seen the complete page. */
const LONGEST = 4000;
/** No block nests deeper; a request may. */
const DEEPEST = 5;

function isOfTheApi({ type }: { readonly type: string }): boolean {
  return OF_THE_API.has(type) || ADVISER.test(type);
}

/** Deterministic text for an otherwise unsupported block: `[tool_reference: Grep]`. */
function describeBlock(block: { readonly type: string }): string {
  const text = textsWithin(block, 0).join(" ");
  if (text === "") return `[${block.type}]`;
  return `[${block.type}: ${text.length > LONGEST ? cut(text) : text}]`;
}

/** Never in the middle of a character. */
function cut(text: string): string {
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function textsWithin(value: unknown, depth: number): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsWithin(item, depth + 1));
  const fields = value as BlockFields;
  return [
    ...DESCRIPTIVE_FIELDS.flatMap((key) => (typeof fields[key] === "string" ? textsWithin(fields[key], depth) : [])),
    ...(isObject(fields["input"]) ? [JSON.stringify(fields["input"])] : []),
    // Of base64 nothing can be read.
    ...(fields["type"] === "text" ? textsWithin(fields["data"], depth) : []),
    ...INSIDE.flatMap((key) => textsWithin(fields[key], depth + 1)),
  ];
}

function isObject(value: unknown): value is BlockFields {
  return typeof value === "object" && value !== null;
}

/** Bytes, as in the Claude API. */
const LARGEST = 5 * 1024 * 1024;

/** An image by its actual type, or what is wrong with it, after "an image". */
type ReadImage = { readonly image: PromptImage } | { readonly wrong: string };

/** The bytes of a picture in base64. */
function readImage({ data = "" }: ImageBlock["source"]): ReadImage {
  const bytes = Math.floor((data.length * 3) / 4);
  if (bytes > LARGEST) return { wrong: `has ${bytes} bytes, over ${LARGEST}` };
  const measured = measureImage(data);
  if (measured === undefined) return { wrong: "must be a PNG, JPEG, GIF or WebP in base64, and these bytes are none" };
  return { image: { mediaType: measured.mediaType, data, tokens: estimateImage(measured) } };
}
