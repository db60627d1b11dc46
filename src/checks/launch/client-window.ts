import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { textsOf, toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { limitsOf } from "../../plan/lower/profiles.ts";
import { isBelowClientMinimum, isSmallWindow, type ClientLimits } from "../../shared/context-window.ts";
import { toAcceptedUnit } from "../../shared/units.ts";
import { isOn, launchVariables, type LaunchVariable } from "./launch-variables.ts";

const WINDOW = "CLAUDE_CODE_MAX_CONTEXT_TOKENS";
const OUTPUT = "CLAUDE_CODE_MAX_OUTPUT_TOKENS";
const COMPACT_NAME = "CLAUDE_CODE_AUTO_COMPACT_WINDOW";
/** Variables that hold a model's id. */
const MODEL_NAME = /^(ANTHROPIC_(DEFAULT_[A-Z]+_|SMALL_FAST_|CUSTOM_)?MODEL(_OPTION)?|CLAUDE_CODE_SUBAGENT_MODEL)$/;
/** What the client accepts as a point of compaction; it ignores all else. */
const COMPACT_LEAST = 100_000;
const COMPACT_MOST = 1_000_000;

/** Would the client keep to the models' window? It compacts by what it takes for the window; a prompt that is too long is refused. */
export function checkClientWindow(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  return [
    ...variables.filter(({ name }) => MODEL_NAME.test(name)).flatMap(({ value, at }) => ofModel(value, at)),
    ...modelArguments(config).flatMap(({ text, at }) => ofModel(text, at)),
    ...tooLarge(config, variables),
    ...variables.filter(({ name }) => name === COMPACT_NAME).flatMap(ofCompaction),
    ...variables.flatMap(ofNumber),
  ];
}

/** Values of `--model` in the client's arguments. */
function modelArguments(config: Dict): readonly { readonly text: string; readonly at: Location }[] {
  const args = textsOf(config, ["launch", "args"]);
  return args.flatMap(({ text, at }, index) => {
    if (text.startsWith("--model=")) return [{ text: text.slice("--model=".length), at }];
    return text === "--model" ? args.slice(index + 1, index + 2) : [];
  });
}

function ofModel(value: LaunchVariable["value"], at: Location): Problem[] {
  if (typeof value !== "string") return [];
  const assumed = value.includes("[1m]") ? "1,000,000" : value.startsWith("claude-") ? "200,000" : undefined;
  if (assumed === undefined) return [];
  return [createProblem("MX3063.assumedWindow", { model: JSON.stringify(value), assumed }, at)];
}

function tooLarge(config: Dict, variables: readonly LaunchVariable[]): Problem[] {
  const { profiles = {}, models = [] } = toData(config) as Mallex;
  const most = Math.max(...Object.values(profiles).map((profile) => limitsOf(profile, models).window));
  const own = valueAt(config, ["launch", "window"]);
  const set = variables.filter(({ name }) => name === WINDOW);
  const found = [
    ...(own?.kind === "scalar" ? [{ window: Number(own.value), at: own.at }] : []),
    ...set.flatMap(({ value, at }) => (typeof value === "string" ? [{ window: Number(value), at }] : [])),
  ];
  return found
    .filter(({ window }) => window > most)
    .map(({ window, at }) => createProblem("MX3063.tooLarge", { window, largest: most }, at));
}

function ofCompaction({ value, at }: LaunchVariable): Problem[] {
  const tokens = Number(value);
  if (typeof value !== "string" || (tokens >= COMPACT_LEAST && tokens <= COMPACT_MOST)) return [];
  const parameters = { variable: COMPACT_NAME, least: COMPACT_LEAST, most: COMPACT_MOST };
  return [createProblem("MX3063.compaction", parameters, at)];
}

/** Variables of the client whose values are whole numbers. Others are of programs that it starts. */
const NUMBER_NAME =
  /^(?:API_TIMEOUT_MS|BASH_(?:DEFAULT|MAX)_TIMEOUT_MS|MCP_(?:TOOL_)?TIMEOUT|CLAUDE_\w+_TIMEOUT(?:_MS)?|CLAUDE_CODE_MAX_\w+|MAX_(?:THINKING|MCP_OUTPUT)_TOKENS|BASH_MAX_OUTPUT_LENGTH)$/;
/** In milliseconds; fewer are seconds. */
const LEAST_TIMEOUT = 1000;

function ofNumber({ name, value, at }: LaunchVariable): Problem[] {
  if (typeof value !== "string" || !NUMBER_NAME.test(name) || name === COMPACT_NAME) return [];
  const parameters = { setting: `${name}: ${JSON.stringify(value)}` };
  const isTime = name.includes("TIMEOUT");
  if (!/^\d+$/.test(value)) {
    const unit = isTime ? ", in milliseconds" : "";
    const meant = isTime ? toAcceptedUnit(value, (text) => /^\d+ms$/.test(text))?.slice(0, -"ms".length) : undefined;
    return [createProblem("MX3063.number", { ...parameters, meant: meant ?? "a whole number", unit }, at)];
  }
  const isLow = isTime && Number(value) > 0 && Number(value) < LEAST_TIMEOUT;
  return isLow ? [createProblem("MX3063.seconds", { ...parameters, meant: `${value}000` }, at)] : [];
}

const ENFORCEMENT = "CLAUDE_CODE_DISABLE_UNKNOWN_MODEL_WINDOW_ENFORCEMENT";

interface Client {
  readonly profile: string;
  /** What mallex fills in where the file sets no variable. */
  readonly derived: ClientLimits;
  readonly limits: ClientLimits;
}

/**
 * Does the client send requests at all with a window this small? It doesn't if the file removes the variable that lifts its
 * limit, or sets a window that mallex doesn't know. An error if that holds for every profile.
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
    createProblem("MX3064", { profile: first.profile, window, output, enforcement: ENFORCEMENT }, at, {
      severity: silent.length === clients.length ? "error" : "warning",
    }),
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
