/** Names of what was too small; words alone that talk of it are no refusal. */
const WINDOW = /context[ _-]?(?:length|size|window)|maximum context|context the overflows/i;
const EXCESS = /exceed|overflow|longer|larger|greater|too (?:long|large|big|many)|reduce|adjust|maximum|not enough/i;
/** These say both. */
const TOO_LONG = /prompt is too long|too many tokens/i;

/**
 * Whether a server's refusal says that a prompt does not fit: Claude, OpenAI, vLLM, llama.cpp, LM Studio, OpenRouter.
 * @param words its own message; not the whole body, in which some servers give back the request, and that may talk of anything
 */
export function isPromptTooLong(text: string): boolean {
  return TOO_LONG.test(text) || (WINDOW.test(text) && EXCESS.test(text));
}
