import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { estimateImage } from "./estimate-image.ts";
import { estimateText } from "./estimate-tokens.ts";
import { measureImage } from "./measure-image.ts";

/** What each message and each tool has round it. */
const PER_TEXT = 5;

/** Tokens of a whole request as the client sends it, by a quick estimate. At least 1. */
export function estimateRequest({ system, messages, tools = [] }: MessagesRequest): number {
  return [system, ...messages.map(({ content }) => content), ...tools].reduce<number>(
    (sum, part) => sum + PER_TEXT + estimateValue(part),
    0,
  );
}

function estimateValue(value: unknown): number {
  if (typeof value === "string") return estimateText(value);
  if (typeof value !== "object" || value === null) return value === undefined ? 0 : 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + estimateValue(one), 0);
  // A document that is no text counts as a picture of unknown size.
  if ("type" in value && "data" in value && value.type === "base64")
    return estimateImage(measureImage(String(value.data)));
  // Names of fields are seen by no model but for those in the arguments of tools, which are short.
  return Object.values(value).reduce<number>((sum, one) => sum + estimateValue(one), 0);
}
