import type { Overflow } from "../wire/openai/read-overflow.ts";

/**
 * In the words by which the client knows what to do: after the first ones it compacts, after the second ones it asks for a shorter answer
 * (release 2.1.329 compacts, too).
 */
export function formatOverflow({ input, output, total, window }: Overflow): string {
  const isEnforced = input !== undefined && window !== undefined && input < window;
  if (isEnforced && output !== undefined)
    return `input length and \`max_tokens\` exceed context limit: ${input} + ${output} > ${window}, decrease input length or \`max_tokens\` and try again`;
  const tokens = input ?? total;
  const hasFigures = tokens !== undefined && window !== undefined && tokens > window;
  return hasFigures ? `prompt is too long: ${tokens} tokens > ${window} maximum` : "prompt is too long";
}
