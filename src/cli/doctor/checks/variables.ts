import { RUN_SETTINGS } from "../../compile/run-settings.ts";
import { leftOut } from "../../models/credentials.ts";
import { differsByOneTypo } from "../../../shared/closest-word.ts";
import { count } from "../../../shared/format-quantities.ts";
import type { CliEnvironment } from "../../context/context.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { fromError, fromProblem, ok, warning, type Finding } from "../finding.ts";

/** What mallex itself reads from the environment. */
const OWN = ["MALLEX_HOME", "MALLEX_CACHE", "MALLEX_PYTHON", ...RUN_SETTINGS.map(({ variable }) => variable)];

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
  return Object.keys(env).flatMap((name) => {
    const meant = OWN.find((own) => env[own] === undefined && differsByOneTypo(name, own));
    if (meant === undefined) return [];
    return [warning(`${name} is set, but mallex reads ${meant}`, `\`export ${meant}="$${name}"; unset ${name}\``)];
  });
}

function keysOf({ plan, keys }: Planned): Finding[] {
  try {
    return leftOut(plan, keys).map((one) => fromProblem(one));
  } catch (error) {
    return fromError(error);
  }
}
