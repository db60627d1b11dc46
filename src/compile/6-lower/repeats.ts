import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";

/** Where nobody says anything. */
export const USUAL_REPEATS = { tell: 3, stop: 8 } as const;

export function lowerRepeats({ calls = {} }: Mallex): Plan["repeats"] {
  const { repeats = {} } = calls;
  return repeats === "off" ? undefined : { ...USUAL_REPEATS, ...repeats };
}
