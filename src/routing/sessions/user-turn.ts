import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Conversation } from "../../prompt/conversation/conversation.ts";
import { personTextsOf } from "../../prompt/rules/user-text.ts";
import { memoizeText } from "../../shared/text/memo.ts";
import { hashOf } from "../../shared/utilities.ts";
import { endsOfAll } from "../intents/classifier.ts";
import { withoutTags } from "../routes/facts.ts";

/** Which part of a conversation a request is. */
export interface SessionTurn {
  /** A user turn begins with a person's words; all that follows until the next words are its tool turns. */
  readonly kind: "user" | "tool";
  /** The same for all requests of one user turn: for its tool turns, and for a request that is sent again. */
  readonly turnKey: string;
  /** The text that decides the intent: everything the user writes in this turn, without tags for mallex; of long texts both ends. */
  readonly text: string;
}

/**
 * Finds the user turn that a request belongs to. The conversation is all it needs: it has one form for the strings and the
 * blocks that a client sends for the same text.
 */
export function turnOf(plan: Plan, conversation: Conversation): SessionTurn {
  const messages = conversation.messages
    .filter(({ role }) => role === "user")
    .map((message) => personTextsOf(plan, message));
  const withWords = messages.filter((texts) => texts.length > 0);
  const newest = withWords.at(-1) ?? [];
  return {
    kind: newest.length > 0 && messages.at(-1) === newest ? "user" : "tool",
    // With the first words, which differ once the client has replaced the conversation with a summary.
    turnKey: shortHash([withWords.length, hashOfSolid(withWords[0]), hashOfSolid(newest)].join(" ")),
    text: endsOfAll(newestQuestion(newest.map((text) => withoutTags(text).trim()).filter((text) => text !== ""))),
  };
}

const solidHash = memoizeText((text) => shortHash(textWithoutSpaces(text)));

function hashOfSolid(texts: readonly string[] = []): string {
  return solidHash(texts.join(""));
}

/**
 * A client adds a note in brackets, as a separate text, when the user interrupts an answer, or to name the source of a picture.
 * Such a note follows a complete question, so a text before one, with more text after it, is an older question without an answer.
 */
function newestQuestion(texts: readonly string[]): readonly string[] {
  const end = texts.findLastIndex((text) => !isClientNote(text)) + 1;
  const start = texts.slice(0, end).findLastIndex(isClientNote) + 1;
  return end === 0 ? texts : texts.slice(start, end);
}

function isClientNote(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]");
}

/** Requests about a conversation that are no turn of it: they go where it is and leave no trace. */
const READERS: ReadonlySet<string> = new Set(["compact", "subagent"]);

/** The sender of the request. */
export interface Requester {
  readonly class: string;
  readonly background: boolean;
  /** The client's subagent, where the client names it: it has a conversation of its own. */
  readonly agent?: string | undefined;
}

/** Whether a request is a turn of the person's own conversation: only such a request changes the session's state. */
export function pinsTurn({ class: id, background, agent }: Requester): boolean {
  return !background && agent === undefined && !READERS.has(id);
}

const STARTS = [0x811c9dc5, 0x9e3779b9] as const;

/** 16 hex digits (two 32-bit hashes): distinguishes texts within one conversation; not a cryptographic hash. */
export function shortHash(text: string): string {
  return STARTS.map((start) => (hashOf(text, start) >>> 0).toString(16).padStart(8, "0")).join("");
}

/** UTF-16 units without blanks that are kept of either end. */
const END = 20_000;
/** UTF-16 units that are looked at in one go. */
const PIECE = 50_000;

/**
 * A text without blanks, for comparing texts: blocks joined into one string may gain or lose line breaks between them. Only the
 * ends of a very long one, because rebuilding 30 MB would block the event loop.
 */
export function textWithoutSpaces(text: string): string {
  const head = startOfText(text);
  return head.length < END ? head : head + endOf(text);
}

function startOfText(text: string): string {
  let solid = "";
  for (let at = 0; at < text.length && solid.length < END; at += PIECE) solid += withoutBlanks(text, at, at + PIECE);
  return solid.slice(0, END);
}

function endOf(text: string): string {
  let solid = "";
  for (let at = text.length; at > 0 && solid.length < END; at -= PIECE)
    solid = withoutBlanks(text, Math.max(0, at - PIECE), at) + solid;
  return solid.slice(-END);
}

function withoutBlanks(text: string, start: number, stop: number): string {
  return text.slice(start, stop).replace(/\s+/g, "");
}
