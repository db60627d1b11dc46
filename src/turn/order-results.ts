import type { ResultPiece, MessagePiece } from "./talk.ts";

/**
 * Results in the order of their calls: a client sends those of calls side by side as they came in, and a chat template without ids tells by the
 * place alone which is whose. What stands between results stays where it is.
 * @param orderOf a number that grows from call to call; undefined: the id is of no call that the results answer, and its result is the last
 */
export function orderResults(
  pieces: readonly MessagePiece[],
  orderOf: (callId: string) => number | undefined,
): readonly MessagePiece[] {
  const order = ({ callId }: ResultPiece): number => orderOf(callId) ?? Number.MAX_SAFE_INTEGER;
  const results = pieces.filter((piece) => piece.kind === "result").toSorted((a, b) => order(a) - order(b));
  let next = 0;
  return pieces.map((piece) => (piece.kind === "result" ? (results[next++] ?? piece) : piece));
}
