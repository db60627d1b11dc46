import type { ImageBlock } from "../../generated/types/anthropic.d.ts";
import type { PromptImage } from "../terms/prompt.ts";
import { estimateImage } from "./estimate-image.ts";
import { measureImage } from "./measure-image.ts";

/** Bytes, as in the Claude API. */
const LARGEST = 5 * 1024 * 1024;

/** A picture's bytes, sent as what they are, or what is wrong with them, in words that follow "an image". */
export type ReadImage = { readonly image: PromptImage } | { readonly wrong: string };

/** The bytes of a picture in base64. */
export function readImage({ data = "" }: ImageBlock["source"]): ReadImage {
  const bytes = Math.floor((data.length * 3) / 4);
  if (bytes > LARGEST) return { wrong: `has ${bytes} bytes, over ${LARGEST}` };
  const measured = measureImage(data);
  if (measured === undefined) return { wrong: "must be a PNG, JPEG, GIF or WebP in base64, and these bytes are none" };
  return { image: { mediaType: measured.mediaType, data, tokens: estimateImage(measured) } };
}
