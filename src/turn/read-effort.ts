import type { OutputConfig } from "../../generated/types/anthropic.d.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { BackendCapabilities } from "./backend-powers.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

type Effort = NonNullable<Prompt["effort"]>;

/** Servers know three steps: what is higher is the highest. */
const STEPS: ReadonlyMap<string, Effort> = new Map([
  ["low", "low"],
  ["medium", "medium"],
  ["high", "high"],
  ["xhigh", "high"],
  ["max", "high"],
]);

/** How hard the model is to think; undefined: nobody is told. Reports a step that is not known, or that nobody can be told. */
export function readEffort(
  { effort }: OutputConfig,
  { supportsEffort: takesEffort }: BackendCapabilities,
  dropped: DroppedCollector,
): Effort | undefined {
  if (typeof effort !== "string") return undefined;
  const report = (why: string): void => dropped.add({ what: "output_config.effort", why });
  const step = STEPS.get(effort);
  if (step === undefined) report("a step that mallex does not know");
  else if (!takesEffort) report("this backend can't be told how hard to think");
  return takesEffort ? step : undefined;
}
