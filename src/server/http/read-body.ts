import type { IncomingMessage } from "node:http";
import { type MallexError, createError } from "../../diagnostics/problem.ts";
import { BodyScanner } from "./body-limits.ts";

/** Milliseconds for the body; a local client needs few. */
const DEADLINE_MS = 60_000;

/** In so many parts. */
const TICKS = 30;

/** Milliseconds for discarding the rest of a refused body, so that the client can read the answer. */
const DRAIN_MS = 10_000;

export interface BodyLimits {
  readonly maxBytes: number;
  /** A body of more weight (`BodyScanner.weight`) is kept in memory that other threads see. @default Infinity */
  readonly sharedFrom?: number | undefined;
  /** Until the last byte. @default 60_000 */
  readonly deadlineMs?: number;
  readonly signal: AbortSignal;
}

/** @throws {MallexError} MX8013 too large and MX8029 too many parts, MX8001 too deep, also while it arrives; MX8007 too slow; the signal's reason after a disconnect */
export async function readBody(
  req: IncomingMessage,
  { maxBytes, sharedFrom = Infinity, deadlineMs = DEADLINE_MS, signal }: BodyLimits,
): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const scanner = new BodyScanner();
    let size = 0;
    // However long mallex itself stands still, that is one tick: what has come meanwhile is read before the next.
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks > TICKS) fail(createError("MX8007", { deadlineMs: deadlineMs / 1000 }));
    }, deadlineMs / TICKS);
    function clean(): void {
      clearInterval(timer);
      signal.removeEventListener("abort", clientGone);
      req.off("data", collect).off("end", done).off("error", clientGone);
    }
    function fail(reason: unknown): void {
      clean();
      reject(reason);
    }
    function clientGone(): void {
      fail(signal.reason ?? new Error("the request ended early"));
    }
    function collect(chunk: Buffer): void {
      size += chunk.length;
      if (size > maxBytes) return fail(tooLarge(maxBytes));
      chunks.push(chunk);
      try {
        scanner.push(chunk);
      } catch (error) {
        fail(error);
      }
    }
    function done(): void {
      clean();
      resolve(scanner.weight > sharedFrom ? concatShared(chunks, size) : Buffer.concat(chunks, size));
    }
    if (signal.aborted) return clientGone();
    signal.addEventListener("abort", clientGone);
    req.on("data", collect).on("end", done).on("error", clientGone);
  });
}

function concatShared(chunks: readonly Buffer[], size: number): Buffer {
  const whole = Buffer.from(new SharedArrayBuffer(size));
  let at = 0;
  for (const chunk of chunks) at += chunk.copy(whole, at);
  return whole;
}

/** Discards the rest of a body. */
export function drainBody(req: IncomingMessage): void {
  if (req.complete) return;
  req.on("error", () => {}); // the client may go in the middle of it
  req.resume();
  const timer = setTimeout(() => req.destroy(), DRAIN_MS);
  timer.unref();
  req.once("close", () => clearTimeout(timer)).once("end", () => clearTimeout(timer));
}

function tooLarge(maxBytes: number): MallexError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return createError("MX8013", { megabytes });
}
