import type { Plan, Profile, TurnEnd } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { PASS, type Emit, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { LineContext } from "../../tool-calls/dialects/line-context.ts";
import { beginningOf } from "./markers.ts";
import type { LoadedTemplate } from "./thinking.ts";

export interface Cutting {
  readonly ends: readonly TurnEnd[];
  readonly dropped: DroppedCollector;
  readonly callAt: CallAt;
}

type AnswerDelta = Extract<TurnEvent, { type: "text-delta" | "thinking-delta" }>;

const REASON = "a token that ends a turn, which the server has left in the answer";

/**
 * Cuts special tokens that end a turn at the end of text and thoughts. Elsewhere they are text, since answers may discuss them.
 * If the start of the next turn follows one, the answer is over.
 */
export function cutTurnEnds({ ends, dropped, callAt }: Cutting): TurnStage {
  if (ends.length === 0) return PASS;
  let type: AnswerDelta["type"] = "text-delta";
  let cutter = new EndCutter(ends, callAt);
  function finish(emit: Emit<TurnEvent>): void {
    const text = cutter.finish();
    if (text !== "") emit({ type, text });
    for (const what of cutter.cut) dropped.add({ what, why: REASON });
    cutter = new EndCutter(ends, callAt);
  }
  return {
    push(event, emit) {
      if (event.type !== "text-delta" && event.type !== "thinking-delta") {
        if (!PASSES_BY.has(event.type)) finish(emit);
        return emit(event.type === "tool-call" ? cutArguments(event, ends, dropped) : event);
      }
      if (event.type !== type) finish(emit);
      type = event.type;
      const text = cutter.push(event.text);
      if (text !== "") emit({ type, text });
      if (!cutter.isOver) return;
      finish(emit);
      emit({ type: "turn-end", stopReason: "end_turn" });
    },
  };
}

type NativeCall = Extract<TurnEvent, { type: "tool-call" }>;

/** Without the tokens after the arguments that a server has parsed. Arguments that end in anything but such tokens are left to their reader. */
function cutArguments(call: NativeCall, ends: readonly TurnEnd[], dropped: DroppedCollector): NativeCall {
  const cut: string[] = [];
  let input = call.input.trimEnd();
  for (;;) {
    const found = ends.find(({ token }) => input.endsWith(token));
    if (found === undefined) break;
    cut.push(found.token);
    input = input.slice(0, -found.token.length).trimEnd();
  }
  if (cut.length === 0 || !input.endsWith("}")) return call;
  for (const what of cut) dropped.add({ what, why: REASON });
  return { ...call, input };
}

/** Events without content. */
const PASSES_BY: ReadonlySet<TurnEvent["type"]> = new Set(["progress", "usage", "repeated-call"]);

/** Tokens that end a turn: those of the plan, those that are known of the model, and those that its own files name. */
export function turnEndsOf(
  { turnEnds = [] }: Pick<Plan, "turnEnds">,
  { turnEnds: known = [] }: Pick<Profile, "turnEnds"> = {},
  template?: LoadedTemplate,
): readonly TurnEnd[] {
  const own = (template?.source?.ends ?? []).map((token) => ({ token }));
  const more = [...known, ...own].filter(
    (one, index, all) => all.findIndex(isSame(one)) === index && !turnEnds.some(isSame(one)),
  );
  return more.length === 0 ? turnEnds : [...turnEnds, ...more];
}

/** Duplicates, except the same token with another start of turn. */
function isSame({ token, next }: TurnEnd): (other: TurnEnd) => boolean {
  return (other) => other.token === token && (next === undefined || other.next === next);
}

/** Whether a text ends inside a call, or right after a complete one. */
export type CallAt = (text: string) => "open" | "whole" | undefined;

/**
 * Cuts end tokens of one text while it streams, independent of chunks. Possible tokens and spaces after them wait. A token that
 * closes a tag opened in the text (`<s>old</s>`), or that is in code, is text.
 */
class EndCutter {
  readonly #tokens: readonly string[];
  readonly #next: readonly string[];
  /** Both. */
  readonly #marks: readonly string[];
  readonly #find: RegExp;
  readonly #mayBegin: RegExp;
  readonly #callAt: CallAt;
  readonly #open: OpenTags;
  /** What has been given. */
  #said = "";
  /** Not processed yet, or the start of a delimiter. */
  #rest = "";
  /** Tokens and blanks that may be the end. */
  #held = "";
  /** The tokens in it. */
  #tokensHeld: string[] = [];
  /** The text is about turns: it holds what one begins with. */
  #isAbout = false;
  /** The next turn has begun: the rest is not part of the answer. */
  isOver = false;

  constructor(ends: readonly TurnEnd[], callAt: CallAt) {
    const marks = marksOf(ends);
    this.#tokens = marks.tokens;
    this.#next = marks.next;
    this.#marks = marks.all;
    this.#find = marks.find;
    this.#mayBegin = marks.mayBegin;
    this.#callAt = callAt;
    this.#open = new OpenTags(marks);
  }

  push(text: string): string {
    if (this.#rest === "" && this.#held === "" && !this.isOver && !this.#mayBegin.test(text)) return this.#give(text);
    this.#rest += text;
    let given = "";
    while (this.#rest !== "" && !this.isOver) {
      const [rest, buffered] = [this.#rest, this.#held];
      given += this.#held === "" ? this.#seek() : this.#goOn();
      if (this.#rest === rest && this.#held === buffered) break;
    }
    return given;
  }

  /** End of text: pending tokens are cut. */
  finish(): string {
    if (this.#held !== "") return this.isOver || !this.#isInCode() ? "" : this.#release();
    const rest = this.#rest;
    this.#rest = "";
    return this.#give(rest);
  }

  /** The tokens that were cut at the end. */
  get cut(): readonly string[] {
    return this.#tokensHeld;
  }

  /** Continues up to the next delimiter. */
  #seek(): string {
    const found = this.#find.exec(this.#rest);
    if (found === null) {
      const keep = this.#beginning(this.#rest);
      return this.#giveUpTo(this.#rest.length - keep);
    }
    const [mark] = found;
    if (!this.#tokens.includes(mark)) {
      this.#isAbout = true;
      return this.#giveUpTo(found.index + mark.length);
    }
    const before = this.#giveUpTo(found.index);
    if (this.#open.closes(mark, this.#said)) return before + this.#giveUpTo(mark.length);
    this.#hold(mark);
    return before;
  }

  /** After a token: the next text decides whether it was the end. */
  #goOn(): string {
    const blanks = this.#rest.length - this.#rest.trimStart().length;
    this.#held += this.#rest.slice(0, blanks);
    this.#rest = this.#rest.slice(blanks);
    const rest = this.#rest;
    if (this.#marks.some((mark) => mark.length > rest.length && mark.startsWith(rest))) return "";
    if (this.#next.some((mark) => rest.startsWith(mark)) && !this.#tellsOfTurns()) {
      this.isOver = true;
      return "";
    }
    const token = this.#tokens.find((one) => rest.startsWith(one));
    if (token === undefined || this.#open.closes(token, this.#said)) return this.#release();
    this.#hold(token);
    return "";
  }

  #hold(token: string): void {
    this.#held += token;
    this.#tokensHeld.push(token);
    this.#rest = this.#rest.slice(token.length);
  }

  /** Something follows them: they are text. */
  #release(): string {
    const buffered = this.#held;
    this.#isAbout ||= this.#tokensHeld.some((token) => this.#next.includes(token));
    this.#held = "";
    this.#tokensHeld = [];
    return this.#give(buffered);
  }

  /** A text about turns, code, or an argument of a call may hold the end of one turn and the beginning of the next. */
  #tellsOfTurns(): boolean {
    this.#isAbout ||= this.#open.isInCode(this.#said) || this.#callAt(this.#said) === "open";
    return this.#isAbout;
  }

  /** Code that is an argument of a call is none of the answer's. */
  #isInCode(): boolean {
    return this.#open.isInCode(this.#said) && this.#callAt(this.#said) === undefined;
  }

  #giveUpTo(end: number): string {
    const given = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    return this.#give(given);
  }

  #give(text: string): string {
    this.#said += text;
    return text;
  }

  /** Length of the longest end that is a prefix of a delimiter. */
  #beginning(text: string): number {
    return Math.max(0, ...this.#marks.map((mark) => beginningOf(text, mark)));
  }
}

