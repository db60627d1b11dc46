import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { RUN_SETTINGS } from "../compile/run-settings.ts";
import type { CliEnvironment } from "../context/context.ts";

/** What mallex itself reads from the environment. */
const OWN = ["MALLEX_HOME", "MALLEX_CACHE", "MALLEX_PYTHON", ...RUN_SETTINGS.map(({ variable }) => variable)];

/** Is a variable nearly one that mallex reads, and that is not set? `compile` never looks at them. */
export function misspeltVariables(env: CliEnvironment): Problem[] {
  return Object.entries(env).flatMap(([name, value]) => {
    const meant = OWN.find((own) => env[own] === undefined && isNearly(name, own));
    return meant === undefined || value === "" || OWN.includes(name)
      ? []
      : [createProblem("MX7507.misspelt", { name, meant })];
  });
}

/** A typo, other capitals, without its line, or without a word: `MALLEX_OUTPUT`. */
function isNearly(name: string, own: string): boolean {
  const written = name.toUpperCase();
  const [, rest = ""] = /^MALLEX_([A-Z]+)$/.exec(written) ?? [];
  const bare = [written, own].map((one) => one.replaceAll("_", ""));
  return bare[0] === bare[1] || differsByOneTypo(written, own) || (rest !== "" && own.endsWith(`_${rest}`));
}
