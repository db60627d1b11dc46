import type { Problem } from "../../problem/problem.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { entriesOf, itemsOf, textsOf } from "./entries.ts";
import { stepsOf } from "./intents.ts";

/** Is there an intent that no step can ever find? A model that is asked may name any, and the default needs nothing. */
export function checkUnreachableIntents(config: Dict): Problem[] {
  const steps = stepsOf(config);
  const intents = entriesOf(config, "intents");
  const usual = textAt(config, ["decide", "default"]) ?? intents[0]?.[0];
  if (steps.length === 0 || steps.includes("model")) return [];
  return intents
    .filter(([name, { value }]) => name !== usual && !steps.some((step) => isFoundBy(step, value)))
    .map(([name, { keyAt, value }]) => ({
      code: "MX3109",
      severity: "warning",
      message: `"${name}" is never found: it has no ${steps.join(" and no ")}`,
      hint: "write `patterns` for what is certain, or at least 10 `examples`",
      at: steps.map((step) => valueAt(value, [step])?.at).find((at) => at !== undefined) ?? keyAt,
    }));
}

function isFoundBy(step: string, intent: Tree): boolean {
  const stepValue = valueAt(intent, [step]);
  return step === "examples" ? textsOf(stepValue).length > 0 : itemsOf(stepValue).length > 0;
}
