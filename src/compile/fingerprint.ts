import type { TemplatePrompt } from "../turn/render-chat-template.ts";
import { sha256 } from "./7-emit/sha256.ts";

/** Tells one prompt from another: 16 hexadecimal digits of what the model is shown. */
export function fingerprint({ messages, tools, thinking }: TemplatePrompt): string {
  return sha256(JSON.stringify([messages, tools, ...(thinking === undefined ? [] : [thinking])])).slice(0, 16);
}
