import { writeFile } from "node:fs/promises";
import type { Mallex } from "../../generated/types/mallex.d.ts";
import { loadLayers, type LoadInput } from "./1-load/load-layers.ts";
import { readTrained, trainedFile } from "./1-load/read-trained.ts";
import { mergeLayers } from "./4-resolve/merge.ts";
import { examplesOf } from "./6-lower/intents.ts";
import { trainIntents, trainingKey } from "./6-lower/train-intents.ts";
import { toData } from "./tree.ts";

/**
 * Trains the classifier of the examples in the package's own file, and keeps it where compiling finds it.
 * @returns whether it was up to date already; with `check` nothing is written
 */
export async function trainShipped(input: LoadInput, { check }: { readonly check: boolean }): Promise<boolean> {
  const { layers } = await loadLayers(input);
  const examples = examplesOf((toData(mergeLayers(layers).tree) as Mallex).intents);
  const key = trainingKey(examples);
  if ((await readTrained(input.packageRoot))?.key === key) return true;
  if (!check)
    await writeFile(trainedFile(input.packageRoot), `${JSON.stringify({ key, classifier: trainIntents(examples) })}\n`);
  return false;
}
