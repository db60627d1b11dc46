import type { RoutedTurn } from "./route-turn.ts";

/** The same turn, with what its answer has said so far behind the talk. */
export function goOnBehind(routed: RoutedTurn, said: string): RoutedTurn {
  const { input, talk } = routed;
  const { request } = input;
  const [first, ...later] = request.messages;
  const messages: typeof request.messages = [first, ...later, { role: "assistant", content: said }];
  const shown = [...talk.messages, { role: "assistant", pieces: [{ kind: "words", text: said }] } as const];
  return { ...routed, input: { ...input, request: { ...request, messages } }, talk: { ...talk, messages: shown } };
}
