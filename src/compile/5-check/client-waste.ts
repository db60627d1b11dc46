import type { Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Dict } from "../tree.ts";
import { isOn, launchVariables, type LaunchVariable } from "./launch-variables.ts";

/** Settings of mallex whose loss makes the model read the same text again. */
const SAVERS: ReadonlyMap<
  string,
  { readonly keeps: (value: LaunchVariable["value"]) => boolean; readonly cost: string }
> = new Map([
  [
    "CLAUDE_CODE_ATTRIBUTION_HEADER",
    {
      keeps: (value) => value === "0",
      cost: "the client puts a line in front of its prompt that differs between requests",
    },
  ],
  [
    "CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK",
    { keeps: isOn, cost: "the client sends a broken request a second time, unstreamed" },
  ],
]);

/** Does the file take away what spares the model work? */
export function checkClientWaste(config: Dict, layers: readonly Layer[]): Problem[] {
  return launchVariables(config, layers).flatMap(({ name, value, at }) => {
    const saver = SAVERS.get(name);
    if (saver === undefined || saver.keeps(value)) return [];
    return [
      {
        code: "MX3065",
        severity: "warning",
        message: `${name}: ${saver.cost}, and the model reads all of it anew`,
        hint: "leave the line out: mallex sets it well",
        at,
      },
    ];
  });
}
