import type { Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { isLoopback } from "../is-loopback.ts";
import { entriesOf } from "./entries.ts";
import { isOn, launchVariables, type LaunchVariable } from "./launch-variables.ts";

const URL_NAME = "ANTHROPIC_BASE_URL";
const TOKEN_NAMES = ["ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_CUSTOM_HEADERS", "ANTHROPIC_API_KEY"];

/** Would the client ask mallex at all? Some variables lead it to a cloud, whatever its URL says; without a token mallex refuses it. */
export function checkClientElsewhere(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  const tokens = variables.filter(({ name }) => TOKEN_NAMES.includes(name));
  return [
    ...variables.flatMap((variable) => elsewhere(variable)),
    ...(hasToken(config) ? [] : tokens.slice(0, 1).map(({ at }) => shut(at))),
  ];
}

function elsewhere({ name, value, at }: LaunchVariable): Problem[] {
  const where = whereTo(name, value);
  if (where === undefined) return [];
  return [
    {
      code: "MX3062",
      severity: "error",
      message: `${name} leads the client ${where}, and mallex is never asked`,
      hint: name === URL_NAME ? "leave the line out: mallex puts its own URL there" : "leave the line out",
      at,
    },
  ];
}

function whereTo(name: string, value: LaunchVariable["value"]): string | undefined {
  if (/^CLAUDE_CODE_USE_[A-Z_]+$/.test(name) && CLOUDS.test(name)) return isOn(value) ? "to a cloud" : undefined;
  if (name === "ANTHROPIC_UNIX_SOCKET") return typeof value === "string" && value !== "" ? "to a socket" : undefined;
  if (name !== URL_NAME || typeof value === "object") return undefined;
  if (value === undefined) return "to its maker's cloud";
  // Something on this machine may stand between the two, such as a recorder.
  return URL.canParse(value) && isLoopback(new URL(value).hostname) ? undefined : "elsewhere";
}

const CLOUDS = /_(BEDROCK|VERTEX|FOUNDRY|MANTLE|ANTHROPIC_AWS|ANTHROPIC_GOOGLE_CLOUD|GATEWAY)$/;

function hasToken(config: Dict): boolean {
  const env = valueAt(config, ["launch"]);
  return entriesOf(env, "env").some(([name, { value }]) => {
    const from = textAt(value, ["from"]);
    return (
      TOKEN_NAMES.includes(name) && (from === "token" || from === "tokenHeader") && entryOf(value, "from") !== undefined
    );
  });
}

function shut(at: LaunchVariable["at"]): Problem {
  return {
    code: "MX3062",
    severity: "error",
    message: "the client gets no token of mallex, so mallex refuses all it asks",
    hint: "leave ANTHROPIC_AUTH_TOKEN or ANTHROPIC_CUSTOM_HEADERS as it is",
    at,
  };
}
