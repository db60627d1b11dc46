import type { Problem } from "../../problem/problem.ts";
import { isUnable } from "./pass-reason.ts";
import type { Skipped } from "./pick-candidates.ts";

/** What to tell the client when no profile has answered: of one, or where none of them can, its own words; of several each with its reason. */
export function chainFailed(failed: readonly Skipped[], tier: string | undefined): Problem {
  const [first, ...others] = failed;
  if (first === undefined) throw new Error("a chain without a profile");
  if (failed.every(({ reason }) => reason === "private")) return noLocalProfile(first);
  if (others.length === 0 || failed.every(({ problem }) => isUnable(problem))) return first.problem;
  const each = failed.map(({ profile, reason, problem }) => {
    const hint = problem.hint === undefined ? "" : ` (${problem.hint})`;
    return `${profile}: ${reason}: ${problem.message}${hint}`;
  });
  const whose = tier === undefined ? "no profile" : `no profile of the tier "${tier}"`;
  return {
    code: "MX8121",
    severity: "error",
    message: `${whose} answers: ${each.join("; ")}`,
    hint: "mend one of them, or put another profile into the chain",
  };
}

function noLocalProfile({ problem }: Skipped): Problem {
  return {
    ...problem,
    code: "MX8120",
    message: `nothing local may answer this: ${problem.message}`,
  };
}
