import { closestNames } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import { suggestCorrection } from "../3-validate/mend.ts";
import { valueAt, type Dict } from "../tree.ts";
import { entriesOf, textsOf, type PositionedText } from "./entries.ts";
import { clientToolsOf, mappedTools } from "./mapped-tools.ts";

/** Does the client have the tools that a toolset names? One of several may be a newer release's, unless it looks like a slip. */
export function checkClientTools(config: Dict): Problem[] {
  const known = [...clientToolsOf(config).keys()];
  if (known.length === 0) return [];
  const isKnown = ({ text }: PositionedText): boolean => known.includes(text) || text.startsWith("mcp__");
  const named = [
    ...mappedTools(config).map(({ as }) => as),
    ...entriesOf(config, "toolsets").flatMap(([, { value }]) =>
      [["shell"], ["find", "client"]].map((path) => textsOf(valueAt(value, path))),
    ),
  ];
  return named.flatMap((names) =>
    names
      .filter((name) => !isKnown(name) && (!names.some(isKnown) || closestNames(name.text, known).length > 0))
      .map((name) => unknown(name, known)),
  );
}

function unknown({ text, at }: PositionedText, known: readonly string[]): Problem {
  const isNear = closestNames(text, known).length > 0;
  return {
    code: "MX3050",
    severity: "warning",
    message: `no known release of the client has a tool ${JSON.stringify(text)}`,
    ...(isNear
      ? suggestCorrection(text, known, at)
      : { hint: `if a newer one has it, say so: \`clientTools: { ${text}: {} }\`` }),
    at,
  };
}
