import { request, type IncomingMessage } from "node:http";
import type { RunStatus } from "../../../generated/types/status.d.ts";
import { validateRunStatus } from "../../../generated/types/validate-status.mjs";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { readPrivateFile } from "../../process/files/checked-private-file.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { isRecord, optional } from "../../shared/utilities.ts";
import type { RunState } from "./run-files.ts";

type RunAddress = Pick<RunState, "id" | "url">;

type RunAnswer =
  | { readonly kind: "answered"; readonly body: unknown }
  /** No process answers, or it is not this run. */
  | { readonly kind: "failed"; readonly why: string };

export type StatusAnswer =
  | { readonly kind: "answered"; readonly status: RunStatus }
  | { readonly kind: "failed"; readonly why: string };

interface RunRequest {
  readonly path: string;
  readonly body?: unknown;
  readonly timeoutMs?: number;
  /** Ends it without an answer. */
  readonly signal?: AbortSignal;
}

export async function requestRun(
  { url }: RunAddress,
  { token: file }: Pick<MallexPaths, "token">,
  { path, body, timeoutMs, signal }: RunRequest,
): Promise<RunAnswer> {
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": readPrivateFile(file)?.trim() ?? "",
  };
  if (!url.startsWith("http://") || !URL.canParse(url)) return { kind: "failed", why: "that is no address" };
  const target = new URL(path, url);
  const head = { headers, ...optional("timeoutMs", timeoutMs), ...optional("signal", signal) };
  const answer =
    body === undefined
      ? await requestPort(target, { method: "GET", ...head })
      : await requestPort(target, { method: "POST", ...head, body: JSON.stringify(body) });
  if (answer.kind === "failed") return answer;
  const { status, text } = answer;
  const parsed = parse(text);
  if (status === 200 && parsed !== undefined) return { kind: "answered", body: parsed.value };
  return { kind: "failed", why: refusalText(status, parsed?.value) };
}

/** The current status of a run. */
export async function requestStatus(
  run: RunAddress,
  paths: Pick<MallexPaths, "token">,
  options: Pick<RunRequest, "timeoutMs" | "signal"> = {},
): Promise<StatusAnswer> {
  const answer = await requestRun(run, paths, { path: "/mallex/status", ...options });
  if (answer.kind === "failed") return answer;
  const { body } = answer;
  if (!validateRunStatus(body))
    return {
      kind: "failed",
      why: "what answers there sends no status: it is another program, or another version of mallex",
    };
  if (body.run !== undefined && body.run !== run.id)
    return { kind: "failed", why: `another mallex, ${body.run}, listens on its port` };
  return { kind: "answered", status: body };
}

export function doesNotAnswer({ id, url }: RunAddress, why: string): Problem {
  return createProblem("MX7556", { id, url, why });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The message of a mallex that refuses; of another program only the status code. */
function refusalText(status: number, body: unknown): string {
  const error = isRecord(body) ? body["error"] : undefined;
  const message = isRecord(error) ? error["message"] : undefined;
  if (status === 401) return "a mallex with another token listens on its port";
  if (typeof message === "string") return `it refuses with HTTP ${status}: ${message.slice(0, 200)}`;
  return `what answers there (HTTP ${status}) is no mallex`;
}

interface PortRequest {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Limit until the answer is complete. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

type PortAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly text: string }
  /** The error, to follow "does not answer:". */
  | { readonly kind: "failed"; readonly why: string };

/** A running mallex answers at once, except on a busy machine; one that is suspended or hangs never does. */
const TIMEOUT_MS = 10_000;
/** Larger than any status. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * One request to a port of this machine, which another program may use by now: limited in time and size. Its timer keeps the process
 * alive: `fetch` may wait for a closed socket, and a process with nothing else to do would exit silently.
 */
async function requestPort(url: URL, { body, timeoutMs = TIMEOUT_MS, ...head }: PortRequest): Promise<PortAnswer> {
  return new Promise((resolve) => {
    const outgoing = request(url, { ...head, agent: false });
    function settle(answer: PortAnswer): void {
      clearTimeout(timer);
      resolve(answer);
      outgoing.destroy();
    }
    const fail = (why: string): void => settle({ kind: "failed", why });
    const timer = setTimeout(() => fail(`nothing complete came within ${timeoutMs / 1000} s`), timeoutMs);
    outgoing.on("error", (error: NodeJS.ErrnoException) => fail(reasonOf(error)));
    // An unrequested upgrade or tunnel ends the response without an event of its own.
    outgoing.on("close", () => fail("the connection was closed before an answer"));
    outgoing.on("response", (response) => collect(response, settle, fail));
    outgoing.end(body);
  });
}

function collect(response: IncomingMessage, settle: (answer: PortAnswer) => void, fail: (why: string) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) fail(`the answer is longer than ${MAX_BYTES / 1024 / 1024} MB`);
    else chunks.push(chunk);
  });
  response.on("error", (error: NodeJS.ErrnoException) => fail(reasonOf(error)));
  response.on("end", () => {
    const text = Buffer.concat(chunks).toString("utf8");
    settle({ kind: "answered", status: response.statusCode ?? 0, text });
  });
}

function reasonOf({ code = "", message }: NodeJS.ErrnoException): string {
  if (code === "ECONNREFUSED") return "nothing listens on its port";
  if (code === "ECONNRESET" || code === "EPIPE") return "the connection was accepted and closed";
  if (code.startsWith("HPE_")) return "what answers does not speak HTTP";
  return message;
}
