import type { Plan } from "../../../generated/types/plan.d.ts";
import type { IntentChoice } from "../../terms/report.ts";
import { passesTextTest } from "../pass-text-test.ts";
import type { Program, Classifier } from "../program.ts";
import { classify } from "./classify.ts";
import { endsOf } from "./plain-text.ts";

export interface DecidedIntent {
  readonly choice: IntentChoice;
  /** False: a model may know better, if there is one to ask; if not, the choice stands. */
  readonly sure: boolean;
}

/**
 * What a person's words ask for: as a pattern says, else as the classifier says, else the default. Asks no model. Undefined where the plan
 * asks for no intents. Well under a millisecond for any text.
 * @param words the person's own words of the turn, without reminders
 */
export function decideIntent(
  { plan, classifier }: Pick<Program, "plan" | "classifier">,
  message: string,
): DecidedIntent | undefined {
  const { intents = [], decide } = plan;
  if (decide === undefined || decide.by.length === 0) return undefined;
  const text = endsOf(message.trim());
  const byDefault = { id: decide.default, step: "default" } as const;
  // There is nothing that a model could tell more of.
  if (text === "") return { choice: byDefault, sure: true };
  const named = decide.by.includes("patterns") ? findByPattern(intents, text) : undefined;
  if (named !== undefined) return { choice: { id: named, step: "patterns" }, sure: true };
  const likeliest = classifier === undefined ? undefined : findByExamples(classifier, text);
  return likeliest ?? { choice: byDefault, sure: false };
}

function findByPattern(intents: NonNullable<Plan["intents"]>, text: string): string | undefined {
  return intents.find(({ patterns }) => patterns.some((test) => passesTextTest(test, text)))?.id;
}

/** The likeliest by the classifier; undefined where it knows nothing of the text. */
export function findByExamples(classifier: Classifier, text: string): DecidedIntent | undefined {
  const shares = classify(classifier, text);
  if (shares === undefined) return undefined;
  const ranked = classifier.labels
    .map((id, label) => ({ id, share: shares[label] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  const lead = first.share - (second?.share ?? 0);
  const scores = Object.fromEntries(ranked.map(({ id, share }) => [id, rounded(share)]));
  const choice = { id: first.id, step: "examples", scores, margin: rounded(lead) } as const;
  return { choice, sure: lead >= classifier.margin };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
