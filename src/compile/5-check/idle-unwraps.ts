import type { Problem } from "../../problem/problem.ts";
import { entryOf, textAt, type Dict } from "../tree.ts";
import { rulesOf } from "./logic/rule-items.ts";

const INNER = ["section", "between", "paragraph", "line"];

/** What is found inside of a tag has no tag of its own: to unwrap it changes nothing. */
export function checkIdleUnwraps(config: Dict): Problem[] {
  return rulesOf(config, "filters", []).flatMap(({ id, tree }) => {
    const inner = INNER.find((key) => entryOf(tree, key) !== undefined);
    if (textAt(tree, ["do"]) !== "unwrap" || entryOf(tree, "tag") === undefined || inner === undefined) return [];
    return [
      {
        code: "MX3076",
        severity: "warning",
        message: `rule "${id}" changes nothing: with \`${inner}\` it finds a piece inside of the tag, and that has no tag to take off`,
        hint: `leave \`${inner}\` out, or use \`do: keep\``,
        at: entryOf(tree, inner)?.keyAt ?? tree.at,
      },
    ];
  });
}
