import type { Relayed } from "../backend/relay.ts";
import type { Exchange } from "./exchange.ts";
import { decodeStream } from "../wire/anthropic/decode-stream.ts";
import { tallyEvent, type TurnTally } from "./turn-tally.ts";

export interface RelayedReader {
  readonly exchange: Exchange;
  readonly tally: TurnTally;
}

/** The bytes of an answer just as they come; what they say is read on the side, for the record. */
export async function* relayedBody(
  { headers, body }: Pick<Relayed, "headers" | "body">,
  { exchange, tally }: RelayedReader,
): AsyncGenerator<Uint8Array> {
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  const age = (): number => exchange.age();
  try {
    for await (const bytes of body) {
      for (const event of reader.push(bytes)) tallyEvent(event, tally, age);
      yield bytes;
    }
    for (const event of reader.end()) tallyEvent(event, tally, age);
  } finally {
    if (reader.problem !== undefined) tally.problem = reader.problem;
  }
}
