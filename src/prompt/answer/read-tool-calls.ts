import type { Plan, Profile, TurnEnd } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { TurnStage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { repairedCall } from "../../shared/turn-report.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { findCalled, spellingsOf } from "../../tool-calls/coerce/spellings.ts";
import { CallReader, type AnswerPiece, type ReadingCalls } from "../../tool-calls/dialects/parse-calls.ts";
import { readWritten, strictly, type ReadCall } from "../../tool-calls/dialects/parsed-call.ts";
import { mapCall } from "../../tool-calls/mapping/map-call.ts";
import { describeUnreadCall, type UnreadableCall } from "../../tool-calls/mapping/retry-prompt.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { CallAt } from "./turn-ends.ts";

export interface ToolCallReading extends Pick<ClientCallsInput, "tools" | "turn" | "dropped"> {
  /** How to parse calls in text; undefined: there are none. */
  readonly calls: ReadingCalls | undefined;
  /** The caller retries an unusable call, so it is not turned into text. */
  readonly willRetry?: boolean;
  /** The request's own limit in tokens, where that is below the profile's. */
  readonly limit?: number | undefined;
}

/** Converts a model's calls, native or as text in a dialect, to the client's. A call that can't be read becomes text with a note that says why. */
export function readToolCalls({
  tools,
  calls: reading,
  turn,
  dropped,
  willRetry = false,
  limit,
}: ToolCallReading): TurnStage {
  const reader = reading && new CallReader(reading);
  const received = new Received(tools.length > 0, limit);
  const client = new ClientCalls({ tools, turn, dropped, willRetry, received });
  const toEvents = (pieces: readonly AnswerPiece[]): TurnEvent[] => {
    const events: TurnEvent[] = [];
    // Not `flatMap`, which takes ten times as long, for each piece of each answer.
    for (const piece of pieces)
      events.push(...(piece.kind === "text" ? client.text(piece.text) : client.call(piece.call, piece.raw)));
    return events;
  };
  const rest = (before: "call" | "nothing", isCut = false): TurnEvent[] => toEvents(reader?.end(before, isCut) ?? []);
  function eventsOf(event: TurnEvent): readonly TurnEvent[] {
    switch (event.type) {
      case "text-delta":
        return reader ? toEvents(reader.push(event.text)) : client.text(event.text);
      case "thinking-delta":
        return [...rest("call"), ...client.release(), event];
      case "tool-call":
      case "broken-call": {
        const before = rest("call");
        const { call, raw } = readServed(event, reading);
        return [...before, ...client.call(call, raw)];
      }
      case "repeated-call":
        dropped.add({ what: event.name, why: "its server has sent the call twice under one id: it is made once" });
        return [];
      case "turn-end": {
        const before = rest("nothing", CUT.has(event.stopReason));
        return [...before, ...client.end(event.stopReason), endOf(event, client.good)];
      }
      default:
        return [event];
    }
  }
  return {
    push(event, emit) {
      received.note(event);
      eventsOf(event).forEach(emit);
    },
  };
}

type Served = Extract<TurnEvent, { type: "tool-call" | "broken-call" }>;

/** A native call. Its arguments are repaired like those in text, unless they were cut off. */
function readServed(
  event: Served,
  reading: ReadingCalls | undefined,
): { readonly call: ReadCall; readonly raw: string } {
  if (event.type === "broken-call") return { call: event, raw: event.raw };
  const { name, input, ended } = event;
  const behind = ended === true ? "nothing" : "more";
  const call: ReadCall = name === "" ? { problem: "it names no tool" } : readWritten(name, input, behind);
  return { call: reading?.isStrict === true ? strictly(call) : call, raw: `${name} ${input}` };
}

/** Reasons that may cut an answer off. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "model_context_window_exceeded", "refusal"]);

type EndEvent = Extract<TurnEvent, { type: "turn-end" }>;

/** `tool_use` makes the client execute the calls; a refused answer is not executed. */
function endOf({ stopReason, ...end }: EndEvent, calls: number): EndEvent {
  if (calls > 0 && stopReason !== "refusal") return { type: "turn-end", stopReason: "tool_use" };
  const without: StopReason = stopReason === "tool_use" ? "end_turn" : stopReason;
  return { ...end, stopReason: without };
}

interface ClientCallsInput {
  /** None: text passes unchanged. */
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
  /** The caller retries an unusable call. */
  readonly willRetry: boolean;
  readonly received: Received;
}

/** Turns the calls of one answer into the client's, and counts them. */
class ClientCalls {
  readonly #calling: ClientCallsInput;
  /** Those that the client can carry out. */
  good = 0;
  /** With those that can't be read. */
  seen = 0;
  /** The last call, if it is unusable: only the end of the answer says whether the limit cut it off. */
  #broken: Omit<UnreadableCall, "type"> | undefined;

  constructor(calling: ClientCallsInput) {
    this.#calling = calling;
  }

  text(text: string): TurnEvent[] {
    return [...this.release(), { type: "text-delta", text }];
  }

  /** @param raw how it was written; empty: with the call before it */
  call(call: ReadCall, raw: string): TurnEvent[] {
    const before = this.release();
    const { tools, turn, dropped } = this.#calling;
    this.seen += 1;
    const mapped = "problem" in call ? call : mapCall(call, tools);
    if ("problem" in mapped) {
      const { name } = call;
      const written = raw === "" && "input" in call ? JSON.stringify({ name, arguments: call.input }) : raw;
      const problem = written === "" ? `this call could not be read: ${mapped.problem}` : mapped.problem;
      this.#broken = { raw: written, problem, ...(name === undefined ? {} : { name }) };
      return before;
    }
    this.good += 1;
    for (const one of mapped.repairs) dropped.add(repairedCall(one));
    for (const name of mapped.leftOut) dropped.add({ what: name, why: `${call.name ?? ""} has no such argument` });
    const id = `toolu_${turn}_${this.good}`;
    return [...before, { type: "tool-use", id, name: mapped.name, input: mapped.input }];
  }

  /** Emits the pending call before anything else. */
  release(): TurnEvent[] {
    const broken = this.#broken;
    this.#broken = undefined;
    return broken === undefined ? [] : [this.#unread(broken)];
  }

  /** Nothing more comes. */
  end(stopReason: StopReason): TurnEvent[] {
    const { received } = this.#calling;
    if (stopReason === "max_tokens" && this.#broken !== undefined)
      this.#broken = { ...this.#broken, problem: cutCall(this.#broken.problem, received) };
    const lost = lostCallReason(stopReason, this.seen, received);
    return lost === undefined ? this.release() : [this.#unread({ raw: "", problem: lost })];
  }

  #unread(broken: Omit<UnreadableCall, "type">): TurnEvent {
    return this.#calling.willRetry && this.good === 0
      ? { type: "broken-call", ...broken }
      : { type: "text-delta", text: describeUnreadCall(broken), own: true };
  }
}

const MORE_TOKENS_HINT = "a higher `output` of its profile leaves more room, and so does a shorter conversation";

/** What has come of an answer; tokens by estimate. */
export class Received {
  textChars = 0;
  thought = 0;
  usage: Usage | undefined;
  readonly #mayCall: boolean;

  /** How to avoid the limit. */
  readonly moreTokensHint: string;

  /**
   * @param mayCall tools were offered, so tokens without visible text may be a call
   * @param maxTokens the request's own limit, if below the profile's
   */
  constructor(mayCall = true, maxTokens?: number) {
    this.#mayCall = mayCall;
    this.moreTokensHint =
      maxTokens === undefined
        ? MORE_TOKENS_HINT
        : `the request's own limit is ${maxTokens} tokens; a higher one leaves more room`;
  }

  note(event: TurnEvent): void {
    if (event.type === "text-delta" && event.text.trim() !== "") this.textChars += estimateText(event.text);
    if (event.type === "thinking-delta") this.thought += estimateText(event.text);
    if (event.type === "usage") this.usage = event.usage;
  }

  /**
   * Output tokens reported by the server, or 0 if about as many are visible.
   * @param marks tolerated invisible tokens
   */
  unshown(marks: number): number {
    const { outputTokens = 0 } = this.usage ?? {};
    return this.#mayCall && outputTokens > marks + SLACK * (this.textChars + this.thought) ? outputTokens : 0;
  }
}

/** Invisible tokens of an answer: roles, thinking delimiters, end of turn. */
const MARKS = 8;
/** Of a truncated answer. */
const FIRST_MARKS = 2;
/** An estimate may be so far off. */
const SLACK = 4;

/** Why a call can't be read that came last in an answer that the limit has cut. */
export function cutCall(problem: string, { moreTokensHint: moreRoom }: Received): string {
  return `${problem}; the answer had come to its limit: ${moreRoom}`;
}

/**
 * Why an answer lacks something: servers that parse calls silently drop unreadable and truncated ones. Undefined: nothing is
 * missing.
 * @param calls received calls, unusable ones included
 */
export function lostCallReason(stopReason: StopReason, calls: number, received: Received): string | undefined {
  const isCut = stopReason === "max_tokens";
  if (calls > 0) return undefined;
  if (stopReason === "tool_use") return "the model called a tool, but its server could not read the call";
  const unshown = received.unshown(isCut ? FIRST_MARKS : MARKS);
  if (isCut && unshown > 0)
    return `the answer was cut at ${unshown} tokens, in the middle of a call or a thought that its server has not shown; ${received.moreTokensHint}`;
  if (stopReason !== "end_turn" || unshown === 0 || received.textChars > 0) return undefined;
  return `the model wrote ${unshown} tokens of which its server has shown nothing: a call that it could not read, it seems`;
}

/** The call that a text ends in, or right behind. */
export function callAt(text: string, calls: ReadingCalls | undefined): ReturnType<CallAt> {
  if (calls === undefined) return undefined;
  const reader = new CallReader(calls);
  const pieces = [...reader.push(text), ...reader.end("nothing", true)];
  const last = pieces.findLast((piece) => piece.kind === "call" || piece.text.trim() !== "");
  if (last?.kind !== "call") return undefined;
  return "problem" in last.call ? "open" : "whole";
}

interface CallReadingInput {
  readonly plan: Pick<Plan, "dialects">;
  readonly profile: Pick<Profile, "reads" | "repair">;
  readonly tools: readonly OfferedTool[];
  /** Tokens that end a turn. */
  readonly ends?: readonly TurnEnd[];
}

/** Dialects and tools for parsing calls; undefined without tools. */
export function readingCalls({ plan, profile, tools, ends = [] }: CallReadingInput): ReadingCalls | undefined {
  if (tools.length === 0) return undefined;
  return {
    dialects: (profile.reads ?? []).flatMap((name) => plan.dialects[name] ?? []),
    ends: ends.map(({ token }) => token),
    isExactly: (name) => tools.some((tool) => tool.name === name || tool.client === name),
    isTool: (name) => findCalled(name, tools) !== undefined,
    argumentsOf: (name) => {
      const tool = findCalled(name, tools)?.tool;
      // Beside the name of the tool that it calls, a model may write that one's arguments.
      if (tool === undefined || tool.opens === "use") return undefined;
      const args = [...tool.args, ...(tool.declaredArgs ?? [])];
      return new Set(args.flatMap((arg) => [...spellingsOf(arg.name), ...spellingsOf(arg.to)]));
    },
    onlyArgumentOf: (name) => {
      const [only, ...others] = findCalled(name, tools)?.tool.args ?? [];
      return others.length === 0 ? only?.name : undefined;
    },
    isStrict: profile.repair === "off",
  };
}