/** What an answer is searched for. */
interface Marks {
  readonly tokens: readonly string[];
  readonly next: readonly string[];
  /** Both, the longest first. */
  readonly all: readonly string[];
  readonly find: RegExp;
  /** What a delimiter begins with. */
  readonly mayBegin: RegExp;
  readonly pairs: readonly Pair[];
  /** First characters of the pairs' delimiters. */
  readonly firsts: ReadonlySet<string>;
}

const marksOf = memoizeObject((ends: readonly TurnEnd[]): Marks => {
  const tokens = ends.map(({ token }) => token);
  const next = ends.flatMap((end) => end.next ?? []);
  const all = [...tokens, ...next].toSorted((a, b) => b.length - a.length);
  const pairs = ends.map(pairOf);
  return {
    tokens,
    next,
    all,
    find: new RegExp(all.map(escaped).join("|")),
    mayBegin: new RegExp(all.map((mark) => escaped(mark.charAt(0))).join("|")),
    pairs,
    firsts: new Set(pairs.flatMap(({ token, openings }) => [token, ...openings]).map((mark) => mark.charAt(0))),
  };
});

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/** Open tags of a text at its end (`<s>`, `[INST]`, `<|im_start|>`), outside code. */
class OpenTags {
  readonly #pairs: readonly Pair[];
  /** First characters of delimiters. */
  readonly #firsts: ReadonlySet<string>;
  readonly #place = new LineContext();
  /** How many are open, by the token that closes them. */
  readonly #open = new Map<string, number>();
  /** Offset up to which the text has been read. */
  #at = 0;
  /** Only blanks so far. */
  #isBlank = true;

