import type { ExplainedProfile } from "../../generated/types/explanation.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";

type Explained = Pick<ExplainedProfile, "alsoReads" | "style" | "repair" | "repeats">;

/** What becomes of a model's calls, beside its dialect. */
export function explainCalls({ repeats }: Plan, { dialect, reads = [], style, repair }: Profile): Explained {
  const alsoReads = reads.filter((name) => name !== dialect);
  return {
    ...(alsoReads.length > 0 && { alsoReads }),
    ...optional("style", style),
    repair: repair ?? "mend",
    ...(repeats !== undefined && { repeats: { ...repeats } }),
  };
}
