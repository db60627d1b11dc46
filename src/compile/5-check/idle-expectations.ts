import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";

/** What is expected and always holds: the test would pass for ever. */
export function idleExpectations(test: Dict): Problem[] {
  const notFired = valueAt(test, ["expect", "notFired"]);
  const isEmpty = notFired?.kind === "list" && notFired.items.length === 0;
  return [
    ...(isEmpty
      ? [idle(notFired, "`notFired: []` always holds", "name what must not fire; `fired: []` says that nothing does")]
      : []),
    ...["headTokens", "promptTokens"].flatMap((key) => {
      const over = valueAt(test, ["expect", key, "over"]);
      return over?.kind === "scalar" && typeof over.value === "number" && over.value < 0
        ? [
            idle(
              over,
              `\`${key}: { over: ${over.value} }\` always holds`,
              "there are never fewer than 0; name a larger one",
            ),
          ]
        : [];
    }),
  ];
}

function idle({ at }: Pick<Dict, "at">, message: string, hint: string): Problem {
  return { code: "MX3041", severity: "error", message, hint, at };
}
