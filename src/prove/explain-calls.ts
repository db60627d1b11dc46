import type { ExplainedProfile } from "../../generated/types/explanation.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { stepsOf } from "./explain-steps.ts";

type CallExplanation = Pick<ExplainedProfile, "alsoReads" | "style" | "repair" | "repeats">;

/** What becomes of a model's calls, beside its dialect; and how far it goes round in circles already. */
export function explainCalls(
  { repeats }: Plan,
  { dialect, reads = [], style, repair }: Profile,
  steps: readonly TurnStep[],
): CallExplanation {
  const alsoReads = reads.filter((name) => name !== dialect);
  return {
    ...(alsoReads.length > 0 && { alsoReads }),
    ...optional("style", style),
    repair: repair ?? "mend",
    ...(repeats !== undefined && { repeats: { tell: repeats.tell, stop: repeats.stop, ...streakOf(steps) } }),
  };
}

function streakOf(steps: readonly TurnStep[]): Pick<NonNullable<ExplainedProfile["repeats"]>, "streak" | "last"> {
  const [step] = stepsOf(steps, "repeats");
  if (step === undefined) return {};
  const { streak, last } = step;
  return { streak, last: `${last.name} ${JSON.stringify(last.input)}` };
}
