import type { Rank } from "../backend/step-queue.ts";
import type { Requester } from "../turn/session/pins-turn.ts";

/** Whose question goes first: the person waits for their own, the client for its helpers', nobody for what it does on the side. */
export function queueRank({ class: id, background, agent }: Requester): Rank {
  if (background) return "background";
  return agent === undefined && id !== "subagent" ? "main" : "subagent";
}
