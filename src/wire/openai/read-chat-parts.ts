import type {
  ChatContent,
  ChatFilePart,
  ChatImagePart,
  ChatKnownPart,
  ChatPart,
} from "../../../generated/types/chat.d.ts";
import type { ContentBlock, DocumentBlock, ImageBlock } from "../../../generated/types/anthropic.d.ts";
import type { Dropped } from "../../terms/report.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { wrongField } from "../../problem/wrong-field.ts";
import { unreachable } from "../../terms/unreachable.ts";
import { cantDo } from "./refuse-chat-fields.ts";

/** One block for each part, in its place. @throws {MallexError} MX8002 a data URL that is none, MX8026 a part that can't be shown to anybody */
export function readChatParts(content: ChatContent, path: string, left: Dropped[]): string | ContentBlock[] {
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

/** The bytes where they are here; what only has an address is nobody's to fetch. */
function sourceOf(url: string, path: string): ImageBlock["source"] {
  if (!/^data:/i.test(url)) return { type: "url", url };
  const comma = url.indexOf(",");
  const head = url.slice("data:".length, comma).split(";");
  if (comma < 0 || head.at(-1)?.toLowerCase() !== "base64")
    throw new MallexError(wrongField(path, "is a data URL, and its data is not in base64"));
  return { type: "base64", media_type: head[0] ?? "", data: url.slice(comma + 1) };
}
