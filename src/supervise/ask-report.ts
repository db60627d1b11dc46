import { ofetch } from "ofetch";
import { authorization } from "./lease.ts";
import type { ServerReport } from "./leased-server.ts";

const WITHIN_MS = 10_000;

/** What a model server says of itself; undefined when it does not within ten seconds. */
export async function requestReport(
  { port, nonce }: { readonly port: number; readonly nonce: string },
  signal: AbortSignal,
): Promise<ServerReport | undefined> {
  const headers = { authorization: authorization(nonce) };
  const within = AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]);
  try {
    return await ofetch<ServerReport>(`http://127.0.0.1:${port}/mallex/state`, { headers, retry: 0, signal: within });
  } catch {
    return undefined;
  }
}
