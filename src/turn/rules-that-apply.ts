import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Rule } from "../../generated/types/plan.d.ts";
import { estimateConversation } from "./estimate-talk.ts";
import type { Conversation } from "./talk.ts";
import { declared } from "./tools/declare-tools.ts";
import type { OfferedTool } from "./tools/offered-tool.ts";

interface Prompted {
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly tools: readonly OfferedTool[];
}

/** The client's tools that the model is shown. */
export function clientTools(tools: readonly OfferedTool[]): ReadonlySet<string> {
  return new Set(
    declared(tools).flatMap(({ opens, via, client }) => (opens === undefined && via === undefined ? client : [])),
  );
}

/** The rules whose conditions this request meets. The length of a talk only grows, so what has begun to apply goes on: the prompt changes once. */
export function rulesThatApply(rules: readonly Rule[], { request, conversation, tools }: Prompted): Rule[] {
  const offered = clientTools(tools);
  let tokens: number | undefined;
  const promptTokens = (): number => (tokens ??= estimateConversation(conversation, request.tools ?? []));
  return rules.filter(({ unless = [], when }) => {
    if (unless.some((tool) => offered.has(tool))) return false;
    return when === undefined || promptTokens() > when.promptTokens.over;
  });
}
