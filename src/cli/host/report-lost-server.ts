import { printProblems } from "../../diagnostics/print-problems.ts";
import { createProblem } from "../../diagnostics/problem.ts";
import { createContext } from "../context/context.ts";
import { RESTART_WINDOW_MS } from "./restart-limit.ts";

/** @param why how the server process has ended @param restarts that were tried */
export function reportLostServer(why: string, restarts: number): void {
  const context = createContext("", "", {});
  const problem =
    restarts === 0
      ? createProblem("MX7557.start", { why })
      : createProblem("MX7557.often", { why, restarts, minutes: RESTART_WINDOW_MS / 60_000 });
  context.report(printProblems([problem], context.style));
}
