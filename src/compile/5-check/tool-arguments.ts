import type { Problem } from "../../problem/problem.ts";
import { suggestCorrection } from "../3-validate/mend.ts";
import type { Dict } from "../tree.ts";
import { clientToolsOf, mappedTools, targetsOf, type MappedTool } from "./mapped-tools.ts";

/** Does the client's tool have the arguments that a mapping names? What it does not have, the model is never shown. */
export function checkToolArguments(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return mappedTools(config).flatMap((tool) => {
    const targets = targetsOf(tool, known);
    const names = [...new Set(targets.flatMap(({ args }) => Object.keys(args)))];
    return targets.length === 0 ? [] : unknown(tool, names);
  });
}

function unknown({ name, as, args = [] }: MappedTool, names: readonly string[]): Problem[] {
  const client = as.map(({ text }) => text).join(" or ");
  return args
    .filter(({ to }) => !names.includes(to.text))
    .map(({ to }) => ({
      code: "MX3051",
      severity: "warning",
      message: `${client} has no argument ${JSON.stringify(to.text)} in any known release: \`${name}\` is shown without it`,
      ...suggestCorrection(to.text, names, to.at),
      at: to.at,
    }));
}
