import type { ChatCompletionRequest } from "../../../generated/types/chat.d.ts";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { AnswerForm } from "../../terms/prompt.ts";
import type { Dropped } from "../../terms/report.ts";

/** What the other readers carry, and what is refused. */
const CARRIED: ReadonlySet<string> = new Set(
  "model messages max_tokens max_completion_tokens temperature top_p top_k n stop stream stream_options tools tool_choice parallel_tool_calls response_format reasoning_effort logprobs modalities functions function_call web_search_options".split(
    " ",
  ),
);

const SAMPLING = "the backend is not told it: the profile's `sampling` says how its model draws words";
const OF_OPENAI = "about OpenAI's own accounts and machines";

/** Fields that ask for something nobody here does; what is lost without them is little. */
const LEFT: ReadonlyMap<string, string> = new Map([
  ["seed", "the same words are not promised: the backend is not told it"],
  ["frequency_penalty", SAMPLING],
  ["presence_penalty", SAMPLING],
  ["logit_bias", SAMPLING],
  ["top_logprobs", "no server here tells how likely its words are"],
  ["verbosity", "how long an answer is, is said in words"],
  ["prediction", "no backend here is told what the answer will be"],
  ["audio", "the models here answer in words alone"],
  ["user", "a talk is known by its first words"],
  ["safety_identifier", OF_OPENAI],
  ["metadata", OF_OPENAI],
  ["store", OF_OPENAI],
  ["service_tier", OF_OPENAI],
  ["prompt_cache_key", "mallex keeps a talk's beginning the same, so that it is found again"],
  ["prompt_cache_retention", "the backend keeps what it has read as long as it has room"],
]);

/** Whether clients are known to send this field. */
export function isKnownChatField(name: string): boolean {
  return CARRIED.has(name) || LEFT.has(name);
}

interface ReadFields {
  readonly fields: Partial<MessagesRequest>;
  readonly left: readonly Dropped[];
}

/** How the answer is to be written; what nobody is told is left out by its name. */
export function readChatFields(request: ChatCompletionRequest): ReadFields {
  const { temperature, top_p, top_k, stop, stream } = request;
  const fields = {
    ...(stream !== undefined && { stream }),
    ...(temperature !== undefined && { temperature }),
    ...(top_p !== undefined && { top_p }),
    ...(top_k !== undefined && { top_k }),
    ...(stop !== undefined && { stop_sequences: typeof stop === "string" ? [stop] : stop }),
    ...outputOptionsOf(request),
  };
  return { fields, left: [...leftOf(request)] };
}

/** `none` does not think at all; `minimal` is less than the Messages API has a word for. */
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
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(strict !== undefined && { strict }),
  };
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
