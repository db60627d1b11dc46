import type { Locator, Plan } from "../../generated/types/plan.d.ts";
import { satisfiesVersion } from "./hold-version.ts";
import { innerText, locate } from "./locate.ts";
import { matchesGlob } from "./match-glob.ts";
import { clientTools } from "./rules-that-apply.ts";
import type { OfferedTool } from "./tools/offered-tool.ts";

/** Whether a model is offered a tool, or, of a pattern, any tool that it fits. */
export type IsOffered = (tool: string) => boolean;

/** Where the client's words stand without which these of its tools are of no use. */
export function neededBy(
  { needs = {} }: Pick<Plan, "needs">,
  isOffered: IsOffered,
  client: string | undefined,
): Locator[] {
  return Object.entries(needs).flatMap(([tool, finders]) =>
    isOffered(tool) ? finders.flatMap(({ at, client: range }) => (satisfiesVersion(range, client) ? [at] : [])) : [],
  );
}

/** What of a text is found there, in the order of the places; of an element what is inside. */
export function neededIn(text: string, locators: readonly Locator[]): string[] {
  return locators.flatMap((at) => locate(text, at).map((span) => innerText(text, span).trim()));
}

/** A tool that can only be found is offered to nobody by its name; but how servers want theirs to be used says when to look for one. */
export function createIsOffered(tools: readonly OfferedTool[]): IsOffered {
  const offered = clientTools(tools);
  const isFindable = tools.some(({ opens }) => opens === "find");
  const names = tools.flatMap(({ opens, via, client }) => (opens === undefined && via === undefined ? client : []));
  return (tool) =>
    tool.endsWith("*") ? isFindable || names.some((name) => matchesGlob(tool, name)) : offered.has(tool);
}
