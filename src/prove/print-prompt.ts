import type { Prompt } from "../terms/prompt.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import { writeMessages } from "./write-messages.ts";

export interface PrintedPrompt {
  readonly text: string;
  /** Why it is not the very text that the model reads. */
  readonly note?: string;
}

/** The prompt as the model gets it: through its own chat template where that is at hand, else message by message. */
export function printPrompt(prompt: Prompt, counter: TokenCounter | undefined): PrintedPrompt {
  if (counter?.render === undefined) {
    const note = counter?.inexact ?? "the model's files are not on this machine";
    return { text: writeMessages(prompt), note: `message by message, for ${note}` };
  }
  try {
    return { text: counter.render(prompt) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text: writeMessages(prompt), note: `message by message, for the chat template refuses this talk: ${why}` };
  }
}
