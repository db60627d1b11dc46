import type { LockedShares } from "../../generated/types/lock.d.ts";

/** How much of each prompt begins the next one, in whole percent, over all steps and by the kind of the next turn. */
export function sharesOf(
  prompts: readonly ArrayLike<number>[],
  turns: readonly ("first" | "tool" | "user")[],
): LockedShares {
  const steps = prompts.slice(1).map((next, index) => {
    const prompt = prompts[index] ?? [];
    return { turn: turns[index + 1], kept: commonPrefix(prompt, next), whole: prompt.length };
  });
  return {
    all: percent(steps),
    toolTurn: percent(steps.filter(({ turn }) => turn === "tool")),
    userTurn: percent(steps.filter(({ turn }) => turn === "user")),
  };
}

function percent(steps: readonly { readonly kept: number; readonly whole: number }[]): number {
  const sum = (key: "kept" | "whole"): number => steps.reduce((total, step) => total + step[key], 0);
  // What renders to nothing keeps nothing.
  return steps.length === 0 ? 100 : Math.round((100 * sum("kept")) / Math.max(1, sum("whole")));
}

/** Length of what two prompts begin with alike. */
function commonPrefix(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return i;
  return most;
}
