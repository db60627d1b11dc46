import type { Locator, Plan } from "../../generated/types/plan.d.ts";
import { holdsVersion } from "./hold-version.ts";
import { innerText, locate } from "./locate.ts";

/** Where the client's words stand without which these of its tools are of no use. */
export function neededBy(
  { needs = {} }: Pick<Plan, "needs">,
  tools: ReadonlySet<string>,
  client: string | undefined,
): Locator[] {
  return Object.entries(needs).flatMap(([tool, finders]) =>
    tools.has(tool) ? finders.flatMap(({ at, client: range }) => (holdsVersion(range, client) ? [at] : [])) : [],
  );
}

/** What of a text is found there, in the order of the places; of an element what is inside. */
export function neededIn(text: string, places: readonly Locator[]): string[] {
  return places.flatMap((at) => locate(text, at).map((span) => innerText(text, span).trim()));
}
