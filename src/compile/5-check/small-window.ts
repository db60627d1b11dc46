import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { isBelowClientMinimum, isSmallWindow, type ClientLimits } from "../../terms/small-window.ts";
import type { Layer } from "../1-load/layer.ts";
import { limitsOf } from "../6-lower/profiles.ts";
import { toData, type Dict } from "../tree.ts";
import { isOn, launchVariables, type LaunchVariable } from "./launch-variables.ts";

const ENFORCEMENT = "CLAUDE_CODE_DISABLE_UNKNOWN_MODEL_WINDOW_ENFORCEMENT";
const WINDOW = "CLAUDE_CODE_MAX_CONTEXT_TOKENS";
const OUTPUT = "CLAUDE_CODE_MAX_OUTPUT_TOKENS";

interface Client {
  readonly profile: string;
  /** What mallex fills in where the file sets no variable. */
  readonly derived: ClientLimits;
  /** What the client gets. */
  readonly limits: ClientLimits;
}

/**
 * Does the client send anything at all, with a window this small? It does not where it enforces its window: because the file removes what lifts
 * the limit, or because it sets a window that mallex does not know of. An error where that is so whichever profile the client starts with.
 */
export function checkSmallWindow(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  const releases = [...new Set(variables.map(({ release }) => release))];
  // What a release is given besides goes before what every release is given.
  return [...new Set([undefined, ...releases])]
    .map((release) => variables.filter((one) => one.release === undefined || one.release === release).toReversed())
    .flatMap((given) => clientsIgnoring(given, config))
    .slice(0, 1);
}

function clientsIgnoring(variables: readonly LaunchVariable[], config: Dict): Problem[] {
  const find = (name: string): LaunchVariable | undefined => variables.find((variable) => variable.name === name);
  const { profiles = {}, models = [], launch } = toData(config) as Mallex;
  const clients = Object.entries(profiles).map(([profile, written]): Client => {
    const { window, output } = limitsOf(written, models);
    const derived = { window: launch?.window ?? window, output };
    const limits = { window: numberOf(find(WINDOW)) ?? derived.window, output: numberOf(find(OUTPUT)) ?? output };
    return { profile, derived, limits };
  });
  const enforcement = find(ENFORCEMENT);
  const silent = clients.filter(
    ({ derived, limits }) => isEnforced(enforcement, derived) && isBelowClientMinimum(limits),
  );
  const [first] = silent;
  const at = variableLocation(enforcement) ?? variableLocation(find(WINDOW)) ?? variableLocation(find(OUTPUT));
  if (first === undefined || at === undefined) return [];
  const { window, output } = first.limits;
  return [
    {
      code: "MX3064",
      severity: silent.length === clients.length ? "error" : "warning",
      message: `with profile "${first.profile}" the client sends nothing: of a window of ${window} tokens, ${output} for the answer leave too little for its first messages`,
      hint: `leave the variable out: mallex derives the window from the profiles, and sets ${ENFORCEMENT} to 1 for small ones`,
      at,
    },
  ];
}

function numberOf(variable: LaunchVariable | undefined): number | undefined {
  const value = typeof variable?.value === "string" ? Number(variable.value) : Number.NaN;
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

/** Left to mallex, the client enforces a window that mallex does not take for small. */
function isEnforced(variable: LaunchVariable | undefined, derived: ClientLimits): boolean {
  if (variable === undefined || typeof variable.value === "object") return !isSmallWindow(derived);
  return !isOn(variable.value);
}

function variableLocation(variable: LaunchVariable | undefined): Location | undefined {
  return typeof variable?.value === "object" ? undefined : variable?.at;
}
