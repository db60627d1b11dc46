import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { Dict } from "../compile/tree.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import { stepsOf } from "./explain-steps.ts";
import type { TokenMeter } from "./token-meter.ts";
import { where } from "./where.ts";

interface Explaining {
  readonly origins: Dict | undefined;
  readonly meter: TokenMeter;
}

/** What becomes of the client's tools, and how long the head is with them. */
export function explainTools(
  turn: PreparedTurn,
  steps: readonly TurnStep[],
  { origins, meter }: Explaining,
): Pick<Explanation, "tools"> {
  const [step] = stepsOf(steps, "tools");
  if (step === undefined) return {};
  const { toolset, offered, stubs, findable, dropped } = step;
  return {
    tools: {
      toolset,
      ...where(origins, ["toolsets", toolset]),
      offered: [...offered],
      ...(stubs.length > 0 && { stubs: [...stubs] }),
      ...(findable.length > 0 && { findable: [...findable] }),
      ...(dropped.length > 0 && { dropped: [...dropped] }),
      ...(turn.kind === "ask" && { head: headTokens(turn.prompt, meter) }),
    },
  };
}

/** In text dialects the system text has the tools. */
function headTokens({ messages, tools }: Prompt, meter: TokenMeter): number {
  const begins = messages.findIndex(({ role }) => role !== "system");
  const system = messages.slice(0, begins < 0 ? undefined : begins).map(({ content }) => content);
  return meter.text([...system, ...tools.map((tool) => JSON.stringify(tool))].join("\n"));
}
