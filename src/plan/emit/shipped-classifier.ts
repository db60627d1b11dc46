import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Trained } from "../../../generated/types/trained.d.ts";
import { loadLayers, type LoadInput } from "../../config/load/load-layers.ts";
import { mergeLayers } from "../../config/merge/merge.ts";
import { toData } from "../../config/parse/tree.ts";
import { examplesOf } from "../lower/intents.ts";
import { trainingKey, trainIntents } from "../lower/train-intents.ts";
import { linearize, type LinearForms } from "../regex/linearize-config.ts";

/** The classifier of the built-in intents in the package, written by `npm run plan`. */
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

/** A file of the package with what is worked out beforehand of the package's own rules. */
export interface ShippedClassifier {
  /** Below the package's folder. */
  readonly file: string;
  /** The expected text; absent if it is up to date. */
  readonly text?: string;
}

/** Trains the classifier of the built-in examples if needed, and converts the built-in expressions. */
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
