import type { ContentBlock, MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { ClientTool, Given, GivenMessage, GivenTool, Mallex } from "../../../generated/types/mallex.d.ts";
import { decodeRequest } from "../../protocols/anthropic/decode-request.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { AUTO_MODEL } from "../../shared/reserved-names.ts";

/** A request, and the release of the client that sent it, if known. */
export interface RecordedRequest {
  readonly request: MessagesRequest;
  readonly client?: string;
  /** Id of the conversation, as the client sends it. */
  readonly session?: string;
  /** Id of the client's subagent that sends the request. */
  readonly agent?: string;
}

/**
 * A file of `mallex record`, or the bare body of a request.
 * @throws {MallexError} MX8001 for what is no JSON, MX8002 for each field that is wrong
 */
function readRecorded(text: string): RecordedRequest {
  return toRecorded(parseJson(new TextEncoder().encode(text)));
}

/** The same for parsed data. @throws {MallexError} MX8002 for each field that is wrong */
export function toRecorded(data: unknown): RecordedRequest {
  const { request = data, client } = (data ?? {}) as { readonly request?: unknown; readonly client?: unknown };
  return { request: decodeRequest(request), ...(typeof client === "string" ? { client } : {}) };
}

/** A usual maximum: the client's probes ask for one token. */
const MAX_TOKENS = 32_000;

/** Conditions only test whether there is a picture. */
/** A red pixel, a valid picture. */
const POINT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const PICTURE: ContentBlock = { type: "image", source: { type: "base64", media_type: "image/png", data: POINT } };

export interface GivenSources {
  readonly clientTools?: Mallex["clientTools"];
  /** Text of the file that `given.file` names. */
  readonly recorded?: string | undefined;
}

/**
 * The request of a test, as the client would send it; `given` takes precedence over a recorded one.
 * @throws {MallexError} MX8001 or MX8002 when the recorded one is not a request
 */
export function buildTestRequest(given: Given, { clientTools = {}, recorded }: GivenSources): RecordedRequest {
  const kept = recorded === undefined ? undefined : readRecorded(recorded);
  const client = given.client ?? kept?.client;
  const { session, agent } = given;
  const request = { ...usual(given, kept?.request), ...requestFields(given, clientTools) };
  return {
    request: given.image === true ? withPicture(request) : request,
    ...(client === undefined ? {} : { client }),
    ...(session === undefined ? {} : { session }),
    ...(agent === undefined ? {} : { agent }),
  };
}

/** In the user's newest message. */
function withPicture(request: MessagesRequest): MessagesRequest {
  const newest = request.messages.findLastIndex(({ role }) => role === "user");
  const messages = request.messages.map((message, index) => {
    if (index !== newest) return message;
    const { content } = message;
    return { ...message, content: [...(typeof content === "string" ? toBlocks(content) : content), PICTURE] };
  });
  return { ...request, messages: messages as MessagesRequest["messages"] };
}

function usual({ user, messages }: Given, recorded: MessagesRequest | undefined): MessagesRequest {
  const messageList: readonly GivenMessage[] = user === undefined ? (messages ?? []) : [{ user }];
  if (recorded === undefined)
    return { model: AUTO_MODEL, max_tokens: MAX_TOKENS, stream: true, messages: toMessages(messageList) };
  return messageList.length === 0 ? recorded : { ...recorded, messages: toMessages(messageList) };
}

function requestFields(given: Given, clientTools: NonNullable<Mallex["clientTools"]>): Partial<MessagesRequest> {
  const { model, system, maxTokens, stream, tools, thinking } = given;
  const output = outputConfig(given);
  return {
    ...(model === undefined ? {} : { model }),
    ...(system === undefined ? {} : { system: toBlocks(system) }),
    ...(maxTokens === undefined ? {} : { max_tokens: maxTokens }),
    ...(stream === undefined ? {} : { stream }),
    ...(tools === undefined ? {} : { tools: tools.map((tool) => toTool(tool, clientTools)) }),
    ...(output === undefined ? {} : { output_config: output }),
    ...(thinking === undefined ? {} : { thinking: { type: thinking ? "adaptive" : "disabled" } }),
  };
}

function outputConfig({ outputField, effort }: Given): MessagesRequest["output_config"] {
  if (outputField === undefined && effort === undefined) return undefined;
  return {
    ...(outputField === undefined ? {} : { format: answerWith(outputField) }),
    ...(effort === undefined ? {} : { effort }),
  };
}

function answerWith(field: string): { type: "json_schema"; schema: Record<string, unknown> } {
  return { type: "json_schema", schema: { type: "object", properties: { [field]: { type: "string" } } } };
}

function toTool(tool: GivenTool, clientTools: NonNullable<Mallex["clientTools"]>): Tool {
  const given = typeof tool === "string" ? { name: tool } : tool;
  const known: ClientTool = clientTools[given.name] ?? {};
  const { args = known.args ?? {}, required = known.required ?? [] } = given;
  const properties = Object.entries(args).map(([name, type]) => [name, type === "any" ? {} : { type }] as const);
  return {
    name: given.name,
    description: given.about ?? given.name,
    input_schema: { type: "object", properties: Object.fromEntries(properties), required },
  };
}

/** Consecutive steps of one role become blocks of one message, as the client sends them; results are in the same message as the user's next text. */
function toMessages(steps: readonly GivenMessage[]): MessagesRequest["messages"] {
  const messages: { role: "user" | "assistant" | "system"; content: ContentBlock[] }[] = [];
  const open: string[] = [];
  let calls = 0;
  for (const step of steps) {
    const { role, blocks } = toPiece(step, () => open.shift() ?? "call_0");
    if (step.call !== undefined) {
      calls += 1;
      const id = `call_${calls}`;
      open.push(id);
      blocks.push({ type: "tool_use", id, name: step.call.tool, input: { ...step.call.input } });
    }
    const last = messages.at(-1);
    if (last?.role === role && role !== "system") last.content.push(...blocks);
    else messages.push({ role, content: blocks });
  }
  return messages as MessagesRequest["messages"];
}

type RequestPiece = { role: "user" | "assistant" | "system"; blocks: ContentBlock[] };

/** A step's words; a call has none. */
function toPiece({ user, assistant, result, system }: GivenMessage, nextCall: () => string): RequestPiece {
  if (user !== undefined) return { role: "user", blocks: toBlocks(user) };
  if (result !== undefined)
    return { role: "user", blocks: [{ type: "tool_result", tool_use_id: nextCall(), content: result }] };
  if (system !== undefined) return { role: "system", blocks: toBlocks(system) };
  return { role: "assistant", blocks: assistant === undefined ? [] : toBlocks(assistant) };
}

function toBlocks(texts: string | readonly string[]): { type: "text"; text: string }[] {
  return [texts].flat().map((text) => ({ type: "text", text }));
}
