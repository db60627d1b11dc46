const GPT2_WORDS = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`;

type TokenizerConfig = Readonly<Record<string, unknown>>;

/**
 * The pre-tokenizer of tokenizer.json in words that mean the same in JavaScript as in the Rust tokenizers of the
 * servers. There `\s` is Unicode's White_Space (with U+0085, without U+FEFF) and a digit is any number character; the
 * JavaScript library takes its own `\s`, and only 0-9. Other kinds pass as they are.
 */
export function correctPreTokenizer(value: unknown): unknown {
  if (!isJson(value)) return value;
  switch (value["type"]) {
    case "Sequence":
      return { ...value, pretokenizers: asList(value["pretokenizers"]).map(correctPreTokenizer) };
    case "Digits":
      return split(value["individual_digits"] === true ? String.raw`\p{N}` : String.raw`\p{N}+`);
    case "Split":
      return correctSplit(value);
    case "ByteLevel":
      return correctByteLevel(value);
    default:
      return value;
  }
}

function correctSplit(value: TokenizerConfig): unknown {
  const pattern = value["pattern"];
  if (!isJson(pattern) || typeof pattern["Regex"] !== "string") return value;
  return { ...value, pattern: { Regex: toWhiteSpace(pattern["Regex"]) } };
}

/** With a prefix space the word pattern must run after it is added, inside the library: left alone. */
function correctByteLevel(value: TokenizerConfig): unknown {
  if (value["use_regex"] === false || value["add_prefix_space"] !== false) return value;
  const bytes = { ...value, use_regex: false };
  return { type: "Sequence", pretokenizers: [split(toWhiteSpace(GPT2_WORDS)), bytes] };
}

function split(regex: string): TokenizerConfig {
  return { type: "Split", pattern: { Regex: regex }, behavior: "Isolated", invert: false };
}

function toWhiteSpace(regex: string): string {
  return regex.replaceAll(/\\[\s\S]/g, (escape) => {
    if (escape === String.raw`\s`) return String.raw`\p{White_Space}`;
    return escape === String.raw`\S` ? String.raw`\P{White_Space}` : escape;
  });
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is TokenizerConfig {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
