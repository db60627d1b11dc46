import type { Marks, Plan, Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent } from "../../shared/turn-event.ts";
import { CallReader, type ReadingCalls } from "../../tool-calls/dialects/parse-calls.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { beginningOf, delimiterAt, firstEnd } from "./markers.ts";

/** What was being said may have gone on. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "refusal"]);

type BrokenCallEvent = Extract<TurnEvent, { type: "broken-call" }>;

/**
 * Takes what a model thinks out of its text, where its server has left it there: the same thoughts and the same text, wherever the stream was cut.
 * A call in a thought that was never closed, of a model that ended by itself, may have been meant to be made: it is a broken call.
 */
export function splitThinking(splitting: Splitting): TurnStage {
  const splitter = new ThinkingSplitter(splitting);
  /** Of the server's own, with nothing behind it. */
  let thought = "";
  return {
    push(event, emit) {
      switch (event.type) {
        case "text-delta":
          if (event.text.trim() !== "") thought = "";
          toEvents(splitter.push(event.text)).forEach(emit);
          return;
        case "thinking-delta":
        case "tool-call":
          toEvents(splitter.flush(event.type === "tool-call" ? "call" : "thought")).forEach(emit);
          thought = event.type === "tool-call" ? "" : thought + event.text;
          break;
        case "turn-end":
          toEvents(splitter.end(!CUT.has(event.stopReason))).forEach(emit);
          if (!CUT.has(event.stopReason)) callsIn(splitter.open || thought, splitting).forEach(emit);
          break;
        default:
      }
      emit(event);
    },
  };
}

/** Thoughts that the client is not shown go on as signs of life. */
export function hideThinking(showsThinking: boolean): TurnStage {
  if (showsThinking) return PASS;
  return { push: (event, emit) => emit(event.type === "thinking-delta" ? { ...event, hidden: true } : event) };
}

function toEvents(stretches: readonly AnswerStretch[]): TurnEvent[] {
  return stretches.map(({ kind, text }) => ({ type: kind === "thought" ? "thinking-delta" : "text-delta", text }));
}

/** The last call in a thought that nothing follows. */
function callsIn(thought: string, { calls }: Splitting): BrokenCallEvent[] {
  if (calls === undefined || thought === "") return [];
  const reader = new CallReader(calls);
  const pieces = [...reader.push(thought), ...reader.end("nothing", false)];
  const last = pieces.findLast((piece) => piece.kind === "call" && piece.raw !== "");
  if (last?.kind !== "call") return [];
  const { name } = last.call;
  const problem = "it stands in a thought that was never closed";
  return [{ type: "broken-call", raw: last.raw.trim(), problem, ...(name === undefined ? {} : { name }) }];
}

/** A stretch of what the model says: what it thinks, or its answer. */
export interface AnswerStretch {
  readonly kind: "thought" | "text";
  readonly text: string;
}

/** Whether the prompt has opened a thought; `perhaps`: the model always thinks, but what its server puts before the answer is not known. */
export type ThinkingStart = "no" | "perhaps" | "yes";

export interface Splitting {
  readonly delimiters: readonly Marks[];
  /** Calls may stand in the text; behind one a thought may begin. Undefined: none. */
  readonly calls: ReadingCalls | undefined;
  /** Asked once at most, when the answer begins with what is no mark. */
  readonly opens: () => ThinkingStart;
  /** Thoughts are seen while they come: nothing that was given as one is given again as text, so a guess waits until it is sure. */
  readonly showsThinking: boolean;
}

/** Characters that are read at a time: what follows a call is read again. */
const LARGEST = 4096;

interface ThinkingSpan {
  readonly ends: readonly string[];
  /** What says that it is one. */
  readonly by: "mark" | "prompt" | "guess";
}

type SplitterState = "start" | "text" | ThinkingSpan;

/**
 * Splits an answer into thoughts and text while it comes. A mark is one where the answer begins, and right behind a call or another thought; anywhere else it is
 * text, for answers talk about marks, too. Blanks round a thought go with it. Nothing waits but what may be the beginning of a mark, or is a call.
 */
