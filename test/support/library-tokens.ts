import { Tokenizer } from "@huggingface/tokenizers";
import { correctPreTokenizer } from "../../src/prompt/tokens/pre-tokenizer.ts";

/** The ids of a text's tokens, as the library itself finds them. @param tokenizer tokenizer.json @param config tokenizer_config.json */
export function libraryTokens(tokenizer: unknown, config: object = {}): (text: string) => readonly number[] {
  const data = tokenizer as { readonly pre_tokenizer?: unknown };
  const library = new Tokenizer({ ...data, pre_tokenizer: correctPreTokenizer(data.pre_tokenizer) }, config);
  return (text) => library.encode(text, { add_special_tokens: false }).ids;
}
