import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict, type Tree } from "../tree.ts";

/** There must be a model, and an answer must fit into its window. */
export function checkProfiles(config: Dict): Problem[] {
  const profiles = valueAt(config, ["profiles"]);
  if (profiles?.kind !== "dict" || profiles.entries.size === 0) {
    return [
      {
        code: "MX3006",
        severity: "error",
        message: "no profile: mallex does not know which model to use",
        hint: "add `profiles:` with one profile, as in `profiles: { local: { backend: local, model: mallex/smollm2-135m } }`",
        at: config.at,
      },
    ];
  }
  return [...profiles.entries].flatMap(([name, { value }]) => fits(name, value));
}

function fits(name: string, profile: Tree): Problem[] {
  const window = valueAt(profile, ["window"]);
  const output = valueAt(profile, ["output"]);
  if (
    window?.kind !== "scalar" ||
    output?.kind !== "scalar" ||
    typeof window.value !== "number" ||
    typeof output.value !== "number" ||
    output.value < window.value
  )
    return [];
  return [
    {
      code: "MX3008",
      severity: "error",
      message: `profile "${name}": an answer of ${output.value} tokens leaves no room for a prompt in a window of ${window.value}`,
      hint: "make `output` smaller than `window`; a quarter of it is a good start",
      at: output.at,
      related: [{ message: "the window", at: window.at }],
    },
  ];
}
