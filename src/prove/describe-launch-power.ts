import type { Power } from "../compile/5-check/powers.ts";
import { plain, quoted, type Said } from "./deed.ts";

/** What mallex fills in, where a variable asks for it. */
const FILLED: Readonly<Record<string, string>> = {
  url: "mallex's own URL",
  token: "mallex's token",
  tokenHeader: "mallex's token, as a header",
  model: "the model's name",
  window: "the window",
  output: "the length of an answer",
  noProxy: "the hosts that need no proxy",
};

/** What a value below `launch` does to the client: another program, its arguments, its variables. */
export function describeLaunchPower({ path, value }: Power): readonly Said[] {
  const variable = /^launch\.env\.([^.]+)(\.from)?$/.exec(path);
  if (variable !== null) return [["client", setVariable(variable[1] ?? "", value, variable[2] !== undefined)]];
  switch (path) {
    case "launch.client":
      return [["starts", value === null ? "the client that is installed" : `${quoted(value)}, as the client`]];
    case "launch.args":
      return describeArguments(Array.isArray(value) ? value.map(plain) : []);
    case "launch.window":
      return [["client", `a window of ${plain(value)} tokens`]];
    default:
      return [["client", `nothing of what stands under ${path} by default`]];
  }
}

/** What lets the client run tools unasked is said first, and in words. */
function describeArguments(words: readonly string[]): readonly Said[] {
  if (words.length === 0) return [["client", "no arguments"]];
  const bold = words.filter((word, at) => UNASKED.test([word, words[at + 1] ?? ""].join(" ")));
  const off = `the client's questions before it runs a tool, all or some: ${bold.map(argument).join(" ")}`;
  return [
    ...(bold.length === 0 ? [] : [["unguards", off] as const]),
    ["client", `the arguments ${words.map(argument).join(" ")}`],
  ];
}

/** A word and the one behind it. */
const UNASKED =
  /^--(?:allow-)?dangerously|^--allowed-?[tT]ools\b|^--permission-mode[= ](?:bypassPermissions|dontAsk|acceptEdits|auto)\b|^--permission-prompt-tool\b/;

function setVariable(name: string, value: unknown, isFilled: boolean): string {
  if (value === null) return `no variable ${name}`;
  return `the variable ${name}: ${isFilled ? (FILLED[plain(value)] ?? quoted(value)) : quoted(value)}`;
}

function argument(value: unknown): string {
  return /^[^\s"]+$/.test(plain(value)) ? plain(value) : quoted(value);
}
