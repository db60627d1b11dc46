import { setImmediate } from "node:timers/promises";
import type { Plan, TextTest } from "../../../generated/types/plan.d.ts";
import { passesTextTest } from "../../shared/text/match.ts";

/** Compiles a plan's expressions between requests, one at a time: the first turn would have to wait for all of them. @param isOver ends it */
export async function warmPatterns(plan: Plan, isOver: () => boolean): Promise<void> {
  for (const test of expressionsIn(plan)) {
    await setImmediate(undefined, { ref: false });
    if (isOver()) return;
    passesTextTest(test, "");
  }
}

function* expressionsIn(value: unknown): Generator<TextTest> {
  if (typeof value !== "object" || value === null) return;
  if (isExpression(value)) yield value;
  for (const inner of Object.values(value)) yield* expressionsIn(inner);
}

function isExpression(value: object): value is TextTest {
  return "op" in value && value.op === "matches" && "value" in value && typeof value.value === "string";
}
