import type { Problem } from "../../problem/problem.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { entriesOf } from "./entries.ts";
import { clientToolsOf } from "./mapped-tools.ts";

/** Can the `shell` of a toolset run a command? Fallbacks call it with `command`. */
export function checkFallbackShell(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return entriesOf(config, "toolsets").flatMap(([, { value }]) => {
    const shell = textAt(value, ["shell"]);
    const at = valueAt(value, ["shell"])?.at;
    const args = known.get(shell ?? "")?.args;
    const isUsed = entriesOf(value, "tools").some(([, tool]) => entryOf(tool.value, "fallback") !== undefined);
    if (shell === undefined || at === undefined || args === undefined || !isUsed) return [];
    if (Object.hasOwn(args, "command")) return [];
    return [
      {
        code: "MX3055",
        severity: "error",
        message: `${shell} takes no command, so no fallback can run in it`,
        hint: "`shell` is the client's tool that runs commands: Bash",
        at,
      },
    ];
  });
}
