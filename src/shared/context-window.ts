/** What the client plans by, in tokens. */
export interface ClientLimits {
  /** Of prompt and answer together. */
  readonly window: number;
  /** Of an answer at most. */
  readonly output: number;
}

/** Tokens that the client keeps free beside those of the answer, of which it counts so many at most (measured, release 2.1.329). */
const CLIENT_KEEPS = 3000;
const CLIENT_COUNTS_OUTPUT = 20_000;
/** Its own estimate of the first messages in an empty folder: with 3,250 tokens for them it sent nothing, with 3,300 it did. */
const FIRST_MESSAGES = 3250;
/** A project's instructions come on top. */
const FIRST_MESSAGES_OF_A_PROJECT = 8000;

/**
 * Whether the client must be told not to enforce its window. It compacts when the messages come as near to the window as it keeps free, but
 * where that is less than the first messages it sends nothing. Told so, it compacts only when a request was refused as too long.
 */
export function isSmallWindow(limits: ClientLimits): boolean {
  return leftOf(limits) < FIRST_MESSAGES_OF_A_PROJECT;
}

/** Whether a client that enforces its window sends nothing at all, in any folder. */
export function isBelowClientMinimum(limits: ClientLimits): boolean {
  return leftOf(limits) <= FIRST_MESSAGES;
}

function leftOf({ window, output }: ClientLimits): number {
  return window - Math.min(output, CLIENT_COUNTS_OUTPUT) - CLIENT_KEEPS;
}

/** Names of what was too small; words alone that talk of it are no refusal. */
const WINDOW = /context[ _-]?(?:length|size|window)|maximum context|context the overflows/i;
const EXCESS = /exceed|overflow|longer|larger|greater|too (?:long|large|big|many)|reduce|adjust|maximum|not enough/i;
/** These say both. */
const TOO_LONG = /prompt is too long|too many tokens/i;

/**
 * Whether a server's refusal says that a prompt does not fit: Claude, OpenAI, vLLM, llama.cpp, LM Studio, OpenRouter.
 * @param text its own message; not the whole body, in which some servers give back the request, and that may talk of anything
 */
export function isPromptTooLong(text: string): boolean {
  return TOO_LONG.test(text) || (WINDOW.test(text) && EXCESS.test(text));
}
