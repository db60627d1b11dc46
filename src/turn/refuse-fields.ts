import type { MessagesRequest, OutputFormat } from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import { wrongField } from "../problem/wrong-field.ts";
import { asCallable } from "./tools/api-tools.ts";
import type { BackendCapabilities } from "./backend-powers.ts";
import { checkTools } from "./tools/check-tools.ts";
import { isKnownField } from "./report-fields.ts";

interface FieldSupport {
  readonly capabilities: BackendCapabilities;
  /** What is unknown is refused, too. */
  readonly strict: boolean;
}

/** The first thing that is wrong with a request's tools, or that it asks for and that can neither be done nor left out without harm; MX8002, MX8015, MX8016 or MX8017. */
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
  const hint = "leave it out, or let a backend of kind `anthropic` answer";
  return { code: "MX8016", severity: "error", message: `${path}: only the Claude API ${does}`, hint, at: { path } };
}

function refuseFormat({ path, format }: RequestedFormat, isEnforced: boolean): Problem | undefined {
  if (format.type !== "json_schema") return unheld(path, "format of this kind", "ask for a `json_schema`");
  if (format.schema === undefined) return wrongField(`${path}.schema`, "is missing");
  if (isEnforced) return undefined;
  const hint = "let a backend of kind `openai`, `openrouter` or `anthropic` answer: a route, or a chain that holds one";
  return unheld(path, "schema", hint);
}

function unheld(path: string, what: string, hint: string): Problem {
  const message = `${path}: nothing here holds an answer to a ${what}`;
  return { code: "MX8015", severity: "error", message, hint, at: { path } };
}

function unknownField(path: string): Problem {
  const hint = "`server: { strict: false }` leaves it out with a report";
  return { code: "MX8017", severity: "error", message: `${path}: no field that mallex knows`, hint, at: { path } };
}
