import type { ResultPiece, TalkPiece } from "./talk.ts";

/**
 * Results in the order of their calls: a client sends those of calls side by side as they came in, and a chat template without ids tells by the
 * place alone which is whose. What stands between results stays where it is.
 * @param calls ids of the calls that the results answer, in order; a result of another is the last
 */
export function orderResults(pieces: readonly TalkPiece[], calls: Iterable<string>): readonly TalkPiece[] {
  const places = new Map([...calls].map((id, at) => [id, at]));
  const placeOf = ({ callId }: ResultPiece): number => places.get(callId) ?? places.size;
  const results = pieces.filter((piece) => piece.kind === "result").toSorted((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return pieces.map((piece) => (piece.kind === "result" ? (results[next++] ?? piece) : piece));
}
