import { answerAtOnce } from "./answer-at-once.ts";
import type { Program } from "./program.ts";
import { routeTurn, type TurnInput } from "./route-turn.ts";
import { showTurn, type PreparedTurn } from "./show-turn.ts";

/** The pure road of a turn that nothing came before: class → route → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, input: TurnInput): PreparedTurn {
  const routed = routeTurn(program, input);
  const { chosen } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerAtOnce(program, routed, chosen);
  return showTurn(program, routed, chosen);
}
