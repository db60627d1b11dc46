import type { Intent } from "../../../generated/types/mallex.d.ts";

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
