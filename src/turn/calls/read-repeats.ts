import type { ToolCall } from "../../terms/prompt.ts";
import { orderResults } from "../order-results.ts";
import type { ResultPiece, ConversationMessage } from "../talk.ts";

type RepeatableCall = Pick<ToolCall, "name" | "input">;

/** How far a model goes round in circles: calls of the person's newest turn, up to the newest result. */
export interface Repeats {
  /** So many calls in a row have brought nothing new: the very call had had the very result before. */
  readonly streak: number;
  /** The newest of them. */
  readonly last?: RepeatableCall;
  hasMade(call: RepeatableCall): boolean;
}

interface RepeatOptions {
  /** From so many on, the model is told. */
  readonly tell: number;
  /** Whether a person says something in the message with this index: there a new turn begins. */
  readonly isUserTurn: (index: number) => boolean;
}

interface RepeatAnalysis {
  /** The talk with a line for the model at the end of each result that says too little. */
  readonly messages: readonly ConversationMessage[];
  readonly repeats: Repeats;
}

/**
 * Finds calls that are made again and again. A result is looked at with what came before it alone: its line stands at the same place, in the same words,
 * in every later turn. A result that differs from those before (of something that is waited for) ends a streak, as a call that is new does.
 */
export function readRepeats(
  messages: readonly ConversationMessage[],
  { tell, isUserTurn }: RepeatOptions,
): RepeatAnalysis {
  const open = new Map<string, { readonly called: RepeatableCall; readonly order: number }>();
  let calls = 0;
  let turn = new UserTurn();
  let before: ConversationMessage["role"] = "user";
  const annotated = messages.map(({ role, pieces }, index): ConversationMessage => {
    if (role === "assistant" && before !== "assistant") open.clear();
    before = role === "system" ? before : role;
    const read = orderResults(pieces, (id) => open.get(id)?.order).map((piece) => {
      if (piece.kind === "call")
        open.set(piece.call.id, { called: piece.call, order: open.get(piece.call.id)?.order ?? calls++ });
      const call = piece.kind === "result" ? open.get(piece.callId)?.called : undefined;
      if (piece.kind !== "result" || call === undefined) return piece;
      open.delete(piece.callId);
      turn.note(call, resultOf(piece));
      return turn.streak < tell ? piece : { ...piece, text: `${piece.text}\n\n${lineFor(turn.streak)}` };
    });
    if (isUserTurn(index)) turn = new UserTurn();
    return { role, pieces: read };
  });
  const { streak, last } = turn;
  return { messages: annotated, repeats: { streak, ...(last && { last }), hasMade: (call) => turn.hasMade(call) } };
}

class UserTurn {
  streak = 0;
  /** Of the streak. */
  last: RepeatableCall | undefined;
  /** Of each call. */
  readonly #results = new Map<string, Set<string>>();

  note(call: RepeatableCall, result: string): void {
    const key = keyOf(call);
    const known = this.#results.get(key) ?? new Set();
    this.streak = known.has(result) ? this.streak + 1 : 0;
    this.last = this.streak > 0 ? call : undefined;
    this.#results.set(key, known.add(result));
  }

  hasMade(call: RepeatableCall): boolean {
    return this.#results.has(keyOf(call));
  }
}

function lineFor(streak: number): string {
  return `[mallex: the last ${streak} calls brought nothing new: each had been made before, with the same result. Do something else, or say what stands in the way.]`;
}

/** Whatever the order of its arguments. */
function keyOf({ name, input }: RepeatableCall): string {
  return JSON.stringify([name, input], (_, value: unknown) => (isMap(value) ? sorted(value) : value));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function resultOf({ text, images = [] }: ResultPiece): string {
  return [text.trim(), ...images.map(({ data }) => data)].join("\n");
}
