import { parentPort, workerData } from "node:worker_threads";
import { createRedactor, type Redact } from "../log/redact.ts";
import { createTurnWriter, type TurnWriting } from "./turn-files.ts";
import { PartReceiver, type AddedParts, type PackedTurn } from "./shared-parts.ts";

export interface TurnMessage extends TurnWriting {
  readonly turn: PackedTurn;
}

/** Turns that are written one after the other. */
export interface TurnsMessage {
  readonly turns: readonly TurnMessage[];
  /** Values that must be in no turn, those that the thread does not know yet. */
  readonly added: readonly string[];
  readonly parts: AddedParts;
}

/** Sent after each message. */
export interface TurnsWritten {
  /** What went wrong with each turn, if anything. */
  readonly failures: readonly (string | undefined)[];
}

const { folder } = workerData as { readonly folder: string };
const known = new Set<string>();
const shared = new PartReceiver();
const encode = (turn: object, redact: Redact): Buffer[] => shared.encode(turn, redact);
const write = createTurnWriter({ folder, redact: createRedactor(known), encode });

/** One message after the other: the parts of the next one may replace those of this one. */
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: TurnsMessage) => {
  last = last.then(async () => writeAll(message));
});

async function writeAll({ turns, added, parts }: TurnsMessage): Promise<void> {
  for (const secret of added) known.add(secret);
  if (added.length > 0) shared.forgetEncoded();
  shared.receive(parts);
  const written = turns.map(async ({ turn, ...how }) => write(turn, how).then(() => undefined, String));
  const failures: TurnsWritten["failures"] = await Promise.all(written);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage({ failures });
}
