import type { Intent } from "../../../generated/types/mallex.d.ts";
import type { Decide } from "../../../generated/types/plan.d.ts";

/** What the model that decides intents reads before all else, always the same bytes, so that its server reads it once. */
export function systemPrompt(intents: readonly (readonly [id: string, intent: Intent])[]): string {
  const names = intents.map(([id]) => id);
  const lines = intents.map(([id, { about }]) => (about === undefined ? `- ${id}` : `- ${id}: ${about}`));
  return [
    "You sort what people ask a coding agent for. Answer with one label and nothing else.",
    `The labels:\n${lines.join("\n")}`,
    `Answer with one of: ${names.join(", ")}`,
  ].join("\n\n");
}

type FewShotExamples = NonNullable<Decide["model"]>["shown"];

/** Enough to show what is meant; each one more is read before the first question of a session. */
const MAX_EXAMPLES = 4;
/** Characters: longer examples show nothing more. */
const SHORT = 80;

/**
 * What the model that decides intents sees as questions that it has answered, always the same. Told of them in the system prompt instead, a
 * small model answers the words and names no label. One of each in turn: a row of one kind would lead it to say that again.
 */
export function fewShotExamples(intents: readonly (readonly [id: string, intent: Intent])[]): FewShotExamples {
  return Array.from({ length: MAX_EXAMPLES }, (_, i) => i).flatMap((i) =>
    intents.flatMap(([label, { examples = [] }]) => {
      const listed = typeof examples === "string" ? [] : examples;
      const text = spread(listed.filter((one) => one.length <= SHORT && !one.includes("\n")))[i];
      return text === undefined ? [] : [{ words: text, label }];
    }),
  );
}

/** Some from all over a list: neighbours are often alike. */
function spread(texts: readonly string[]): string[] {
  const stride = Math.max(1, Math.floor(texts.length / MAX_EXAMPLES));
  return texts.filter((_, i) => i % stride === 0);
}
