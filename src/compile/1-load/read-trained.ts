import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Trained } from "../../../generated/types/trained.d.ts";
import type { LinearForms } from "../5-check/regexes.ts";

/** Where the package keeps what it knows of its own intents; `npm run plan` makes it anew. */
export const TRAINED_FILE = "generated/intents.json";

/** What was worked out beforehand of the package's own rules: the classifier of its many examples, and its expressions. */
export interface ShippedTrained extends Trained {
  readonly forms: LinearForms;
}

/** What the package brings. Without it compiling only takes longer. */
export async function readTrained(packageRoot: string): Promise<ShippedTrained | undefined> {
  const text = await readFile(join(packageRoot, TRAINED_FILE), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ShippedTrained);
}
