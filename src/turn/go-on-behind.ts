import type { RoutedTurn } from "./route-turn.ts";

/** The same turn, with what its answer has said so far behind the talk. */
export function continueAnswer(routed: RoutedTurn, text: string): RoutedTurn {
  const { input, conversation } = routed;
  const { request } = input;
  const [first, ...later] = request.messages;
  const messages: typeof request.messages = [first, ...later, { role: "assistant", content: text }];
  const continued = [...conversation.messages, { role: "assistant", pieces: [{ kind: "words", text: text }] } as const];
  return {
    ...routed,
    input: { ...input, request: { ...request, messages } },
    conversation: { ...conversation, messages: continued },
  };
}
