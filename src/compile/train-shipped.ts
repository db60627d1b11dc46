import type { Mallex } from "../../generated/types/mallex.d.ts";
import { loadLayers, type LoadInput } from "./1-load/load-layers.ts";
import { readTrained, TRAINED_FILE } from "./1-load/read-trained.ts";
import { mergeLayers } from "./4-resolve/merge.ts";
import { linearize } from "./5-check/regexes.ts";
import { examplesOf } from "./6-lower/intents.ts";
import { trainIntents, trainingKey } from "./6-lower/train-intents.ts";
import { toData } from "./tree.ts";

/** A file of the package with what is worked out beforehand of the package's own rules. */
export interface ShippedClassifier {
  /** Below the package's folder. */
  readonly file: string;
  /** What should stand there; absent where it does. */
  readonly text?: string;
}

/** Trains the classifier of the shipped examples, unless it is there, and works out the shipped expressions. */
export async function trainShipped(input: LoadInput): Promise<ShippedClassifier> {
  const { layers } = await loadLayers(input);
  const { tree } = mergeLayers(layers);
  const examples = examplesOf((toData(tree) as Mallex).intents);
  const { forms } = await linearize(tree);
  const key = trainingKey(examples);
  const there = await readTrained(input.packageRoot);
  const classifier = there?.key === key ? there.classifier : trainIntents(examples, key);
  const text = `${JSON.stringify({ key, forms, classifier })}\n`;
  return { file: TRAINED_FILE, ...(JSON.stringify(there) === text.trim() ? {} : { text }) };
}
