import type { Dropped } from "../terms/report.ts";
import type { PreparedTurn } from "../turn/prepare-turn.ts";
import type { ServerOptions } from "./server-options.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { countPrompt } from "./count-prompt.ts";

type Answerable = Exclude<PreparedTurn, { kind: "refuse" }>;

export interface Fitted {
  readonly turn: Answerable;
  /** Tokens the model will read. */
  readonly inputTokens: number;
}

/**
 * Refuses a prompt that the window does not hold, and shortens the answer to what is left of it, with a report.
 * An estimate decides nothing.
 * @throws {MallexError} MX8004, in the words by which the client knows that it must compact
 */
export async function fitIntoWindow(turn: Answerable, options: ServerOptions): Promise<Fitted> {
  if (turn.kind === "reply") return { turn, inputTokens: 0 };
  const { tokens, exact } = await countPrompt(turn, options);
  const window = options.program.plan.profiles[turn.profile]?.window ?? Infinity;
  const left = window - tokens;
  if (!exact || turn.prompt.maxTokens <= left) return { turn, inputTokens: tokens };
  if (left < 1) {
    // One token is the answer's.
    const message = `prompt is too long: ${tokens} tokens > ${window - 1} maximum`;
    throw new MallexError({ code: "MX8004", severity: "error", message });
  }
  const cut: Dropped = { what: "max_tokens", why: `only ${left} tokens are left of the window`, count: 1 };
  const shortened: Answerable = {
    ...turn,
    prompt: { ...turn.prompt, maxTokens: left },
    // Asked anew each time: the turn's own list grows while the answer is read.
    get dropped() {
      return [...turn.dropped, cut];
    },
  };
  return { turn: shortened, inputTokens: tokens };
}
