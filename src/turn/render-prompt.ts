import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { ChatMessage, Prompt, Sampling } from "../terms/prompt.ts";
import { applyRules } from "./apply-rules.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { findParts } from "./find-parts.ts";
import { foldMessages, type PlainMessage } from "./fold-messages.ts";
import type { Program } from "./program.ts";
import type { Talk, TalkMessage } from "./read-talk.ts";

export interface RenderInput {
  readonly program: Program;
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly talk: Talk;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
}

/** What the model is asked. A function of the request alone: no clock, no counter, nothing that differs between two equal talks. */
export function renderPrompt(input: RenderInput): Prompt {
  const { program, profile, request, dropped } = input;
  const prompt = program.plan.sizes[profile.size]?.prompt ?? "client";
  const messages = prompt === "client" ? clientPrompt(input) : ownPrompt(input, prompt);
  const { length } = input.talk.system;
  if (prompt !== "client" && length > 0) dropped.add({ what: "system", why: `replaced by ${prompt}` }, length);
  return {
    messages,
    maxTokens: Math.min(request.max_tokens, profile.output),
    stopSequences: request.stop_sequences ?? [],
    sampling: samplingOf(request, profile),
  };
}

/** The client's own words, trimmed; everything stays where it is. */
function clientPrompt({ program, talk, client, dropped }: RenderInput): ChatMessage[] {
  const trim = { rules: program.plan.trim, client, dropped };
  const head = talk.system.map((text) => applyRules(text, trim)).filter((text) => text !== "");
  return foldMessages(head.join("\n\n"), plainMessages(talk.messages, { program, client, dropped }));
}

/**
 * Words of our own, with the parts of the person's project in their places. Parts are taken from the opening only,
 * which is all before the first answer: it never changes while the talk goes on, so neither does the head.
 */
function ownPrompt({ program, talk, client, dropped }: RenderInput, template: string): ChatMessage[] {
  const firstAnswer = talk.messages.findIndex(({ role }) => role === "assistant");
  const split = firstAnswer < 0 ? talk.messages.length : firstAnswer;
  const opening = talk.messages.slice(0, split);
  const sources = [
    ...talk.system.map((text) => ({ text, role: "system" }) as const),
    ...opening.flatMap(({ role, texts }) => texts.map(({ text }) => ({ text, role }))),
  ];
  const found = findParts(sources, { program, client, dropped });
  const left = found.texts.slice(talk.system.length);
  let next = 0;
  const stripped = opening.map((message): TalkMessage => ({
    ...message,
    texts: message.texts.map((piece) => ({ ...piece, text: left[next++] ?? "" })),
  }));
  const head = program.render(template, { ...found.parts, user: "" }).trim();
  for (const [name, part] of Object.entries(found.parts))
    if (!head.includes(part)) dropped.add({ what: name, why: `${template} does not show this part` });
  return foldMessages(head, plainMessages([...stripped, ...talk.messages.slice(split)], { program, client, dropped }));
}

function plainMessages(
  messages: readonly TalkMessage[],
  { program, client, dropped }: Pick<RenderInput, "program" | "client" | "dropped">,
): PlainMessage[] {
  const trim = { rules: program.plan.trim, client, dropped };
  const filter = { rules: program.plan.filters, client, dropped };
  return messages.map(({ role, texts }) => ({
    role,
    texts: texts
      .map(({ text }) => (role === "assistant" ? text.trim() : applyRules(text, role === "system" ? trim : filter)))
      .filter((text) => text !== ""),
  }));
}

/** The request's own figures go before the profile's. */
function samplingOf({ temperature, top_p, top_k }: MessagesRequest, profile: Profile): Sampling {
  return {
    ...profile.sampling,
    ...(temperature === undefined ? {} : { temperature }),
    ...(top_p === undefined ? {} : { topP: top_p }),
    ...(top_k === undefined ? {} : { topK: top_k }),
  };
}
