import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { isMallexThinking } from "../terms/own-thinking.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

/** Reports what is cut out of a request that is otherwise passed on as it is. */
export function reportMallexThinking({ messages }: Pick<MessagesRequest, "messages">, dropped: DroppedCollector): void {
  const blocks = messages.flatMap(({ content }) => (typeof content === "string" ? [] : content));
  const count = blocks.filter(isMallexThinking).length;
  const why = "a local model has thought it: the Claude API takes only what it has signed itself";
  if (count > 0) dropped.add({ what: "thinking", why }, count);
}
