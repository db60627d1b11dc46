import type { Problem } from "../../problem/problem.ts";
import { differsByOneTypo } from "../3-validate/is-one-slip.ts";
import { namesOneTool } from "../client-tools.ts";
import { suggestCorrection } from "../3-validate/mend.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { itemsOf, keysOf, textsOf } from "./entries.ts";

/** Is a tag or a tool that a rule asks for one slip away from one that there is? Both may be any name, so a slip makes a rule that never holds. */
export function checkMisspelledConditions(config: Dict): Problem[] {
  const tiers = itemsOf(valueAt(config, ["tiers"])).flatMap((tier) => textAt(tier, ["id"]) ?? []);
  const tags = [...tiers, ...keysOf(valueAt(config, ["profiles"]))];
  const tools = ["none", "some", ...keysOf(valueAt(config, ["clientTools"])).filter(namesOneTool)];
  return ["classes", "routes"]
    .flatMap((list) => itemsOf(valueAt(config, [list])))
    .flatMap((rule) => [...misspelledConditions(rule, "tag", tags), ...misspelledConditions(rule, "tools", tools)]);
}

function misspelledConditions(rule: Tree, key: string, names: readonly string[]): Problem[] {
  return textsOf(valueAt(rule, ["when", key])).flatMap(({ text, at }) => {
    const meant = names.includes(text) ? [] : names.filter((name) => differsByOneTypo(text, name));
    return meant.length === 0
      ? []
      : [
          {
            code: "MX3129",
            severity: "warning",
            message: `\`${key}: ${text}\` asks for a name that nothing has`,
            ...suggestCorrection(text, meant, at),
            at,
          },
        ];
  });
}
