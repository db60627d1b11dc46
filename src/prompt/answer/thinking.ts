import type { Marks, Plan, Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent } from "../../shared/turn-event.ts";
import { CallReader, type ReadingCalls } from "../../tool-calls/dialects/parse-calls.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { beginningOf, delimiterAt, firstEnd } from "./markers.ts";

/** Reasons that may cut an answer off. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "refusal"]);

type BrokenCallEvent = Extract<TurnEvent, { type: "broken-call" }>;

/**
 * Splits thoughts from text if the server doesn't, independent of chunks. A call in an unclosed thought of a complete answer is
 * reported as broken: it may have been meant.
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

/** Marks thoughts that the client doesn't see; they only keep the connection alive. */
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

/** A part of the answer: a thought or text. */
export interface AnswerStretch {
  readonly kind: "thought" | "text";
  readonly text: string;
}

/** Whether the prompt has opened a thought; `perhaps`: the model always thinks, but what its server puts before the answer is not known. */
export type ThinkingStart = "no" | "perhaps" | "yes";

export interface Splitting {
  readonly delimiters: readonly Marks[];
  /** Parses calls in the text; a thought may follow one. Undefined: none. */
  readonly calls: ReadingCalls | undefined;
  /** Called at most once, if the answer begins without delimiter. */
  readonly opens: () => ThinkingStart;
  /** Thoughts are streamed: they can't become text later, so a guess waits until it is certain. */
  readonly showsThinking: boolean;
}

/** Characters that are read at a time: what follows a call is read again. */
const LARGEST = 4096;

interface ThinkingSpan {
  readonly ends: readonly string[];
  /** Why it is a thought. */
  readonly by: "mark" | "prompt" | "guess";
}

type SplitterState = "start" | "text" | ThinkingSpan;

/**
 * Splits an answer while it streams. Delimiters count only at the start, and after a call or thought; elsewhere they are text.
 * Spaces around a thought belong to it. Only possible delimiters and calls wait.
 */
export class ThinkingSplitter {
  readonly #given: Splitting;
  readonly #ends: readonly string[];
  #state: SplitterState = "start";
  #held = "";
  /** Spaces before the pending text, kept apart so that each is examined once. */
  #blanks = "";
  #hasBegun = false;
  /** Following spaces belong to a delimiter. */
  #isBehindMark = false;
  #calls: CallReader | undefined;
  /** The open thought as received, with delimiter and spaces. */
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

  /** Flushes pending text before a native thought or call; a guessed thought becomes text. */
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

  /**
   * Ends the answer.
   * @param isComplete not cut off: an unclosed thought may have been the answer
   */
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

  /** A guess, or an answer that begins with a delimiter it writes about. Text with a call is no answer, since the call would be executed. */
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

  /** Calls stay in the text for the next stage. */
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
 * Whether the prompt has opened a thought, as some templates do. `yes` can hide an answer without end delimiter, so it needs the
 * template and a known server.
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
