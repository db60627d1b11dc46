import type { ChatCompletionRequest } from "../../../generated/types/chat.d.ts";

interface ChatFieldContext {
  /** Of the talk: see `ReadChat`. */
  readonly origins: ReadonlyMap<string, string>;
  readonly request: Pick<ChatCompletionRequest, "max_completion_tokens">;
}

/** Names of the Messages API, as regular expressions, and what a client of chat completions calls the same. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^tools(\[\d+\])?\.input_schema/, "tools$1.function.parameters"],
  [/^tools(\[\d+\])?\.(name|description|strict)/, "tools$1.function.$2"],
  [/^tool_choice\.name/, "tool_choice.function.name"],
  [/^(?:tool_choice\.)?disable_parallel_tool_use/, "parallel_tool_calls"],
  [/^output_config\.effort/, "reasoning_effort"],
  [/^output_config\.format\.schema/, "response_format.json_schema.schema"],
  [/^output_config\.format/, "response_format"],
  [/^thinking\b.*/, "reasoning_effort"],
  [/^stop_sequences/, "stop"],
];

/** What the client calls what stands at this path of the request that its own became. */
export function chatFieldName(path: string, { origins, request }: ChatFieldContext): string {
  if (path === "max_tokens") return request.max_completion_tokens === undefined ? path : "max_completion_tokens";
  const prefix = prefixes(path).find((one) => origins.has(one));
  if (prefix !== undefined) return (origins.get(prefix) ?? "") + inMessage(path.slice(prefix.length));
  for (const [pattern, name] of NAMES) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

/** The longest first. */
function prefixes(path: string): string[] {
  const found = /^(?:messages\[\d+\]|system\[\d+\])/.exec(path)?.[0];
  const block = /^messages\[\d+\]\.content\[\d+\]/.exec(path)?.[0];
  return [block, found].filter((one) => one !== undefined);
}

function inMessage(rest: string): string {
  return rest.replace(/\.source\b.*$/, "").replace(/\.tool_use_id$/, ".tool_call_id");
}
