import type { CallDelta } from "../../../generated/types/openai.d.ts";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { isExactNumber } from "../../shared/utilities.ts";
import { findLostNumber, NUMBERS } from "../json/scan-keys.ts";

type ToolCallEvent = Extract<TurnEvent, { type: "tool-call" }>;
type CallEvent = Extract<TurnEvent, { type: "tool-call" | "repeated-call" }>;

interface PendingCall {
  readonly index: number | undefined;
  id: string;
  name: string;
  input: string;
}

/** What has ended an answer: its limit, the model itself, or who knows what. */
export type AnswerEnd = "limit" | "model" | "other";

/** Puts calls together from the deltas of a stream: mlx_lm.server sends each whole, others in pieces. */
export interface CallCollector {
  /** @throws {MallexError} MX8103 when what is not whole grows beyond 8 million characters */
  add(deltas: readonly CallDelta[]): void;
  /** The calls that are known to be whole, in the order they began. */
  takeComplete(): readonly CallEvent[];
  /** Those that are left at the end; one that was cut stays cut. */
  takeRest(end: AnswerEnd): readonly CallEvent[];
  /** How many have been taken. */
  readonly taken: number;
}

export function collectCalls(): CallCollector {
  const pending: PendingCall[] = [];
  /** What has been given under each id of the server's. */
  const given = new Map<string, string>();
  let taken = 0;
  let bufferedChars = 0;

  function takeWhile(isReady: (call: PendingCall) => boolean, end: AnswerEnd = "other"): CallEvent[] {
    const calls: CallEvent[] = [];
    for (let call = pending[0]; call !== undefined && isReady(call); call = pending[0]) {
      pending.shift();
      bufferedChars -= sizeOf(call);
      const { id, name, input } = call;
      const content = `${name} ${input}`;
      if (id !== "" && given.get(id) === content) {
        calls.push({ type: "repeated-call", name });
        continue;
      }
      given.set(id, content);
      calls.push({ type: "tool-call", id: id || `call_${taken}`, name, ...writtenOf(input, end) });
      taken++;
    }
    return calls;
  }

  return {
    add(deltas) {
      for (const delta of deltas) {
        bufferedChars += addTo(pending, delta);
        if (bufferedChars > MAX_BUFFERED_CHARS)
          throw new MallexError(createProblem("MX8103.endless2", { maxBufferedChars: MAX_BUFFERED_CHARS }));
      }
    },
    takeComplete: () => takeWhile(({ input }) => isCompleteObject(input)),
    takeRest: (end) => takeWhile(() => true, end),
    get taken() {
      return taken;
    },
  };
}

/** What there is of the arguments of a call that was cut before them: without them at all it would look like one that needs none. */
const CUT = "{";

function writtenOf(input: string, end: AnswerEnd): Pick<ToolCallEvent, "input" | "ended"> {
  if (input === "") return { input: end === "limit" ? CUT : "" };
  return end === "model" && !isCompleteObject(input) ? { input, ended: true } : { input };
}

/** Calls longer than this are a fault of the sender, and so are many that never begin. */
const MAX_BUFFERED_CHARS = 8 * 1024 * 1024;

function endless(): MallexError {
  return new MallexError(createProblem("MX8103.callTooLong", { maxBufferedChars: MAX_BUFFERED_CHARS }));
}

/** A call without a word takes its room, too. */
function sizeOf({ id, name, input }: Pick<PendingCall, "id" | "name" | "input">): number {
  return id.length + name.length + input.length + 64;
}

/** @returns how much more is held now */
function addTo(pending: PendingCall[], delta: CallDelta): number {
  const { id, name, input } = {
    id: idOf(delta),
    name: delta.function?.name ?? "",
    input: argumentsText(delta.function?.arguments),
  };
  const call = findCall(pending, delta);
  if (call === undefined) {
    const added = { index: delta.index ?? undefined, id, name, input };
    pending.push(added);
    return sizeOf(added);
  }
  const before = sizeOf(call);
  call.id ||= id;
  if (call.input === "") call.name = joinName(call.name, name);
  call.input = joinInput(call.input, input);
  return sizeOf(call) - before;
}

/** By index, or by the last one where there is none. Another id is another call: some servers number all of them 0. */
function findCall(pending: readonly PendingCall[], delta: CallDelta): PendingCall | undefined {
  const { index, function: called } = delta;
  const id = idOf(delta);
  const isNumbered = index !== undefined && index !== null;
  const call = pending.findLast((one) => !isNumbered || one.index === index);
  if (call === undefined) return undefined;
  if (id) return call.id === id || call.id === "" ? call : undefined;
  return !isNumbered && called?.name ? undefined : call;
}

/** Some servers count: the id is a number. */
function idOf({ id }: CallDelta): string {
  return id === undefined || id === null ? "" : String(id);
}

/** A name comes before the arguments: whole, in pieces, or again with all that there is of it so far. */
function joinName(before: string, more: string): string {
  return more.startsWith(before) ? more : before + more;
}

/** JSON does not go on behind a whole map: an empty one was a placeholder, and the same one is said twice. */
function joinInput(before: string, more: string): string {
  if (more === "") return before;
  return before === "{}" || (before === more && isCompleteObject(before)) ? more : before + more;
}

/** JSON of an object can't go on after its last brace. */
function isCompleteObject(input: string): boolean {
  if (!input.trimEnd().endsWith("}")) return false;
  try {
    JSON.parse(input);
    return true;
  } catch {
    return false;
  }
}

/** Marks a number that stands as a text, so that its digits are kept; no server writes this character. */
const NUMBER_MARKER = "\u0000";
const MARKED = /"\\u0000([^"]*)"/g;

/** A chunk in which numbers that JavaScript can't keep stand as marked texts. Arguments may come as a map, and not as JSON text of their own. */
export function keepNumbers(chunk: string): string {
  if (findLostNumber(chunk) === undefined) return chunk;
  return chunk.replaceAll(NUMBERS, (token) =>
    token.startsWith('"') || isExactNumber(token) ? token : JSON.stringify(NUMBER_MARKER + token),
  );
}

/** The arguments of a call as JSON text. */
function argumentsText(given: unknown): string {
  if (typeof given === "string") return given;
  if (given === undefined || given === null) return "";
  return JSON.stringify(given).replaceAll(MARKED, "$1");
}
