/** A byte-level tokenizer small enough to count by hand: every byte is a token, but for a few merges. */
export interface TinyOptions {
  readonly tokens?: readonly { content: string; rstrip?: boolean; lstrip?: boolean }[];
  readonly preTokenizer?: unknown;
}

const MERGES = [
  ["Ġ", "t"],
  ["h", "e"],
  ["Ġt", "he"],
  ["a", "n"],
  ["Ċ", "Ċ"],
  ["Ġ", "Ġ"],
] as const;

const CHATML_TOKENS = [{ content: "<|im_start|>" }, { content: "<|im_end|>" }] as const;

export const CHATML: string =
  "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

export function tinyTokenizer({ tokens = CHATML_TOKENS, preTokenizer = WORDS }: TinyOptions = {}): unknown {
  const symbols = [...byteSymbols(), ...MERGES.map((pair) => pair.join(""))];
  const vocab = Object.fromEntries(symbols.map((symbol, id) => [symbol, id]));
  const added = tokens.map((token, i) => ({ id: symbols.length + i, special: true, normalized: false, ...token }));
  return {
    added_tokens: added,
    normalizer: null,
    pre_tokenizer: preTokenizer,
    post_processor: null,
    decoder: null,
    model: { type: "BPE", vocab, merges: MERGES.map((pair) => [...pair]) },
  };
}

const WORDS = {
  type: "Sequence",
  pretokenizers: [
    { type: "Digits", individual_digits: true },
    { type: "ByteLevel", add_prefix_space: false, use_regex: true },
  ],
};

/** The 256 printable stand-ins for bytes that byte-level vocabularies use: blanks and controls move up to U+0100. */
function byteSymbols(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    return String.fromCodePoint(printable ? byte : next++);
  });
}
