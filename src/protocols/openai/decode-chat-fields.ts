import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { ChatCompletionRequest, ChatNamedChoice, ChatTool } from "../../../generated/types/chat.d.ts";
import { MallexError, wrongField, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { AnswerForm } from "../../shared/prompt-types.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import { defined } from "../../shared/utilities.ts";

/** What the other readers carry, and what is refused. */
const CARRIED: ReadonlySet<string> = new Set(
  "model messages max_tokens max_completion_tokens temperature top_p top_k n stop stream stream_options tools tool_choice parallel_tool_calls response_format reasoning_effort logprobs modalities functions function_call web_search_options".split(
    " ",
  ),
);

const SAMPLING = "the backend is not told it: the profile's `sampling` says how its model draws words";
const OF_OPENAI = "about OpenAI's own accounts and machines";

/** Fields without an equivalent, whose loss is minor. */
const LEFT: ReadonlyMap<string, string> = new Map([
  ["seed", "the same words are not promised: the backend is not told it"],
  ["frequency_penalty", SAMPLING],
  ["presence_penalty", SAMPLING],
  ["logit_bias", SAMPLING],
  ["top_logprobs", "no server here tells how likely its words are"],
  ["verbosity", "how long an answer is, is said in words"],
  ["prediction", "no backend here is told what the answer will be"],
  ["audio", "the models here answer in words alone"],
  ["user", "a conversation is recognised by its first words"],
  ["safety_identifier", OF_OPENAI],
  ["metadata", OF_OPENAI],
  ["store", OF_OPENAI],
  ["service_tier", OF_OPENAI],
  ["prompt_cache_key", "mallex keeps a conversation's beginning the same, so that it is found again"],
  ["prompt_cache_retention", "the backend keeps what it has read as long as it has room"],
]);

interface ReadFields {
  readonly fields: Partial<MessagesRequest>;
  readonly left: readonly Dropped[];
}

/** Sampling and output options; other fields are reported as dropped. */
export function readChatFields(request: ChatCompletionRequest): ReadFields {
  const { temperature, top_p, top_k, stop, stream } = request;
  const stop_sequences = typeof stop === "string" ? [stop] : stop;
  const fields = defined({ stream, temperature, top_p, top_k, stop_sequences });
  return { fields: { ...fields, ...outputOptionsOf(request) }, left: [...leftOf(request)] };
}

/** `none` disables thinking; `minimal` becomes the lowest effort. */
function outputOptionsOf({
  reasoning_effort: text,
  response_format: format,
}: ChatCompletionRequest): Partial<MessagesRequest> {
  const effort = text === "minimal" ? "low" : text;
  const output = {
    ...(effort !== undefined && effort !== "none" && { effort }),
    ...formatOf(format),
  };
  return {
    ...(effort === "none" && { thinking: { type: "disabled" } }),
    ...(Object.keys(output).length > 0 && { output_config: output }),
  };
}

/** Any JSON is JSON with a schema that takes every map. */
function formatOf(format: ChatCompletionRequest["response_format"]): NonNullable<MessagesRequest["output_config"]> {
  if (format === undefined || format.type === "text") return {};
  if (format.type === "json_object") return { format: { type: "json_schema", schema: { type: "object" } } };
  const schema = format.json_schema?.schema;
  return { format: { type: format.type, ...(schema !== undefined && { schema }) } };
}

/** What the Messages API has no words for. */
export function chatForm({ response_format: format }: ChatCompletionRequest): Omit<AnswerForm, "schema"> | undefined {
  if (format?.type === "json_object") return { isAnyMap: true };
  if (format?.type !== "json_schema") return undefined;
  const { name, description, strict } = format.json_schema ?? {};
  return defined({ name, description, strict });
}

function* leftOf(request: ChatCompletionRequest): Generator<Dropped> {
  for (const [what, value] of Object.entries(request)) {
    if (CARRIED.has(what) || isEmptyOption(value)) continue;
    yield { what, why: LEFT.get(what) ?? "a field that mallex does not know", count: 1 };
  }
}

function isEmptyOption(value: unknown): boolean {
  if (value === undefined || value === false || value === 0 || value === "auto" || value === "default") return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Requests that can't be fulfilled (MX8026), and unknown fields in strict mode (MX8017). */
export function refuseChatFields(request: ChatCompletionRequest, isStrict: boolean): Problem | undefined {
  const { n = 1, logprobs, modalities = [] } = request;
  if (n > 1) return cantDo("n", "asks for several answers, and a turn has one", "ask once for each");
  if (logprobs === true) return cantDo("logprobs", "no server here tells how likely its words are", "leave it out");
  if (modalities.some((one) => one !== "text"))
    return cantDo("modalities", "the models here answer in words alone", "ask for `text`");
  for (const [older, newer] of OLDER)
    if (request[older] !== undefined) return cantDo(older, "is no longer in use", `send \`${newer}\``);
  if (request["web_search_options"] !== undefined)
    return cantDo("web_search_options", "nothing here searches the web", "leave it out, or offer a tool that does");
  const unknown = Object.keys(request).find((name) => !CARRIED.has(name) && !LEFT.has(name));
  return isStrict && unknown !== undefined ? createProblem("MX8017", { path: unknown }, { path: unknown }) : undefined;
}

const OLDER = [
  ["functions", "tools"],
  ["function_call", "tool_choice"],
] as const;

/** @param path as the client wrote it */
export function cantDo(path: string, why: string, hint: string): Problem {
  return createProblem("MX8026", { path, why }, { path }, { hint });
}

type AnthropicToolChoice = NonNullable<MessagesRequest["tool_choice"]>;

interface ReadTools {
  readonly fields: Pick<MessagesRequest, "tools" | "tool_choice">;
  readonly left: readonly Dropped[];
}

/** Tools and tool choice. @throws {MallexError} MX8002, and MX8026 for an unsupported choice */
export function readChatTools(request: ChatCompletionRequest): ReadTools {
  const { tools } = request;
  const choice = readChoice(request);
  return {
    fields: { ...(tools !== undefined && { tools: tools.flatMap(readTool) }), ...(choice && { tool_choice: choice }) },
    left: (tools ?? [])
      .filter(({ type }) => type !== "function")
      .map(({ type }) => ({ what: `tools.${type}`, why: "only functions are called here", count: 1 })),
  };
}

function readTool({ type, function: declaration }: ChatTool, at: number): Tool[] {
  if (type !== "function") return [];
  if (declaration === undefined) throw new MallexError(wrongField(`tools[${at}].function`, "is missing"));
  const { name, description, parameters = NO_ARGUMENTS, strict } = declaration;
  return [{ name, ...defined({ description }), input_schema: parameters, ...defined({ strict }) }];
}

const NO_ARGUMENTS = { type: "object", properties: {} };

/** Without tools the Claude API refuses a choice. */
function readChoice({
  tools = [],
  tool_choice: declaration,
  parallel_tool_calls: parallel,
}: ChatCompletionRequest): AnthropicToolChoice | undefined {
  const choice = declaration ?? (parallel === false ? "auto" : undefined);
  if (choice === undefined || (tools.length === 0 && (choice === "auto" || choice === "none"))) return undefined;
  if (choice === "none") return { type: "none" };
  return { ...toolChoiceOf(choice), ...(parallel === false && { disable_parallel_tool_use: true }) };
}

function toolChoiceOf(choice: "auto" | "required" | ChatNamedChoice): AnthropicToolChoice {
  if (typeof choice === "string") return { type: TYPES[choice] };
  if (choice.type !== "function")
    throw new MallexError(
      cantDo("tool_choice", `${JSON.stringify(choice.type.slice(0, 80))} is no choice here`, CHOICES),
    );
  if (choice.function === undefined) throw new MallexError(wrongField("tool_choice.function", "is missing"));
  return { type: "tool", name: choice.function.name };
}

const TYPES = { auto: "auto", required: "any" } as const;
const CHOICES = "say none, auto, required, or the name of one function";
