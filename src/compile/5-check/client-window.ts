import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { limitsOf } from "../6-lower/profiles.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { textsOf } from "./entries.ts";
import { launchVariables, type LaunchVariable } from "./launch-variables.ts";

const WINDOW_NAME = "CLAUDE_CODE_MAX_CONTEXT_TOKENS";
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
  ];
}

/** What stands behind `--model` in the client's arguments. */
function modelArguments(config: Dict): readonly { readonly text: string; readonly at: Location }[] {
  const args = textsOf(valueAt(config, ["launch", "args"]));
  return args.flatMap(({ text, at }, index) => {
    if (text.startsWith("--model=")) return [{ text: text.slice("--model=".length), at }];
    return text === "--model" ? args.slice(index + 1, index + 2) : [];
  });
}

function ofModel(value: LaunchVariable["value"], at: Location): Problem[] {
  if (typeof value !== "string") return [];
  const assumed = value.includes("[1m]") ? "1,000,000" : value.startsWith("claude-") ? "200,000" : undefined;
  if (assumed === undefined) return [];
  return [
    warning(
      `for the model ${JSON.stringify(value)} the client assumes a window of ${assumed} tokens, whatever mallex tells it`,
      {
        hint: "use a name that begins with mallex/, such as mallex/anthropic-low for the tier low",
        at,
      },
    ),
  ];
}

function tooLarge(config: Dict, variables: readonly LaunchVariable[]): Problem[] {
  const { profiles = {}, models = [] } = toData(config) as Mallex;
  const most = Math.max(...Object.values(profiles).map((profile) => limitsOf(profile, models).window));
  const own = valueAt(config, ["launch", "window"]);
  const set = variables.filter(({ name }) => name === WINDOW_NAME);
  const found = [
    ...(own?.kind === "scalar" ? [{ window: Number(own.value), at: own.at }] : []),
    ...set.flatMap(({ value, at }) => (typeof value === "string" ? [{ window: Number(value), at }] : [])),
  ];
  return found
    .filter(({ window }) => window > most)
    .map(({ window, at }) =>
      warning(`the client is told of a window of ${window} tokens, but no profile has more than ${most}`, {
        hint: "leave it out: mallex tells the client the window of the smallest model that it may meet",
        at,
      }),
    );
}

function ofCompaction({ value, at }: LaunchVariable): Problem[] {
  const tokens = Number(value);
  if (typeof value !== "string" || (tokens >= COMPACT_LEAST && tokens <= COMPACT_MOST)) return [];
  return [
    warning(`the client ignores ${COMPACT_NAME} unless it is from ${COMPACT_LEAST} to ${COMPACT_MOST}`, {
      hint: "leave it out: the client compacts by the window that mallex tells it",
      at,
    }),
  ];
}

function warning(message: string, { hint, at }: { readonly hint: string; readonly at: Location }): Problem {
  return { code: "MX3063", severity: "warning", message, hint, at };
}
