import type { Permission } from "../compile/5-check/powers.ts";
import { plain, quoted, type PermissionEffect } from "./deed.ts";
import { describeArguments } from "./describe-arguments.ts";

/** What mallex fills in, where a variable asks for it. */
const FILLED: Readonly<Record<string, string>> = {
  url: "mallex's own URL",
  token: "mallex's token",
  tokenHeader: "mallex's token, as a header",
  model: "the model's name",
  window: "the window",
  output: "the length of an answer",
  noProxy: "the hosts that need no proxy",
  smallWindow: "1 where the window is small, else 0",
  promptSuggestions: "whether it suggests what to type next",
};

/** What a value below `launch` does to the client: another program, its arguments, its variables. */
export function describeLaunchPermission({ path, value }: Permission): readonly PermissionEffect[] {
  const variable = /^launch\.(?:env|releases\.[^.]+\.env)\.([^.]+)(\.from)?$/.exec(path);
  if (variable !== null) return [["client", setVariable(variable[1] ?? "", value, variable[2] !== undefined)]];
  const setting = /^launch\.releases\.[^.]+\.settings\.(.+)$/.exec(path);
  if (setting !== null) return [["client", `the setting ${setting[1] ?? ""}: ${quoted(value)}`]];
  if (/^launch\.releases\.[^.]+\.client$/.test(path)) return [["client", `more for its releases ${plain(value)}`]];
  switch (path) {
    case "launch.client":
      return [["starts", value === null ? "the client that is installed" : `${quoted(value)}, as the client`]];
    case "launch.args":
      return describeArguments(value);
    case "launch.window":
      return [["client", `a window of ${plain(value)} tokens`]];
    default:
      return [["client", `nothing of what stands under ${path} by default`]];
  }
}

function setVariable(name: string, value: unknown, isFilled: boolean): string {
  if (value === null) return `no variable ${name}`;
  return `the variable ${name}: ${isFilled ? (FILLED[plain(value)] ?? quoted(value)) : quoted(value)}`;
}
