import type { StopReason, TurnEvent, Usage } from "../../terms/turn-event.ts";
import { estimateText } from "../estimate-tokens.ts";

const MORE_TOKENS_HINT = "a higher `output` of its profile leaves more room, and so does a shorter talk";

/** What has come of an answer; tokens by estimate. */
export class Received {
  textChars = 0;
  thought = 0;
  usage: Usage | undefined;
  readonly #mayCall: boolean;

  /** What leaves more room where the limit has cut. */
  readonly moreTokensHint: string;

  /**
   * @param mayCall the model was offered tools: what it has written and nobody has seen may be a call
   * @param asked the request's own limit in tokens, where that is below the profile's
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

  /** Tokens that the server has counted; 0 where it has shown about as many. @param marks so many show nothing */
  unshown(marks: number): number {
    const { outputTokens = 0 } = this.usage ?? {};
    return this.#mayCall && outputTokens > marks + SLACK * (this.textChars + this.thought) ? outputTokens : 0;
  }
}

/** What models write that nobody is shown: marks of roles, of thoughts, of the end. */
const MARKS = 8;
/** Of an answer that goes on. */
const FIRST_MARKS = 2;
/** An estimate may be so far off. */
const SLACK = 4;

/** Why a call can't be read that came last in an answer that the limit has cut. */
export function cutCall(problem: string, { moreTokensHint: moreRoom }: Received): string {
  return `${problem}; the answer had come to its limit: ${moreRoom}`;
}

/**
 * Why an answer lacks what its model has written: a server that reads calls itself drops those that it can't read, and those that the limit has cut, without
 * a word. Undefined: nothing is missing.
 * @param calls that have come, those that can't be carried out included
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
