import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Trained } from "../../../generated/types/trained.d.ts";

/** Where the package keeps the classifier of its own examples; `npm run plan` makes it anew. */
export const TRAINED_FILE = "generated/intents.json";

/** The classifier that the package brings, trained beforehand since its examples are many. Without it compiling only takes longer. */
export async function readTrained(packageRoot: string): Promise<Trained | undefined> {
  const text = await readFile(join(packageRoot, TRAINED_FILE), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Trained);
}