  constructor({ pairs, firsts }: Pick<Marks, "pairs" | "firsts">) {
    this.#pairs = pairs;
    this.#firsts = firsts;
  }

  /** Whether a token after the text closes a tag opened in it. The text extends the previous one. */
  closes(token: string, text: string): boolean {
    return !this.isInCode(text) && (this.#open.get(token) ?? 0) > 0;
  }

  /** Whether what follows is in code. */
  isInCode(text: string): boolean {
    for (; this.#at < text.length; this.#at += 1) this.#pass(text, text.charAt(this.#at));
    return this.#place.isInCode(" ");
  }

  #pass(text: string, char: string): void {
    if (this.#firsts.has(char) && !this.#place.isInCode(char)) for (const pair of this.#pairs) this.#count(pair, text);
    this.#isBlank &&= char.trim() === "";
    this.#place.pass(char);
  }

  #count({ token, tag, openings }: Pair, text: string): void {
    const open = this.#open.get(token) ?? 0;
    const at = this.#at;
    if (text.startsWith(token, at)) this.#open.set(token, Math.max(0, open - 1));
    else if (tag !== undefined && opensTag(text, at, tag)) this.#open.set(token, open + 1);
    // What an answer begins with is its own turn, which the token ends.
    else if (!this.#isBlank && openings.some((mark) => text.startsWith(mark, at))) this.#open.set(token, open + 1);
  }
}

interface Pair {
  readonly token: string;
  /** The tag that the token closes, without its last character: `<s`, which may have attributes. */
  readonly tag?: string;
  /** What a turn begins with that the token ends. */
  readonly openings: readonly string[];
}

/** What a token closes: its own tag, and a turn. */
function pairOf({ token, next }: TurnEnd): Pair {
  const [, bracket, name] = /^([<[])\/([^\s\]>]+)[\]>]$/.exec(token) ?? [];
  const openings = next === undefined ? [] : [next];
  return bracket === undefined ? { token, openings } : { token, tag: `${bracket}${name}`, openings };
}

function opensTag(text: string, at: number, tag: string): boolean {
  return text.startsWith(tag, at) && /[\s>\]]/.test(text.charAt(at + tag.length));
}
