import type { ChatMessage } from "../terms/prompt.ts";

/** A message whose pieces have been through the rules. */
export interface PlainMessage {
  readonly role: "user" | "assistant" | "system";
  readonly texts: readonly string[];
}

interface Turn {
  readonly role: "user" | "assistant";
  readonly texts: string[];
  /** Where the texts of its newest message begin. */
  newest: number;
}

/**
 * Folds system messages inside the talk into the user's turn, in front of the message they follow, and joins neighbours of
 * one role: chat templates differ in what they accept, all accept this. A longer talk folds to a longer prompt that
 * begins with the same messages; so a message of which nothing is left still is one.
 */
export function foldMessages(head: string, messages: readonly PlainMessage[]): ChatMessage[] {
  const turns: Turn[] = [];
  for (const { role, texts } of messages) {
    if (role === "system") addSystem(turns, texts);
    else {
      const turn = turnOf(turns, role);
      turn.newest = turn.texts.length;
      turn.texts.push(...texts);
    }
  }
  const system: ChatMessage[] = head === "" ? [] : [{ role: "system", content: head }];
  return [...system, ...turns.map(({ role, texts }) => ({ role, content: texts.join("\n\n") }))];
}

function addSystem(turns: Turn[], texts: readonly string[]): void {
  if (texts.length === 0) return;
  const turn = turnOf(turns, "user");
  turn.texts.splice(turn.newest, 0, ...texts);
  turn.newest += texts.length;
}

/** The turn at the end if it has this role, else a new one. */
function turnOf(turns: Turn[], role: Turn["role"]): Turn {
  const last = turns.at(-1);
  if (last?.role === role) return last;
  const turn: Turn = { role, texts: [], newest: 0 };
  turns.push(turn);
  return turn;
}
