import { parentPort, workerData } from "node:worker_threads";
import { createRedactor } from "../log/redact.ts";
import { createTurnWriter, type TurnWriting } from "./turn-files.ts";
import type { TurnRecord } from "./turn-record.ts";

export interface TurnMessage extends TurnWriting {
  readonly turn: TurnRecord;
  /** Values that must be in no turn, those that the thread does not know yet. */
  readonly added: readonly string[];
}

/** Sent after each turn: what went wrong, if anything. */
export interface TurnWritten {
  readonly failure?: string;
}

const { folder } = workerData as { readonly folder: string };
const known = new Set<string>();
const write = createTurnWriter({ folder, redact: createRedactor(known) });

function answer(written: TurnWritten): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(written);
}

parentPort?.on("message", ({ turn, added, ...how }: TurnMessage) => {
  for (const secret of added) known.add(secret);
  void write(turn, how).then(
    () => answer({}),
    (error: unknown) => answer({ failure: String(error) }),
  );
});
