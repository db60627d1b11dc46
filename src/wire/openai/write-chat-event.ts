import type { ChatEvent } from "./encode-chunks.ts";
import { writeData } from "../sse/write-sse.ts";

/** Signs of life are comments: clients read every event as a chunk. */
export function writeChatEvent(event: ChatEvent): string {
  if (event.type === "chunk") return writeData(event.chunk);
  return event.type === "ping" ? ": ping\n\n" : "data: [DONE]\n\n";
}
