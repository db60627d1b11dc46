import type { TurnEvent } from "../../terms/turn-event.ts";

/** What stands for the client in the place of a call that can't be carried out: the model's words, and why they are nothing more. */
export function sayUnread({ raw, problem }: Pick<BrokenCall, "raw" | "problem">): string {
  return raw === "" ? `\n[mallex: ${problem}]` : `${raw}\n[mallex: this call could not be read: ${problem}]`;
}

export type BrokenCall = Extract<TurnEvent, { type: "broken-call" }>;
