import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { USUAL_REPEATS } from "../6-lower/repeats.ts";
import { toData, valueAt, type Dict } from "../tree.ts";

/** Is the model told before its turn ends? */
export function checkRepeats(config: Dict): Problem[] {
  const { repeats } = (toData(config) as Mallex).calls ?? {};
  if (repeats === undefined || repeats === "off") return [];
  const { tell, stop } = { ...USUAL_REPEATS, ...repeats };
  if (tell < stop) return [];
  const locate = (key: string): Problem["at"] => valueAt(config, ["calls", "repeats", key])?.at;
  const at = locate("stop") ?? locate("tell");
  return [
    {
      code: "MX3118",
      severity: "error",
      message: `calls.repeats: the turn would end after ${stop} repeats, before the model is told at ${tell}`,
      hint: `make \`stop\` larger than \`tell\`; without a word of yours they are ${USUAL_REPEATS.tell} and ${USUAL_REPEATS.stop}`,
      ...(at === undefined ? {} : { at }),
    },
  ];
}
