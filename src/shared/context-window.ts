/** What the client plans by, in tokens. */
export interface ClientLimits {
  readonly window: number;
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
 * Whether the client must not enforce its window. It compacts when the messages come close to the window, but if its margin is
 * larger than the first messages, it sends nothing at all. Otherwise it compacts only after a refusal for length.
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

/** Names of the limit; only together with an excess does a text refuse a prompt. */
const WINDOW = /context[ _-]?(?:length|size|window)|maximum context|context the overflows/i;
const EXCESS = /exceed|overflow|longer|larger|greater|too (?:long|large|big|many)|reduce|adjust|maximum|not enough/i;
const TOO_LONG = /prompt is too long|too many tokens/i;

/**
 * Whether a server's error means that the prompt is too long: Claude, OpenAI, vLLM, llama.cpp, LM Studio, OpenRouter.
 * @param text the error message only: some servers repeat the request in the body
 */
export function isPromptTooLong(text: string): boolean {
  return TOO_LONG.test(text) || (WINDOW.test(text) && EXCESS.test(text));
}
