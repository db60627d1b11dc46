import { requestReport } from "./ask-report.ts";
import { endServer, listServers } from "./server-record.ts";

/** Ends the servers of this model that were started with other settings and that nobody holds any more: kept for a start that has come, and
 * is another one. The model would be in memory twice. */
export async function endUnheld(
  model: string,
  { key, folder, signal }: { readonly key: string; readonly folder: string; readonly signal: AbortSignal },
): Promise<void> {
  const others = (await listServers(folder)).filter((record) => record.model === model && record.key !== key);
  const ends = others.map(async (record) => {
    // Without a port it is being started by somebody.
    const { port, nonce } = record;
    const report = port === undefined ? undefined : await requestReport({ port, nonce }, signal);
    if (report?.leases === 0 && report.requests === 0) await endServer(folder, record);
  });
  await Promise.all(ends);
}
