import type { Intent } from "../../../generated/types/mallex.d.ts";

/** Enough to show what is meant; each one more is read before the first question of a session. */
const SHOWN = 4;
/** Characters: longer examples show nothing more. */
const SHORT = 80;

/** What the model that decides intents reads before the words, always the same bytes, so that its server reads it once. */
export function systemPrompt(intents: readonly (readonly [id: string, intent: Intent])[]): string {
  const names = intents.map(([id]) => id);
  const told = intents.map(([id, { about }]) => (about === undefined ? `- ${id}` : `- ${id}: ${about}`));
  // One of each in turn: a row of one kind would lead a small model to say it again.
  const shown = Array.from({ length: SHOWN }, (_, i) => i).flatMap((i) =>
    intents.flatMap(([id, { examples = [] }]) => {
      const listed = typeof examples === "string" ? [] : examples;
      const text = spread(listed.filter((one) => one.length <= SHORT && !one.includes("\n")))[i];
      return text === undefined ? [] : [`Words: ${text}\nLabel: ${id}`];
    }),
  );
  return [
    "You sort what people ask a coding agent for. Answer with one label and nothing else.",
    `The labels:\n${told.join("\n")}`,
    ...(shown.length === 0 ? [] : [shown.join("\n")]),
    `Answer with one of: ${names.join(", ")}`,
  ].join("\n\n");
}

/** Some from all over a list: neighbours are often alike. */
function spread(texts: readonly string[]): string[] {
  const apart = Math.max(1, Math.floor(texts.length / SHOWN));
  return texts.filter((_, i) => i % apart === 0);
}
