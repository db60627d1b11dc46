import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import type { Prompt } from "../../src/shared/prompt-types.ts";
import { toolModel } from "../prepare.ts";
import { libraryTokens } from "./library-tokens.ts";

const read = (name: string): string => readFileSync(join(toolModel, name), "utf8");

/** Shows the model every word, its tools too; its own template shows it little. */
export const FULL_TEMPLATE: string = read("full_template.jinja");

/** What its tokenizer is made of. */
export function toolModelFiles(): { readonly tokenizer: unknown; readonly config: Readonly<Record<string, unknown>> } {
  return {
    tokenizer: JSON.parse(read("tokenizer.json")),
    config: JSON.parse(read("tokenizer_config.json")) as Readonly<Record<string, unknown>>,
  };
}

/** The tokens that the model reads of a prompt under the full template. */
export function toolModelReader(): (prompt: Prompt) => readonly number[] {
  const { tokenizer, config } = toolModelFiles();
  const encode = libraryTokens(tokenizer, config);
  const template = parseChatTemplate({ chatTemplate: FULL_TEMPLATE, config, thinks: false });
  return (prompt) => encode(renderChatTemplate(template, prompt));
}
