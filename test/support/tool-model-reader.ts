import { Tokenizer } from "@huggingface/tokenizers";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { correctPreTokenizer } from "../../src/prompt/tokens/pre-tokenizer.ts";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import type { Prompt } from "../../src/shared/prompt-types.ts";
import { toolModel } from "../prepare.ts";

type Json = Readonly<Record<string, unknown>>;

const read = (name: string): string => readFileSync(join(toolModel, name), "utf8");

/** Shows the model every word, its tools too; its own template shows it little. */
export const FULL_TEMPLATE: string = read("full_template.jinja");

/** What its tokenizer is made of. */
export function toolModelFiles(): { readonly tokenizer: unknown; readonly config: unknown } {
  return { tokenizer: JSON.parse(read("tokenizer.json")), config: JSON.parse(read("tokenizer_config.json")) };
}

/** The tokens that the model reads of a prompt under the full template. */
export function toolModelReader(): (prompt: Prompt) => readonly number[] {
  const config = JSON.parse(read("tokenizer_config.json")) as Json;
  const data = JSON.parse(read("tokenizer.json")) as Json;
  const tokenizer = new Tokenizer({ ...data, pre_tokenizer: correctPreTokenizer(data["pre_tokenizer"]) }, config);
  const template = parseChatTemplate({ chatTemplate: FULL_TEMPLATE, config, thinks: false });
  return (prompt) => tokenizer.encode(renderChatTemplate(template, prompt), { add_special_tokens: false }).ids;
}
