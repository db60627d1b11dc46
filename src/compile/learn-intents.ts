import type { Mallex } from "../../generated/types/mallex.d.ts";
import type { Classifier } from "../../generated/types/plan.d.ts";
import type { Trained } from "../../generated/types/trained.d.ts";
import { taughtExamples } from "./6-lower/intents.ts";
import { trainIntents, trainingKey } from "./6-lower/train-intents.ts";
import { toData, valueAt, type Dict } from "./tree.ts";

/** Keeps what was trained from one time to the next. Neither of both fails: what is lost is trained again. */
export interface Classifiers {
  find(key: string): Promise<Classifier | undefined>;
  keep(trained: Trained): Promise<void>;
}

interface ClassifierSources {
  /** What the package brings. */
  readonly shipped?: Trained | undefined;
  readonly classifiers?: Classifiers;
}

/** The classifier of the intents' examples: the one that the package brings, one that was kept, or a new one. Undefined where none is asked for. */
export async function learnIntents(
  config: Dict,
  { shipped, classifiers }: ClassifierSources,
): Promise<Classifier | undefined> {
  const examples = taughtExamples({ ...section(config, "intents"), ...section(config, "decide") });
  if (examples === undefined) return undefined;
  const key = trainingKey(examples);
  if (shipped?.key === key) return shipped.classifier;
  const kept = await classifiers?.find(key);
  if (kept !== undefined) return kept;
  const classifier = trainIntents(examples, key);
  await classifiers?.keep({ key, classifier });
  return classifier;
}

function section<Name extends "intents" | "decide">(config: Dict, name: Name): Pick<Mallex, Name> {
  const tree = valueAt(config, [name]);
  return (tree === undefined ? {} : { [name]: toData(tree) }) as Pick<Mallex, Name>;
}
