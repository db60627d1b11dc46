import type { Tokenizer } from "@huggingface/tokenizers";
import { addedSplitter, type AddedText, type SplitAdded } from "./split-added.ts";

/** What a tokenizer does before it cuts words. */
export interface AddedSplitters {
  /** Finds the added tokens that are looked for in a text as it is. */
  readonly early: SplitAdded;
  readonly normalize: (text: string) => string;
  /** Finds those that are looked for in normalised text. */
  readonly late: SplitAdded;
}

/** Below these, no text is changed by Unicode's composition. */
const MAY_COMPOSE = /[^\0-\u02ff]/;

/** @throws {Error} on a token that only stands as a whole word: that is read differently here and in servers */
export function addedSplitters(tokenizer: Tokenizer): AddedSplitters {
  const { normalizer } = tokenizer;
  const tokens = [...tokenizer.get_added_tokens_decoder().values()];
  if (tokens.some(({ single_word: isWord }) => isWord)) throw new Error("an added token that must be a word");
  const early = tokens.filter(({ normalized }) => !normalized || normalizer === null);
  if (normalizer === null) return { early: splitter(early), normalize: (text) => text, late: (text) => [text] };
  const late = tokens.filter((token) => !early.includes(token));
  const isComposition = normalizer.config.type === "NFC";
  return {
    early: splitter(early),
    normalize: (text) => (isComposition && !MAY_COMPOSE.test(text) ? text : normalizer.normalize(text)),
    late: splitter(late.map((token) => ({ ...token, content: normalizer.normalize(token.content) }))),
  };
}

function splitter(tokens: readonly AddedText[]): SplitAdded {
  return addedSplitter(tokens.filter(({ content }) => content !== ""));
}
