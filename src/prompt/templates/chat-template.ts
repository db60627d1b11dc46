import { parse, tokenize } from "@huggingface/jinja";
import type { ChatMessage, Prompt, ToolCall, ToolDeclaration } from "../../shared/prompt-types.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { Node } from "./jinja-expressions.ts";
import { type ExecuteStatement, compileBlock } from "./jinja-statements.ts";
import { clock, libraryTemplate } from "./library-template.ts";
import { RefusedModelFile, spendSteps, withinSteps } from "./render-steps.ts";
import {
  type CallArguments,
  type Callable,
  JinjaScope,
  type JinjaValue,
  Namespace,
  Unsupported,
  isDict,
  toText,
} from "./jinja-values.ts";

/** What a chat template renders. */
export type TemplatePrompt = Pick<Prompt, "messages" | "tools" | "textArguments" | "thinking">;

/** A parsed chat template with the server's variables. */
export interface ChatTemplate {
  readonly template: CompiledTemplate;
  /** For a request that declares tools; some models have one of its own. */
  readonly toolTemplate: CompiledTemplate;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ChatTemplateSource {
  /** Text of chat_template.jinja; it wins over the one in the configuration. */
  readonly chatTemplate?: string | undefined;
  /** tokenizer_config.json */
  readonly config: Readonly<Record<string, unknown>>;
  /** The vocabulary has thinking tokens: mlx_lm.server then sets `enable_thinking: true`, else false. */
  readonly thinks: boolean;
  /** The model's own tokens that end a turn. */
  readonly ends?: readonly string[];
}

/** @param parseTemplate alternative renderer @throws {Error} without template, or for unsupported syntax */
export function parseChatTemplate(
  { chatTemplate, config, thinks }: ChatTemplateSource,
  parseTemplate: (text: string) => ChatTemplate["template"] = compileTemplate,
): ChatTemplate {
  const source = chatTemplate ?? namedTemplate(config["chat_template"], "default");
  if (source === undefined) throw new Error("the model has no chat template");
  const variables = {
    ...specialTokens(config),
    documents: null,
    add_generation_prompt: true,
    enable_thinking: thinks,
  };
  const toolSource = chatTemplate ?? namedTemplate(config["chat_template"], "tool_use") ?? source;
  for (const text of [source, toolSource]) checkLength(text);
  const template = parseTemplate(source);
  return { template, toolTemplate: toolSource === source ? template : parseTemplate(toolSource), variables };
}

/** Characters of a template, and of a stretch of blanks in it: the parser's time grows with their square. */
const MAX_TEMPLATE = 500_000;
const MAX_BLANKS = 2000;

function checkLength(text: string): void {
  if (text.length > MAX_TEMPLATE) throw new RefusedModelFile(`a chat template of more than ${MAX_TEMPLATE} characters`);
  let blanks = 0;
  for (const line of text.split(/\S/)) blanks = Math.max(blanks, line.length);
  if (blanks > MAX_BLANKS) throw new RefusedModelFile(`a chat template with more than ${MAX_BLANKS} blanks in a row`);
}

/** The text that the model reads, as transformers' `apply_chat_template` renders it, up to where the answer begins.
 * @throws {Error} when the template refuses the conversation (it may want a user message, or no second system message) */
export function renderChatTemplate(chat: ChatTemplate, request: TemplatePrompt): string {
  const { messages, tools, textArguments, thinking } = request;
  const isDeclared = tools.length > 0;
  const template = isDeclared ? chat.toolTemplate : chat.template;
  const declared = isDeclared ? tools.map(toTool) : null;
  return template.render({
    ...chat.variables,
    ...(thinking === undefined ? {} : { enable_thinking: thinking }),
    messages: messages.map((message) => toMessage(message, textArguments)),
    tools: declared,
  });
}

/** Steps that a rendering may take; some templates look through all messages for each message. None of 70 that come with models takes half of them. */
const STEPS = { least: 200_000, value: 100, character: 2, pairOfMessages: 50, most: 10_000_000 };

function stepsFor({ messages, tools }: Readonly<Record<string, unknown>>): number {
  const pairs = Array.isArray(messages) ? messages.length ** 2 : 0;
  const steps = STEPS.least + STEPS.pairOfMessages * pairs + stepsForValue(messages) + stepsForValue(tools);
  return Math.min(steps, STEPS.most);
}

/** @param depth levels that are counted: what is deeper costs the rendering its steps */
function stepsForValue(value: unknown, depth = 0): number {
  if (typeof value === "string") return STEPS.character * value.length;
  if (typeof value !== "object" || value === null || depth > 50) return STEPS.value;
  let steps = STEPS.value;
  for (const key in value) steps += stepsForValue((value as Readonly<Record<string, unknown>>)[key], depth + 1);
  return steps;
}

/** Messages and tools as in the request, with parsed arguments. */
function toMessage(message: ChatMessage, textArguments = false): Readonly<Record<string, unknown>> {
  const { role, content } = message;
  if (role === "tool") return { role, tool_call_id: message.callId, content };
  if (role === "assistant" && message.calls?.length)
    return { role, content, tool_calls: message.calls.map((call) => toCall(call, textArguments)) };
  return { role, content };
}

function toCall({ id, name, input }: ToolCall, textArguments: boolean): Readonly<Record<string, unknown>> {
  return { id, type: "function", function: { name, arguments: textArguments ? JSON.stringify(input) : input } };
}

function toTool({ name, description, schema }: ToolDeclaration): Readonly<Record<string, unknown>> {
  return { type: "function", function: { name, description, parameters: schema } };
}

/** `chat_template` of tokenizer_config.json is a text, or a list of named ones. */
function namedTemplate(value: unknown, name: "default" | "tool_use"): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const found: unknown = value.find((entry: unknown) => isRecord(entry) && entry["name"] === name);
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

/** A chat template's text, ready to be rendered. */
export interface CompiledTemplate {
  /** @throws {Error} when the template refuses what it is given */
  render(variables: Readonly<Record<string, unknown>>): string;
}

/** Compiles a template to functions, about ten times faster than the library's interpreter. The library renders what is not supported here. */
export function compileTemplate(text: string): CompiledTemplate {
  const library = libraryTemplate(text);
  const run = compiled(text);
  return {
    render(variables) {
      const steps = stepsFor(variables);
      if (run === undefined) return withinSteps(steps, () => library.render(variables));
      try {
        return withinSteps(steps, () => renderWith(run, variables));
      } catch (error) {
        if (error instanceof Unsupported) return withinSteps(steps, () => library.render(variables));
        throw error;
      }
    },
  };
}

function compiled(text: string): ExecuteStatement | undefined {
  try {
    const tree: unknown = parse(tokenize(text, { lstrip_blocks: true, trim_blocks: true }));
    return compileBlock([tree as Node]);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function renderWith(run: ExecuteStatement, variables: Readonly<Record<string, unknown>>): string {
  const scope = new JinjaScope();
  for (const [name, value] of Object.entries({ ...GLOBALS, ...variables })) scope.set(name, value);
  const out: string[] = [];
  run(new JinjaScope(scope), out);
  return out.join("");
}

const namespace: Callable = ({ list: [start, ...more], named }) => {
  if (more.length > 0 || (start !== undefined && !isDict(start))) throw new Unsupported("namespace");
  return new Namespace(new Map([...Object.entries(start ?? {}), ...named]));
};

const range: Callable = ({ list, named }) => {
  const [from, to] = list.length === 1 ? [0, list[0]] : list;
  if (named.size > 0 || list.length > 2 || typeof from !== "number" || typeof to !== "number")
    throw new Unsupported("range");
  spendSteps(Math.max(0, to - from));
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
};

const raise: Callable = ({ list: [message] }) => {
  throw new Error(toText(message));
};

const strftimeNow = ({ list: [format] }: CallArguments): JinjaValue => clock(format);

const GLOBALS: Readonly<Record<string, JinjaValue>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
  raise_exception: raise,
  strftime_now: strftimeNow,
  namespace,
  range,
};
