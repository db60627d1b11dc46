import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Facts } from "./meet-condition.ts";
import { ownWords } from "./own-words.ts";
import { wordsOf, type Talk } from "./read-talk.ts";

export interface FactsInput {
  readonly plan: Plan;
  readonly request: MessagesRequest;
  readonly talk: Talk;
  readonly client: string | undefined;
}

/** What a request is, for classes and routes. */
export function gatherFacts({ plan, request, talk, client }: FactsInput): Facts {
  return {
    class: "",
    model: request.model,
    tools: request.tools?.length ?? 0,
    stream: request.stream === true,
    prefilled: request.messages.at(-1)?.role === "assistant",
    client,
    outputFields: outputFields(request),
    maxTokens: request.max_tokens,
    user: newestWords(plan, talk),
    message: newestMessage(talk).join("\n\n"),
    system: [
      ...talk.system,
      ...talk.messages.filter(({ role }) => role === "system").flatMap(({ pieces }) => wordsOf(pieces)),
    ].join("\n\n"),
  };
}

function outputFields(request: MessagesRequest): string[] {
  const schema = (request.output_config?.format ?? request.output_format)?.schema;
  const properties = schema?.["properties"];
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

/** The last user message without the elements that filters look at: those are the client's words, not the person's. */
function newestWords(plan: Plan, talk: Talk): string {
  const texts = newestMessage(talk).map((text) => ownWords(plan, text));
  return texts.filter((text) => text !== "").join("\n\n");
}

function newestMessage(talk: Talk): string[] {
  return wordsOf(talk.messages.findLast(({ role }) => role === "user")?.pieces ?? []);
}
