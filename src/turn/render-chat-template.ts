import { Template } from "@huggingface/jinja";
import type { ChatMessage } from "../terms/prompt.ts";

/** A chat template, parsed once, with what a server hands to it beside the messages. */
export interface ChatTemplate {
  readonly template: Template;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ChatTemplateSource {
  /** Text of chat_template.jinja; it wins over the one in the configuration. */
  readonly chatTemplate?: string | undefined;
  /** tokenizer_config.json */
  readonly config: Readonly<Record<string, unknown>>;
  /** The vocabulary has thinking tokens: mlx_lm.server then says `enable_thinking: true`, else false. */
  readonly thinks: boolean;
}

/** @throws {Error} when there is no template, or its syntax is not understood here */
export function parseChatTemplate({ chatTemplate, config, thinks }: ChatTemplateSource): ChatTemplate {
  const source = chatTemplate ?? defaultTemplate(config["chat_template"]);
  if (source === undefined) throw new Error("the model has no chat template");
  const variables = {
    ...specialTokens(config),
    tools: null,
    documents: null,
    add_generation_prompt: true,
    enable_thinking: thinks,
  };
  return { template: new Template(source), variables };
}

/** The text that the model reads, as transformers' `apply_chat_template` renders it, up to where the answer begins.
 * @throws {Error} when the template refuses the conversation (it may want a user message, or no second system message) */
export function renderChatTemplate(chat: ChatTemplate, messages: readonly ChatMessage[]): string {
  const plain = messages.map(({ role, content }) => ({ role, content }));
  return chat.template.render({ ...chat.variables, messages: plain });
}

/** `chat_template` of tokenizer_config.json is a text, or a list of named ones of which `default` is taken. */
function defaultTemplate(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const found: unknown = value.find((entry: unknown) => isRecord(entry) && entry["name"] === "default");
  return isRecord(found) && typeof found["template"] === "string" ? found["template"] : undefined;
}

/** `bos_token` and its like, which templates print by name; each is a text, or an object with the text as `content`. */
function specialTokens(config: Readonly<Record<string, unknown>>): Record<string, string> {
  const tokens: Record<string, string> = {};
  for (const [key, value] of Object.entries(config)) {
    const text = isRecord(value) ? value["content"] : value;
    if (key.endsWith("_token") && typeof text === "string") tokens[key] = text;
  }
  return tokens;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
