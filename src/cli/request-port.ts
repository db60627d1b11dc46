import { request, type IncomingMessage } from "node:http";

export interface PortRequest {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Until the answer is complete. */
  readonly timeoutMs?: number;
}

export type PortAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly text: string }
  /** What is wrong, in words that stand behind "does not answer:". */
  | { readonly kind: "failed"; readonly why: string };

/** A mallex that lives answers at once, but on a machine that is busy with models; one that is suspended or hangs never does. */
const TIMEOUT_MS = 10_000;
/** More than any status of a run. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * One request to a port of this machine, which may be anybody's by now: bounded in time and size. Its timer keeps the process
 * alive: `fetch` may wait for a socket that was closed, and a process with nothing else to do would end there, without a word.
 */
export async function requestPort(
  url: URL,
  { body, timeoutMs = TIMEOUT_MS, ...head }: PortRequest,
): Promise<PortAnswer> {
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
    // An `upgrade` or a tunnel that nobody asked for ends the response without an event of its own.
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
