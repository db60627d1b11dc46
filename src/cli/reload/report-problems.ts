import type { Problem } from "../../problem/problem.ts";
import type { ReloadReport } from "./reload.ts";

/** What a person is told of a change, the most important last. @param file that was compiled */
export function reportProblems({ ok, plan, problems, later }: ReloadReport, file: string): readonly Problem[] {
  if (!ok) {
    const isReported = problems.some(({ code }) => code === "MX7550" || code === "MX7555");
    return isReported ? problems : [...problems, planNotApplied(file, plan)];
  }
  return later.length === 0 ? problems : [...problems, onlyLater(later)];
}

function planNotApplied(file: string, plan: string): Problem {
  return {
    code: "MX7550",
    severity: "warning",
    message: `the change is not taken over: what was read before still answers (plan ${plan})`,
    hint: "mend what stands above; it is read again as soon as it is saved",
    at: { file },
  };
}

function onlyLater(later: readonly string[]): Problem {
  return {
    code: "MX7551",
    severity: "warning",
    message: `takes effect at the next start: ${later.join(", ")}`,
    hint: "everything else is in effect now; start mallex again for these",
  };
}
