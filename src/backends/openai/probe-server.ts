import { request } from "undici";
import type { LockedServer } from "../../../generated/types/lock.d.ts";
import { isRecord, optional, tryJson } from "../../shared/utilities.ts";
import { lists, readBounded } from "../check-health.ts";

export interface ProbedServer {
  /** Up to and including `/v1`. */
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
  /** In a cloud: it is only asked for what costs nothing. */
  readonly leaves: boolean;
  readonly signal: AbortSignal;
}

type Answer = Readonly<Record<string, unknown>>;

const LOOKUP_MS = 3000;
/** The first answer may load the model. */
const ANSWER_MS = 120_000;

/** With these a server says that it doesn't accept a field; others, such as 429 and 503, pass. */
const REFUSALS: ReadonlySet<number> = new Set([400, 422, 501]);

const TOOL = {
  type: "function",
  function: { name: "get_time", description: "the time", parameters: { type: "object", properties: {} } },
};

/** What a server can do with a model, by its own words and by four short answers; undefined if it can't be reached. */
export async function probeServer(server: ProbedServer): Promise<LockedServer | undefined> {
  const { origin } = new URL(server.url);
  const listed = await get(`${server.url}/models`, server);
  if (listed === undefined) return undefined;
  const [props, version] = server.leaves
    ? []
    : await Promise.all([
        get(`${origin}/props?${new URLSearchParams({ model: server.model }).toString()}`, server),
        get(`${origin}/version`, server),
      ]);
  const build = props?.["build_info"];
  const name = typeof build === "string" ? `llama.cpp ${build}` : version?.["version"];
  return {
    model: server.model,
    ...optional("version", typeof name === "string" ? name.slice(0, 100) : undefined),
    ...optional("window", windowIn(props, listed, server.model)),
    ...(server.leaves ? {} : await askModel(server)),
  };
}

/** The context of a slot, as llama-server says it, or of the listed model, as vLLM, SGLang, LM Studio and others do. */
function windowIn(props: Answer | undefined, listed: Answer, model: string): number | undefined {
  const settings = props?.["default_generation_settings"];
  const all = Array.isArray(listed["data"]) ? listed["data"].filter(isRecord) : [];
  const entry = all.find(({ id }) => lists([String(id)], model)) ?? (all.length === 1 ? all[0] : undefined);
  const { max_model_len: vllm, loaded_context_length: loaded, context_length: others, meta } = entry ?? {};
  const values = [isRecord(settings) && settings["n_ctx"], vllm, loaded, others, isRecord(meta) && meta["n_ctx"]];
  return values.find((value): value is number => typeof value === "number" && Number.isInteger(value) && value > 0);
}

async function askModel(server: ProbedServer): Promise<Partial<LockedServer>> {
  // Long enough to be cached.
  const content = `Count. ${Array.from({ length: 200 }, (_, at) => at).join(" ")}`;
  const body = { messages: [{ role: "user", content }], max_tokens: 16, temperature: 0 };
  const plain = await ask(server, body);
  if (plain === undefined || plain === "refused") return {};
  const again = await ask(server, body);
  const withTools = await ask(server, { ...body, tools: [TOOL] }, /tool/i);
  const withArguments = await ask(server, { ...body, chat_template_kwargs: { enable_thinking: false } }, /kwargs/i);
  return {
    ...optional("tools", withTools && withTools !== "refused"),
    usage: plain.usage !== undefined,
    reasoning: plain.reasons,
    ...optional("templateArguments", withArguments && withArguments !== "refused"),
    ...(again !== undefined &&
      again !== "refused" && { cachedTokens: isRecord(again.usage?.["prompt_tokens_details"]) }),
  };
}

interface Streamed {
  readonly usage?: Answer;
  readonly reasons: boolean;
}

/**
 * One streamed answer, or a refusal; undefined for a failure that may pass.
 * @param field the words of an error that refuses the field in question
 */
async function ask(server: ProbedServer, body: object, field?: RegExp): Promise<Streamed | "refused" | undefined> {
  const sent = { ...body, model: server.model, stream: true, stream_options: { include_usage: true } };
  const answer = await send(`${server.url}/chat/completions`, server, sent);
  if (answer === undefined) return undefined;
  const { status, text } = answer;
  const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json = ""]) => tryJson(json)).filter(isRecord);
  const errors = [...chunks, tryJson(text)].flatMap((part) => (isRecord(part) ? (part["error"] ?? []) : []));
  const isRefusal = REFUSALS.has(status) || errors.some((error) => field?.test(JSON.stringify(error)) === true);
  if (status !== 200 || errors.length > 0) return isRefusal ? "refused" : undefined;
  const usage = chunks.map((chunk) => chunk["usage"]).findLast(isRecord);
  const reasons = /"reasoning(?:_content)?":\s*"/.test(text);
  return { reasons, ...optional("usage", usage) };
}

async function get(url: string, server: ProbedServer): Promise<Answer | undefined> {
  const { status, text } = (await send(url, server)) ?? {};
  const value = status === 200 ? tryJson(text ?? "") : undefined;
  return isRecord(value) ? value : undefined;
}

interface ReceivedText {
  readonly status: number;
  readonly text: string;
}

/** An answer; undefined where there is none. */
async function send(url: string, { key, signal }: ProbedServer, body?: object): Promise<ReceivedText | undefined> {
  try {
    const answer = await request(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(body === undefined ? LOOKUP_MS : ANSWER_MS)]),
    });
    const bytes = await readBounded(answer.body);
    return bytes && { status: answer.statusCode, text: Buffer.from(bytes).toString() };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
