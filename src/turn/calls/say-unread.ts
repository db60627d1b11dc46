import type { TurnEvent } from "../../terms/turn-event.ts";

/** What stands for the client in the place of a call that can't be carried out: the model's words, and why they are nothing more. */
export function describeUnreadCall({ raw, problem }: Pick<UnreadableCall, "raw" | "problem">): string {
  return raw === "" ? `\n[mallex: ${problem}]` : `${raw}\n[mallex: this call could not be read: ${problem}]`;
}

export type UnreadableCall = Extract<TurnEvent, { type: "broken-call" }>;
