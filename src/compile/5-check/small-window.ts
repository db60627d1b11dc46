import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { limitsOf } from "../6-lower/profiles.ts";
import { toData, type Dict } from "../tree.ts";
import { isOn, launchVariables } from "./launch-variables.ts";

const NAME = "CLAUDE_CODE_DISABLE_UNKNOWN_MODEL_WINDOW_ENFORCEMENT";
/** Tokens that the answer leaves: with these release 2.1.329 was seen to ask, with 6,250 it was not. */
const LEAST_PROMPT = 6400;

/** Would the client ask at all, with a window this small? It would not, where the file takes away what lifts its limit. */
export function checkSmallWindow(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  const limit = variables.find(({ name, value }) => name === NAME && !isOn(value) && typeof value !== "object");
  if (limit === undefined) return [];
  const { profiles = {}, models = [], launch } = toData(config) as Mallex;
  const small = Object.entries(profiles)
    .map(([name, profile]) => ({ name, ...limitsOf(profile, models) }))
    .find(({ window, output }) => (launch?.window ?? window) - output < LEAST_PROMPT);
  if (small === undefined) return [];
  return [
    {
      code: "MX3064",
      severity: "warning",
      message: `without ${NAME} the client asks nothing of a window as small as that of "${small.name}": it says that the prompt is too long`,
      hint: "leave the line out: mallex sets it to 1 for small windows",
      at: limit.at,
    },
  ];
}
