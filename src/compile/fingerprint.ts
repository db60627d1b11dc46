import type { Asked } from "../turn/render-chat-template.ts";
import { sha256 } from "./7-emit/sha256.ts";

/** Tells one prompt from another: 16 hexadecimal digits of what the model is shown. */
export function fingerprint({ messages, tools, thinking }: Asked): string {
  return sha256(JSON.stringify([messages, tools, ...(thinking === undefined ? [] : [thinking])])).slice(0, 16);
}