export class ThinkingSplitter {
  readonly #given: Splitting;
  readonly #ends: readonly string[];
  #state: SplitterState = "start";
  #held = "";
  /** Blanks before what is held, until it is known what they belong to: they may come one by one, and each is looked at once. */
  #blanks = "";
  #hasBegun = false;
  /** Blanks that come now belong to a mark. */
  #isBehindMark = false;
  #calls: CallReader | undefined;
  /** Of the thought that is open, as it came: its mark and blanks, too. */
  #raw = "";
  /** Of a guess that waits. */
  #waiting = "";
  /** The answer holds something besides thoughts. */
  #hasSpoken = false;

  constructor(given: Splitting) {
    this.#given = given;
    this.#calls = readerOf(given);
    this.#ends = [...new Set(given.delimiters.flatMap(({ end }) => end ?? []))];
  }

  push(text: string): AnswerStretch[] {
    const stretches: AnswerStretch[] = [];
    for (let at = 0; at < text.length; at += LARGEST) {
      this.#held += text.slice(at, at + LARGEST);
      stretches.push(...this.#take(false));
    }
    return stretches;
  }

  /** What is still held, before a thought or a call that the server has found: what was only guessed to be a thought was none. */
  flush(before: "call" | "thought"): AnswerStretch[] {
    const stretches = this.#take(true);
    if (typeof this.#state === "object" && this.#state.by === "guess")
      stretches.push({ kind: "text", text: this.#raw });
    this.#state = "start";
    this.#waiting = "";
    this.#hasBegun = true;
    this.#isBehindMark = false;
    this.#hasSpoken ||= before === "call";
    return stretches;
  }

  /** Nothing more comes. @param isComplete nothing has cut it: a thought that was never closed may have been the answer */
  end(isComplete: boolean): AnswerStretch[] {
    const stretches = this.#take(true);
    if (typeof this.#state !== "object") return stretches;
    if (isComplete && this.#wasAnswer(this.#state)) {
      stretches.push({ kind: "text", text: this.#raw });
      this.#state = "text";
    } else if (this.#waiting !== "") stretches.push({ kind: "thought", text: this.#waiting });
    return stretches;
  }

  /** The thought that is open: at the end, one that was never closed. */
  get open(): string {
    return typeof this.#state === "object" ? this.#raw : "";
  }

  /** A guess; or all that there is, which begins with a mark because it is about marks. What holds a call is no answer: it would be carried out. */
  #wasAnswer({ by }: ThinkingSpan): boolean {
    if (by !== "mark") return by === "guess";
    return !this.#given.showsThinking && !this.#hasSpoken && !holdsCall(this.#raw, this.#given);
  }

  #take(isEnd: boolean): AnswerStretch[] {
    const stretches: AnswerStretch[] = [];
    for (;;) {
      const [state, buffered] = [this.#state, this.#held];
      const stretch = this.#step(isEnd);
      if (stretch !== undefined && stretch.text !== "") stretches.push(stretch);
      this.#hasSpoken ||= stretch?.kind === "text" && stretch.text.trim() !== "";
      if (this.#held === "" || (this.#state === state && this.#held === buffered)) return stretches;
    }
  }

  #step(isEnd: boolean): AnswerStretch | undefined {
    if (this.#state === "start") return this.#start(isEnd);
    if (this.#state === "text") return { kind: "text", text: this.#text(isEnd) };
    return { kind: "thought", text: this.#thought(this.#state, isEnd) };
  }

  /** Decides what comes now, once that is sure. */
  #start(isEnd: boolean): undefined {
    const rest = this.#held.trimStart();
    this.#blanks += this.#held.slice(0, this.#held.length - rest.length);
    this.#held = rest;
    const found = delimiterAt(rest, {
      delimiters: this.#given.delimiters,
      ends: this.#ends,
      isEnd,
    });
    if (found === "open") return;
    if (found !== undefined) {
      this.#held = rest.slice(found.start.length);
      if (found.end !== undefined) this.#state = { ends: [found.end], by: "mark" };
      this.#raw = found.start;
      this.#isBehindMark = true;
    } else {
      const opens = this.#hasBegun || rest === "" ? "no" : this.#given.opens();
      if (!this.#isBehindMark && opens === "no") this.#held = this.#blanks + rest;
      this.#state = opens === "no" ? "text" : { ends: this.#ends, by: opens === "perhaps" ? "guess" : "prompt" };
      this.#raw = "";
      this.#isBehindMark = false;
    }
    this.#blanks = "";
    this.#hasBegun = true;
  }

  #thought({ ends, by }: ThinkingSpan, isEnd: boolean): string {
    const buffered = this.#held;
    const end = firstEnd(buffered, ends);
    const stop =
      end?.start ?? buffered.length - (isEnd ? 0 : Math.max(...ends.map((one) => beginningOf(buffered, one))));
    this.#think(buffered.slice(0, stop));
    this.#held = buffered.slice(end?.stop ?? stop);
    this.#raw += buffered.slice(0, buffered.length - this.#held.length);
    if (isEnd || end !== undefined) this.#blanks = "";
    if (end !== undefined) {
      this.#state = "start";
      this.#isBehindMark = true;
    } else if (by === "guess" && this.#given.showsThinking) return "";
    const given = this.#waiting;
    this.#waiting = "";
    return given;
  }

  /** Blanks behind what was thought wait. */
  #think(given: string): void {
    const text = given.trimEnd();
    if (text !== "") {
      this.#waiting += this.#isBehindMark ? text.trimStart() : this.#blanks + text;
      this.#isBehindMark = false;
      this.#blanks = "";
    }
    if (!this.#isBehindMark) this.#blanks += given.slice(text.length);
  }

  /** A call goes on as it stands: who reads it comes later. */
  #text(isEnd: boolean): string {
    const buffered = this.#held;
    this.#held = "";
    const calls = this.#calls;
    if (calls === undefined) return buffered;
    const pieces = calls.push(buffered);
    if (pieces.some(({ kind }) => kind === "call")) {
      this.#held = calls.takeRest();
      this.#state = "start";
    } else if (isEnd) {
      pieces.push(...calls.end("nothing", false));
      this.#calls = readerOf(this.#given);
    }
    return pieces.map((piece) => (piece.kind === "call" ? piece.raw : piece.text)).join("");
  }
}

function readerOf({ calls }: Splitting): CallReader | undefined {
  return calls && new CallReader({ ...calls, oneByOne: true });
}

function holdsCall(text: string, given: Splitting): boolean {
  const calls = readerOf(given);
  return (
    calls !== undefined && [...calls.push(text), ...calls.end("nothing", false)].some(({ kind }) => kind === "call")
  );
}

/** What is known of the chat template that the prompt goes through. */
export type LoadedTemplate = Pick<TokenCounter, "render" | "source">;

interface ThinkingContext {
  readonly plan: Pick<Plan, "backends" | "thoughts">;
  readonly profile: Pick<Profile, "backend" | "thinking" | "alwaysThinks">;
  readonly template?: LoadedTemplate | undefined;
}

/**
 * Whether an answer that begins with plain words begins within a thought: some templates write its first mark into the prompt. `yes` hides an answer for good
 * that is never closed, so it needs the template and a server whose ways are known.
 */
export function thinkingStartOf(prompt: Prompt, { plan, profile, template = {} }: ThinkingContext): ThinkingStart {
  const kind = kindOf(plan.backends[profile.backend]);
  // The server takes thoughts out of the text itself, and what comes as text is the answer.
  if (kind?.separatesThinking === true && template.source?.thinks === true) return "no";
  const end = endOf(prompt, template);
  if (end === undefined) return profile.thinking === true || profile.alwaysThinks === true ? "perhaps" : "no";
  if (!plan.thoughts.some(({ start, end: stop }) => stop !== undefined && end.endsWith(start))) return "no";
  return kind?.usesModelTemplate === true ? "yes" : "perhaps";
}

function endOf(prompt: Prompt, { render }: LoadedTemplate): string | undefined {
  try {
    return render?.(prompt).trimEnd();
  } catch {
    return undefined;
  }
}
