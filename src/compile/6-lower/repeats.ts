import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { optional } from "./optional.ts";

/** Where nobody says anything. */
export const USUAL_REPEATS = { tell: 3, stop: 8, text: 4000 } as const;

export function lowerRepeats({ calls = {} }: Mallex): Plan["repeats"] {
  const { repeats = {} } = calls;
  if (repeats === "off") return undefined;
  const { text, ...limits } = { ...USUAL_REPEATS, ...repeats };
  return { ...limits, ...optional("text", text === "off" ? undefined : text) };
}
