import type { Tokenizer } from "@huggingface/tokenizers";

const PROBES = [
  ["so a", " It's"],
  ["don't", " B2"],
  ["  x9Z", " z\n\nq"],
  ["\t(CamelCase", " b)"],
  ["日本a", " Ab日"],
] as const;

/**
 * Whether this tokenizer always ends a word between a Latin letter and a blank before another one. Tried out, not looked
 * up: true for the byte-level family (GPT-2, Llama 3, Qwen, SmolLM), false where words may span the whole text.
 */
export function cutsAtWords({ normalizer, pre_tokenizer: words }: Tokenizer): boolean {
  // NFC joins marks to the letter before them, never over a blank; other normalizers may look at the whole text.
  if (words === null || (normalizer !== null && normalizer.config.type !== "NFC")) return false;
  return PROBES.every(([left, right]) => {
    const apart = [...words.pre_tokenize(left), ...words.pre_tokenize(right)];
    return apart.join("\0") === words.pre_tokenize(left + right).join("\0");
  });
}
