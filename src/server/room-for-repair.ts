import type { Prompt } from "../terms/prompt.ts";
import type { Usage } from "../terms/turn-event.ts";
import type { BrokenAnswer } from "../turn/calls/repair-prompt.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { ServerContext } from "./serving.ts";
import { estimateText } from "../turn/estimate-tokens.ts";
import { fitPrompt } from "../turn/fit-prompt.ts";
import { countPrompt } from "./count-prompt.ts";

type RepairableTurn = Extract<PreparedTurn, { kind: "ask" }>;

interface Broken {
  readonly broken: BrokenAnswer;
  /** Of the broken answer. */
  readonly usage: Usage | undefined;
}

/**
 * The question that is asked once more, for an answer of as many tokens as the first has left: of what the client takes, and of the window. Undefined
 * where that is less than the broken call was long.
 */
export async function repairPromptWithin(
  turn: RepairableTurn,
  { broken, usage }: Broken,
  serverContext: Pick<ServerContext, "counter" | "program">,
): Promise<Prompt | undefined> {
  const spent = usage?.outputTokens ?? estimateText(broken.text);
  const source = turn.repair?.(turn.prompt, broken);
  if (source === undefined) return undefined;
  const prompt = { ...source, maxTokens: turn.prompt.maxTokens - spent };
  const count = await countPrompt({ ...turn, prompt }, serverContext);
  const fit = fitPrompt(prompt, count, serverContext.program.plan.profiles[turn.profile]?.window ?? Infinity);
  const left = fit.kind === "shorten" ? fit.maxTokens : prompt.maxTokens;
  const needed = broken.calls.reduce((sum, { raw }) => sum + (raw === "" ? spent : estimateText(raw)), 0);
  return fit.kind === "refuse" || left < Math.max(1, needed) ? undefined : { ...prompt, maxTokens: left };
}
