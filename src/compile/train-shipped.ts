import type { Mallex } from "../../generated/types/mallex.d.ts";
import { loadLayers, type LoadInput } from "./1-load/load-layers.ts";
import { readTrained, TRAINED_FILE } from "./1-load/read-trained.ts";
import { mergeLayers } from "./4-resolve/merge.ts";
import { examplesOf } from "./6-lower/intents.ts";
import { trainIntents, trainingKey } from "./6-lower/train-intents.ts";
import { toData } from "./tree.ts";

/** A file of the package with the classifier of the package's own examples. */
export interface ShippedClassifier {
  /** Below the package's folder. */
  readonly file: string;
  /** What should stand there; absent where it does. */
  readonly text?: string;
}

/** Trains the classifier of the shipped examples, unless it is there. */
export async function trainShipped(input: LoadInput): Promise<ShippedClassifier> {
  const { layers } = await loadLayers(input);
  const examples = examplesOf((toData(mergeLayers(layers).tree) as Mallex).intents);
  const key = trainingKey(examples);
  if ((await readTrained(input.packageRoot))?.key === key) return { file: TRAINED_FILE };
  return { file: TRAINED_FILE, text: `${JSON.stringify({ key, classifier: trainIntents(examples) })}\n` };
}
