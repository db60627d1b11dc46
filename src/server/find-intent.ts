import type { IntentChoice } from "../terms/report.ts";
import type { ServerOptions } from "./server-options.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";

/** What the person's words ask for. */
export async function findIntent(
  words: string,
  { program }: Pick<ServerOptions, "program">,
): Promise<IntentChoice | undefined> {
  return decideIntent(program, words)?.choice;
}
