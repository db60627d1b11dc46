import type { Problem } from "../../problem/problem.ts";
import { toBytes } from "../6-lower/units.ts";
import { textAt, valueAt, type Dict } from "../tree.ts";
import { rulesOf } from "./logic/rule-items.ts";

/** Of text in any script, tokens by estimate have at least so many bytes each. */
const BYTES_PER_TOKEN = 2;

/** Does a rule wait for a request longer than any that is accepted? */
export function checkUnmetLengths(config: Dict): Problem[] {
  const limit = textAt(config, ["server", "maxBody"]);
  if (limit === undefined) return [];
  return ["trim", "filters"].flatMap((list) =>
    rulesOf(config, list, []).flatMap(({ id, tree }) => {
      const over = valueAt(tree, ["when", "promptTokens", "over"]);
      if (over?.kind !== "scalar" || typeof over.value !== "number") return [];
      if (over.value * BYTES_PER_TOKEN < toBytes(limit)) return [];
      return [
        {
          code: "MX3303",
          severity: "warning",
          message: `rule "${id}" never applies: a request of more than ${over.value} tokens is longer than \`server.maxBody\`, ${limit}, and refused`,
          hint: "make the figure smaller",
          at: over.at,
        },
      ];
    }),
  );
}
