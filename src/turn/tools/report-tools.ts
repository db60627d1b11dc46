import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import { isApiTool } from "./api-tools.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import { supportsStrictMode } from "./holds-strictly.ts";

/** What a tool says that a model is shown, or that the toolset or a cache looks at. */
const CARRIED: ReadonlySet<string> = new Set(["type", "name", "description", "input_schema", "cache_control"]);

const WHYS: ReadonlyMap<string, string> = new Map([
  ["strict", "nobody holds the model's arguments to this schema; mallex checks each call"],
  ["defer_loading", "it has been found, or nobody here could search for it: the model sees it as any other"],
  ["eager_input_streaming", "arguments are checked before they are sent on"],
  ["allowed_callers", "only the model itself calls tools here"],
  ["input_examples", "the model is shown names and types"],
]);

interface ToolVisibility {
  /** Whether a model is shown this tool; those that are not are reported as a whole. */
  readonly isOffered: (tool: Tool) => boolean;
  /** The server holds calls to a schema that it accepts. */
  readonly enforcesCallSchema: boolean;
  readonly dropped: DroppedCollector;
}

/** Reports the fields of the client's tools that nobody carries out: `tools.strict`. */
export function reportTools(
  { tools = [] }: MessagesRequest,
  { isOffered, enforcesCallSchema: holdsCalls, dropped }: ToolVisibility,
): void {
  for (const tool of tools) {
    if (isApiTool(tool) || !isOffered(tool)) continue;
    for (const [field, value] of Object.entries(tool)) {
      if (CARRIED.has(field) || isEmptyOption(value)) continue;
      if (field === "strict" && holdsCalls && supportsStrictMode(tool.input_schema)) continue;
      const why = WHYS.get(field) ?? "a field that mallex does not know";
      dropped.add({ what: `tools.${field}`, why });
    }
  }
}

function isEmptyOption(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}
