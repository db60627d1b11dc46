import type { Program } from "../../prompt/templates/program.ts";
import type { Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import type { LargeTurn, LargeTurns } from "./large-turns.ts";

interface TurnReading {
  readonly program: Program;
  readonly largeTurns?: LargeTurns;
}

interface ReadTurn {
  readonly bytes: Buffer;
  /** The body is large, and a thread prepares it. */
  readonly large?: LargeTurn;
}

/** Reads the body of a turn. @throws as `readBody` */
export async function readTurn(
  { req, id, signal }: Pick<Exchange, "req" | "id" | "signal">,
  { program, largeTurns }: TurnReading,
  isCount = false,
): Promise<ReadTurn> {
  const { maxBodyBytes: maxBytes } = program.plan.server;
  const bytes = await readBody(req, { maxBytes, signal, sharedFrom: largeTurns?.from });
  if (largeTurns === undefined || !(bytes.buffer instanceof SharedArrayBuffer)) return { bytes };
  const { url = "", headers } = req;
  return { bytes, large: largeTurns.begin({ id, bytes, url, headers, isCount }, signal) };
}
