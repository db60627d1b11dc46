import type { Problem } from "../../problem/problem.ts";
import { closestNames } from "../../problem/nearest.ts";
import { CLIENT_FACTS } from "../../terms/client-facts.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { entriesOf } from "./entries.ts";

/** Is each `{ from: … }` in a setting of the client something that mallex knows? */
export function checkLaunchReleases(config: Dict): Problem[] {
  const launch = valueAt(config, ["launch"]);
  return entriesOf(launch, "releases").flatMap(([, { value }]) => unknownFacts(valueAt(value, ["settings"])));
}

function unknownFacts(tree: Tree | undefined): Problem[] {
  if (tree?.kind === "list") return tree.items.flatMap((item) => unknownFacts(item));
  if (tree?.kind !== "dict") return [];
  const inner = [...tree.entries].flatMap(([, { value }]) => unknownFacts(value));
  const from = tree.entries.size === 1 ? textAt(tree, ["from"]) : undefined;
  const facts: readonly string[] = CLIENT_FACTS;
  if (from === undefined || facts.includes(from)) return inner;
  const [near] = closestNames(from, facts);
  return [
    ...inner,
    {
      code: "MX2004",
      severity: "error",
      message: `mallex fills in nothing called ${JSON.stringify(from)}`,
      hint: near === undefined ? `known are ${facts.join(", ")}` : `did you mean ${JSON.stringify(near)}?`,
      at: valueAt(tree, ["from"])?.at ?? tree.at,
    },
  ];
}
