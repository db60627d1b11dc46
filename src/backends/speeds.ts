import type { BackendProfile } from "../../generated/types/status.d.ts";
import type { TurnStage } from "../shared/stages.ts";
import type { TurnEvent } from "../shared/turn-event.ts";
import type { Endpoint } from "./endpoint.ts";

/** What is measured: the figures of a profile start over with another server or model. */
type MeasuredEndpoint = Pick<Endpoint, "url" | "model"> & { readonly profile: string };

/** How fast models answer, measured on real turns. */
export interface Speeds {
  /** Changes nothing; measures from now on, which is when the backend is called. */
  measure(what: MeasuredEndpoint): TurnStage;
  of(what: MeasuredEndpoint): Pick<BackendProfile, "answers" | "firstTokenMs" | "tokensPerSecond">;
  /** Milliseconds until answers of a profile begin, at the server that it called last; undefined: none has yet. */
  latency(profile: string): number | undefined;
}

interface AnswerTiming {
  readonly firstTokenMs: number;
  /** Those after the first one, and how long they took. */
  tokens?: TokenTiming | undefined;
}

interface TokenTiming {
  readonly count: number;
  readonly ms: number;
}

const MAX_ANSWERS = 20;

/** A faster answer was not streamed token by token: the server, or a proxy, sent it in one piece. */
const MIN_WRITING_MS = 50;

/** @param clock milliseconds, never set back */
export function createSpeeds(clock: () => number = () => performance.now()): Speeds {
  const known = new Map<string, AnswerTiming[]>();
  const latest = new Map<string, readonly AnswerTiming[]>();

  function recordAnswerTiming(what: MeasuredEndpoint, answer: AnswerTiming): void {
    const key = keyOf(what);
    const answers = [...(known.get(key) ?? []), answer].slice(-MAX_ANSWERS);
    known.set(key, answers);
    latest.set(what.profile, answers);
  }

  return {
    measure(what) {
      const start = clock();
      let hasBegun = false;
      let answer: AnswerTiming | undefined;
      return {
        push(event, emit) {
          if (!hasBegun && isToken(event)) {
            answer = { firstTokenMs: clock() - start };
            recordAnswerTiming(what, answer);
          }
          // A call arrives complete, so an answer that begins with one does not show when its first token came.
          hasBegun ||= isToken(event) || event.type === "tool-call";
          if (event.type === "usage" && answer !== undefined)
            answer.tokens = written(event.usage.outputTokens - 1, clock() - start - answer.firstTokenMs);
          emit(event);
        },
      };
    },
    of: (what) => figuresOf(known.get(keyOf(what)) ?? []),
    latency: (profile) => figuresOf(latest.get(profile) ?? []).firstTokenMs,
  };
}

function keyOf({ profile, url, model }: MeasuredEndpoint): string {
  return JSON.stringify([profile, url, model]);
}

function written(count: number, ms: number): TokenTiming | undefined {
  return count > 0 && ms >= MIN_WRITING_MS ? { count, ms } : undefined;
}

function isToken({ type }: TurnEvent): boolean {
  return type === "text-delta" || type === "thinking-delta";
}

function figuresOf(answers: readonly AnswerTiming[]): ReturnType<Speeds["of"]> {
  const sorted = answers.map(({ firstTokenMs }) => firstTokenMs).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const counted = answers.flatMap(({ tokens }) => tokens ?? []);
  const ms = counted.reduce((sum, one) => sum + one.ms, 0);
  const count = counted.reduce((sum, one) => sum + one.count, 0);
  return {
    answers: answers.length,
    ...(median === undefined ? {} : { firstTokenMs: Math.round(median) }),
    ...(ms === 0 ? {} : { tokensPerSecond: Math.round((count / ms) * 10_000) / 10 }),
  };
}
