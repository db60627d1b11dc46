import type { Toolset } from "../../../generated/types/plan.d.ts";
import { matchesGlob } from "../match-glob.ts";
import { pieceTexts } from "../read-talk.ts";
import type { Conversation } from "../talk.ts";

const NAME = /^[A-Za-z0-9_-]{2,128}$/;

/** What the toolset does with a tool that it does not list. */
export function otherwise({ others }: Toolset, name: string): Toolset["others"][number] {
  return others.find(({ match }) => matchesGlob(match, name)) ?? { match: "*", do: "drop" };
}

/**
 * Tools that the client names but does not show until it is asked for them, as far as the toolset lets them be found. Clients differ in
 * how they say so; each name stands alone on a line. A pattern that fits any word fits none of these lines: nothing tells names from words.
 */
export function withheldTools({ system, messages }: Conversation, toolset: Toolset): string[] {
  const texts = [
    ...system,
    ...messages.flatMap(({ role, pieces }) => (role === "assistant" ? [] : pieceTexts(pieces))),
  ];
  const names = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  return [...new Set(names)].filter((name) => {
    const { match, do: what } = otherwise(toolset, name);
    return what === "find" && match.replaceAll("*", "") !== "" && NAME.test(name);
  });
}
