import { stat } from "node:fs/promises";
import { adoptServer } from "./adopt-server.ts";
import { endUnheld } from "./end-unheld.ts";
import { createLeasedServer } from "./hold-server.ts";
import { launchKey } from "./launch-key.ts";
import type { LeaseOptions, LeasedServer } from "./leased-server.ts";
import { forgetServer, lockFile, readServerRecord } from "./server-record.ts";
import { startLeased } from "./start-leased.ts";
import { withLock } from "./with-lock.ts";

/**
 * Finds the running server of this launch, or starts one; resolves when it listens (its weights may still be loading).
 * @throws {LeaseFailure} it could not be started, or ended first
 * @throws {MallexError} MX7203 something strange lies where its log should be
 * @throws the signal's reason after an abort, when nothing is left of what was begun
 */
export async function leaseServer(options: LeaseOptions): Promise<LeasedServer> {
  const { launch, folder, signal } = options;
  const key = launchKey(launch);
  signal.throwIfAborted();
  return withLock({ path: lockFile(folder, key), signal }, async () => {
    const record = readServerRecord(folder, key);
    const adopted = record && (await adoptServer(record, options));
    if (adopted === undefined) {
      await endUnheld(launch.model, { key, folder, signal });
      return startLeased(key, options);
    }
    const { port, log } = adopted.record;
    const logOffset = await stat(log).then(
      ({ size }) => size,
      () => 0,
    );
    const onExited = async (): Promise<void> => forgetServer(folder, adopted.record);
    return createLeasedServer({ ...adopted, port, logOffset, onExited });
  });
}
