import type { ChunkText } from "../../../generated/types/openai.d.ts";

export interface ChunkParts {
  readonly text: string;
  readonly thinking: string;
}

/** The words of a chunk, which may be a list of parts. What is no text is named in its place. */
export function readChunkText(content: ChunkText | undefined): ChunkParts {
  if (typeof content === "string") return { text: content, thinking: "" };
  const parts = (content ?? []).map((part): ChunkParts => {
    if (typeof part === "string") return { text: part, thinking: "" };
    if (part.thinking !== undefined) return { text: "", thinking: readChunkText(part.thinking).text };
    return {
      text: part.text ?? (part.type === undefined || part.type === "text" ? "" : `[${part.type}]`),
      thinking: "",
    };
  });
  return { text: parts.map(({ text }) => text).join(""), thinking: parts.map(({ thinking }) => thinking).join("") };
}
