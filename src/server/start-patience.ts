import type { Exchange } from "./exchange.ts";
import { awakeTimeout } from "../backend/awake-timeout.ts";
import { MallexError } from "../problem/mallex-error.ts";

/** A profile that is given so long, and no longer. */
export interface FirstTokenTimer {
  /** Its signal is aborted, with MX8104, once patience has ended. */
  readonly exchange: Exchange;
  /** It has begun to answer, or there is nothing to wait for any more. */
  end(): void;
}

/** @param ms until its first word; absent: as long as it takes */
export function startFirstTokenTimer(exchange: Exchange, ms: number | undefined): FirstTokenTimer {
  if (ms === undefined) return { exchange, end: () => {} };
  const lost = new AbortController();
  const end = awakeTimeout(() => lost.abort(tooSlow(ms)), ms);
  const signal = AbortSignal.any([exchange.signal, lost.signal]);
  return { exchange: { ...exchange, signal }, end };
}

function tooSlow(ms: number): MallexError {
  const message = `the profile has said nothing for ${ms} ms, the \`patience\` of its tier`;
  return new MallexError({ code: "MX8104", severity: "error", message });
}
