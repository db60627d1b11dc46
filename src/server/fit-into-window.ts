import type { PreparedTurn } from "../turn/show-turn.ts";
import type { ServerContext } from "./serving.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { endAtWindow } from "../turn/end-at-window.ts";
import { fitPrompt } from "../turn/fit-prompt.ts";
import { countPrompt } from "./count-prompt.ts";

type WindowTurn = Extract<PreparedTurn, { kind: "ask" }>;

export interface WindowFit {
  readonly turn: WindowTurn;
  /** Tokens the model will read. */
  readonly inputTokens: number;
}

/**
 * Refuses a prompt that the window does not hold, and shortens the answer to what is left of it, with a report.
 * @throws {MallexError} MX8004
 */
export async function fitIntoWindow(
  turn: WindowTurn,
  options: Pick<ServerContext, "counter" | "program">,
): Promise<WindowFit> {
  const count = await countPrompt(turn, options);
  const fit = fitPrompt(turn.prompt, count, options.program.plan.profiles[turn.profile]?.window ?? Infinity);
  if (fit.kind === "refuse") throw new MallexError(fit.problem);
  if (fit.kind === "fits") return { turn, inputTokens: count.tokens };
  const shortened: WindowTurn = {
    ...turn,
    prompt: { ...turn.prompt, maxTokens: fit.maxTokens },
    read: (...given) => endAtWindow(turn.read(...given)),
    // Asked anew each time: the turn's own list grows while the answer is read.
    get dropped() {
      return [...turn.dropped, fit.dropped];
    },
  };
  return { turn: shortened, inputTokens: count.tokens };
}
