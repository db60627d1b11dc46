import type { Endpoint } from "./endpoint.ts";

/** Everything of a request that goes out, as it goes out. */
export interface Outgoing {
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Rejects when what is about to be sent must not leave the person's own machines. */
export type EgressCheck = (sent: Outgoing) => Promise<void>;

/** Called right before each request is sent. Whoever sends something elsewhere has to say how it is checked. */
export async function checkEgress(
  { leaves }: Pick<Endpoint, "leaves">,
  sent: Outgoing,
  check: EgressCheck | undefined,
): Promise<void> {
  if (!leaves) return;
  if (check === undefined) throw new Error("a request that leaves this machine has no egress check");
  await check(sent);
}
