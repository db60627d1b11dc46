import type { MessagesRequest, OutputFormat } from "../../../generated/types/anthropic.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import type { BackendCapabilities } from "../../backends/kind.ts";
import { createProblem, wrongField, type Problem } from "../../diagnostics/problem.ts";
import { isMallexBlock } from "../../shared/content-blocks.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { MAX_TOP_K } from "../../shared/prompt-types.ts";
import { asCallable, checkTools } from "../../tool-calls/catalog/client-tools.ts";

interface FieldSupport {
  readonly capabilities: BackendCapabilities;
  /** What is unknown is refused, too. */
  readonly strict: boolean;
}

/** The first fault of a request's tools, or of an option that is neither supported nor safe to ignore: MX8002, MX8015, MX8016 or MX8017. */
export function refuseFields(request: MessagesRequest, { capabilities, strict }: FieldSupport): Problem | undefined {
  const format = formatOf(request);
  const unknown = strict ? Object.keys(request).find((name) => !isKnownField(name)) : undefined;
  return (
    checkTools(request) ??
    nativeOnlyFields(request) ??
    (format && refuseFormat(format, capabilities.enforcesFormat)) ??
    (unknown === undefined ? undefined : unknownField(unknown))
  );
}

interface RequestedFormat {
  readonly path: string;
  readonly format: OutputFormat;
}

/** The form that the answer must have; the newer field goes before the older one. */
export function formatOf({
  output_config: config,
  output_format: older,
}: MessagesRequest): RequestedFormat | undefined {
  const newer = config?.format;
  if (newer !== undefined && newer !== null) return { path: "output_config.format", format: newer };
  return older === undefined ? undefined : { path: "output_format", format: older };
}

function nativeOnlyFields({
  mcp_servers: servers,
  container,
  tools = [],
  tool_choice: choice,
}: MessagesRequest): Problem | undefined {
  if (Array.isArray(servers) && servers.length > 0) return onlyTheApi("mcp_servers", "connects to servers of tools");
  if (container !== undefined && container !== null) return onlyTheApi("container", "runs code in a container");
  const forced = choice?.type === "tool" ? tools.find(({ name }) => name === choice.name) : undefined;
  if (forced === undefined || asCallable(forced) !== undefined) return undefined;
  return onlyTheApi("tool_choice.name", `runs the tool ${JSON.stringify(choice?.name)}`);
}

function onlyTheApi(path: string, does: string): Problem {
  return createProblem("MX8016", { path, does }, { path });
}

function refuseFormat({ path, format }: RequestedFormat, isEnforced: boolean): Problem | undefined {
  if (format.type !== "json_schema") return unheld(path, "format of this kind", "ask for a `json_schema`");
  if (format.schema === undefined) return wrongField(`${path}.schema`, "is missing");
  if (isEnforced) return undefined;
  const hint = "let a backend of kind `openai`, `openrouter` or `anthropic` answer: a route, or a chain that holds one";
  return unheld(path, "schema", hint);
}

function unheld(path: string, what: string, hint: string): Problem {
  return createProblem("MX8015", { path, what }, { path }, { hint });
}

function unknownField(path: string): Problem {
  return createProblem("MX8017", { path }, { path });
}

/** Fields that are handled or refused elsewhere. */
const CARRIED: ReadonlySet<string> = new Set(
  "model max_tokens messages system stream stop_sequences temperature top_p top_k metadata cache_control tools tool_choice thinking output_config output_format mcp_servers container".split(
    " ",
  ),
);

/** Fields of the Messages API about accounts, machines and caches that only the Claude API has. */
const OF_THE_API: ReadonlySet<string> = new Set(
  "context_management compaction thread diagnostics fallbacks speed service_tier inference_geo user_profile_id safeguards".split(
    " ",
  ),
);

const NO_MEANING = "has no meaning for this backend";

/** What is carried out, or refused, of `output_config`. */
const OUTPUT_CARRIED: ReadonlySet<string> = new Set(["effort", "format"]);

/** Whether the Messages API is known to have this field. */
export function isKnownField(name: string): boolean {
  return CARRIED.has(name) || OF_THE_API.has(name);
}

/** Reports the fields of a request that a local model can't follow. */
export function reportFields(request: MessagesRequest, profile: Profile, dropped: DroppedCollector): void {
  const { max_tokens: maxTokens, top_k: topK = 0, stop_sequences: stops = [], output_config: output = {} } = request;
  const report = (what: string, why: string): void => dropped.add({ what, why });
  for (const field of fieldNamesIn(request))
    if (OF_THE_API.has(field)) report(field, NO_MEANING);
    else if (!CARRIED.has(field)) report(field, "a field that mallex does not know");
  for (const field of fieldNamesIn(output))
    if (!OUTPUT_CARRIED.has(field)) report(`output_config.${field}`, NO_MEANING);
  if (maxTokens > profile.output)
    report("max_tokens", `${maxTokens} lowered to ${profile.output}, the profile's output`);
  if (topK > MAX_TOP_K) report("top_k", `${topK} lowered to ${MAX_TOP_K}, which any vocabulary holds`);
  if (stops.includes("")) report("stop_sequences", "an empty one stops nothing");
}

function fieldNamesIn(fields: object): string[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined || value === null ? [] : field));
}

/** Reports what is cut out of a request that is otherwise passed on as it is. */
export function reportMallexBlocks({ messages }: Pick<MessagesRequest, "messages">, dropped: DroppedCollector): void {
  const blocks = messages.flatMap(({ content }) => (typeof content === "string" ? [] : content));
  const why = "made for a local model: the Claude API takes only what it has signed itself";
  for (const { type } of blocks.filter(isMallexBlock)) dropped.add({ what: type, why });
}
