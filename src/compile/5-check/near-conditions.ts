import type { Problem } from "../../problem/problem.ts";
import { isOneSlip } from "../3-validate/is-one-slip.ts";
import { namesOneTool } from "../client-tools.ts";
import { mend } from "../3-validate/mend.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { itemsOf, keysOf, textsOf } from "./entries.ts";

/** Is a tag or a tool that a rule asks for one slip away from one that there is? Both may be any name, so a slip makes a rule that never holds. */
export function checkNearConditions(config: Dict): Problem[] {
  const tiers = itemsOf(valueAt(config, ["tiers"])).flatMap((tier) => textAt(tier, ["id"]) ?? []);
  const tags = [...tiers, ...keysOf(valueAt(config, ["profiles"]))];
  const tools = ["none", "some", ...keysOf(valueAt(config, ["clientTools"])).filter(namesOneTool)];
  return ["classes", "routes"]
    .flatMap((list) => itemsOf(valueAt(config, [list])))
    .flatMap((rule) => [...near(rule, "tag", tags), ...near(rule, "tools", tools)]);
}

function near(rule: Tree, key: string, names: readonly string[]): Problem[] {
  return textsOf(valueAt(rule, ["when", key])).flatMap(({ text, at }) => {
    const meant = names.includes(text) ? [] : names.filter((name) => isOneSlip(text, name));
    return meant.length === 0
      ? []
      : [
          {
            code: "MX3129",
            severity: "warning",
            message: `\`${key}: ${text}\` asks for a name that nothing has`,
            ...mend(text, meant, at),
            at,
          },
        ];
  });
}
