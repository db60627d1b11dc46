import { leftOut } from "../../models/credentials.ts";
import { misspeltVariables } from "../../start/misspelt-variables.ts";
import { count } from "../../../shared/format-quantities.ts";
import type { CliEnvironment } from "../../context/context.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { fromError, fromProblem, ok, type Finding } from "../finding.ts";

/** Are the keys there that the file names, and is no variable a typing error of one that mallex reads? */
export const variables: DoctorCheck = {
  id: "variables",
  find({ context: { env }, planned }) {
    const findings = [...misspelt(env), ...(planned === undefined ? [] : keysOf(planned))];
    if (findings.length > 0) return findings;
    const keys = planned?.keys.values.size ?? 0;
    return [ok(keys === 0 ? "no backend needs a key" : `${count(keys, "key")} found`)];
  },
};

function misspelt(env: CliEnvironment): Finding[] {
  return misspeltVariables(env).map((problem) => fromProblem(problem));
}

function keysOf({ plan, keys }: Planned): Finding[] {
  try {
    return leftOut(plan, keys).map((one) => fromProblem(one));
  } catch (error) {
    return fromError(error);
  }
}
