import { claudeCalls, claudeEvent, claudeFails, claudeHead, claudeSays, type ClaudeScript } from "./scripted-claude.ts";
import { chunk, DONE, says, streamHead, usageChunk, type Script } from "./scripted-upstream.ts";

type Fields = Readonly<Record<string, unknown>>;

interface CallData {
  readonly name: string;
  /** As JSON, or as the server's own text. */
  readonly arguments?: unknown;
  readonly index?: number;
}

/** A text, `{ call }`, or a delta in the words of the server. */
type Delta = string | { readonly call: CallData } | Fields;

/** A reset, a clean end without a finish reason, or no end at all. */
type Ends = "reset" | "early" | "never";

/** How a scripted server answers one request: a text, or one of these. test/turns/README.md explains the keys. */
export type ScriptData =
  | string
  | {
      readonly deltas?: readonly Delta[];
      readonly finish?: string | null;
      readonly usage?: readonly [prompt: number, completion: number, cached?: number];
      readonly ends?: Ends;
      /** Bytes of a stream behind the deltas. */
      readonly raw?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** Of Claude. */
      readonly call?: { readonly name: string; readonly input: unknown };
      readonly fails?: {
        readonly status: number;
        readonly type: string;
        readonly message: string;
        readonly headers?: Record<string, string>;
      };
      readonly events?: readonly ({ readonly type: string } & Fields)[];
    };

/** What the calls get, one after the other; the last for all that follow. */
export function inTurn<T extends Script | ClaudeScript>(scripts: readonly T[]): T {
  let at = 0;
  const script: Script = (res, call) => (scripts[Math.min(at++, scripts.length - 1)] as Script)(res, call);
  return script as T;
}

/** The script of a server of chat completions. */
export function modelScript(data: ScriptData): Script {
  if (typeof data === "string") return says(data);
  const { deltas, status, headers = {}, body = '{"error":"no"}', ends, raw } = data;
  if (deltas === undefined && raw === undefined)
    return (res) => {
      if (status !== undefined) res.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
      else if (ends === "reset") res.socket?.resetAndDestroy();
    };
  const isCalling = deltas?.some((delta) => typeof delta !== "string" && ("call" in delta || "tool_calls" in delta));
  const { finish = isCalling === true ? "tool_calls" : "stop", usage = [12, 3, 5] } = data;
  const end = finish === null ? "" : chunk({}, finish) + usageChunk(...usage) + DONE;
  const text = (deltas ?? []).map(deltaText).join("");
  return (res) => {
    streamHead(res);
    const sent = text + (raw ?? "");
    if (ends === "early" || (raw !== undefined && ends === undefined)) res.end(sent);
    else if (ends === undefined) res.end(text + end);
    else res.write(sent, () => ends === "reset" && setTimeout(() => res.socket?.resetAndDestroy(), 20));
  };
}

function deltaText(delta: Delta): string {
  if (typeof delta === "string") return chunk({ content: delta });
  if (!("call" in delta)) return chunk(delta);
  const { name, arguments: input = {}, index = 0 } = delta.call as CallData;
  const text = typeof input === "string" ? input : JSON.stringify(input);
  return chunk({ tool_calls: [{ index, id: `c${index}`, type: "function", function: { name, arguments: text } }] });
}

/** The same of what stands for the Claude API. */
export function claudeScript(data: ScriptData): ClaudeScript {
  if (typeof data === "string") return claudeSays(data);
  const { call, fails, events, ends, status, headers, body } = data;
  if (call !== undefined) return claudeCalls(call.name, call.input);
  if (fails !== undefined) return claudeFails(fails.status, fails.type, fails.message, fails.headers);
  return (res, request) => {
    const reset = (): unknown => ends === "reset" && setTimeout(() => res.socket?.resetAndDestroy(), 20);
    const isStream = request.body["stream"] === true;
    if (status !== undefined) res.writeHead(status, headers).end(body);
    else if (events === undefined) reset();
    else {
      const head = isStream ? claudeHead(res) : res.writeHead(200, { "content-type": "application/json" });
      const text = isStream ? events.map(claudeEvent).join("") : '{"type":"message",';
      if (ends === undefined) head.end(text);
      else head.write(text, reset);
    }
  };
}
