import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { Decision } from "../terms/report.ts";

/** As an explanation holds it: nobody else's lists in it. */
export function copyDecision({ passed, intent, ...decision }: Decision): Explanation["decision"] {
  return {
    ...decision,
    ...(passed === undefined ? {} : { passed: [...passed] }),
    ...(intent === undefined ? {} : { intent: { ...intent } }),
  };
}
