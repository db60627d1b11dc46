import { parentPort, workerData } from "node:worker_threads";
import { createRedactor } from "../log/redact.ts";
import { createTurnWriter, type TurnWriting } from "./turn-files.ts";
import type { TurnRecord } from "./turn-record.ts";

export interface TurnMessage extends TurnWriting {
  readonly turn: TurnRecord;
}

/** Turns that are written one after the other. */
export interface TurnsMessage {
  readonly turns: readonly TurnMessage[];
  /** Values that must be in no turn, those that the thread does not know yet. */
  readonly added: readonly string[];
}

/** Sent after each message. */
export interface TurnsWritten {
  /** What went wrong with each turn, if anything. */
  readonly failures: readonly (string | undefined)[];
}

const { folder } = workerData as { readonly folder: string };
const known = new Set<string>();
const write = createTurnWriter({ folder, redact: createRedactor(known) });

parentPort?.on("message", ({ turns, added }: TurnsMessage) => {
  for (const secret of added) known.add(secret);
  const written = turns.map(async ({ turn, ...how }) => write(turn, how).then(() => undefined, String));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  void Promise.all(written).then((failures: TurnsWritten["failures"]) => parentPort?.postMessage({ failures }));
});
