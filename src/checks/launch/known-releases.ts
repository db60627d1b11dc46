import { isShipped } from "../../config/layers/layer.ts";
import { type Dict, type Tree, textAt, textsOf, valueAt } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerRange } from "../../plan/lower/rules.ts";
import { isEmptyRange } from "../conditions/range-covers.ts";
import { rulesOf } from "../conditions/rule-items.ts";
import { clientToolsOf } from "../tools/mapped-tools.ts";

/** Is each rule for releases of the client that exist, and that have the tools it asks for? */
export function checkKnownReleases(config: Dict): Problem[] {
  return [...absentTools(config), ...farReleases(config)];
}

const LISTS = { classes: "class", routes: "route" } as const;

function absentTools(config: Dict): Problem[] {
  const known = clientToolsOf(config);
  return (["classes", "routes"] as const).flatMap((list) =>
    rulesOf(config, list, []).flatMap(({ id, tree }) => {
      const range = textAt(tree, ["when", "client"]);
      const tools = textsOf(tree, ["when", "tools"]);
      const at = valueAt(tree, ["when", "tools"])?.at;
      if (range === undefined || tools.length === 0 || isShipped(at ?? {})) return [];
      const hasNone = tools.every(({ text }) => {
        const client = known.get(text)?.client;
        return client !== undefined && isEmptyRange([...(lowerRange(range) ?? []), ...(lowerRange(client) ?? [])]);
      });
      const names = tools.map(({ text }) => text).join(" or ");
      return hasNone ? [createProblem("MX3192.tool", { what: LISTS[list], id, range, names }, at)] : [];
    }),
  );
}

/** How many major releases may come before a range is a typo. */
const MANY = 10;

/** `>=21`, where the newest releases that a pack tells apart are 2.1. */
function farReleases(config: Dict): Problem[] {
  const ranges = clientRanges(config);
  const majors = ranges.filter(({ at }) => isShipped(at)).flatMap(({ text }) => majorsIn(text));
  if (majors.length === 0) return [];
  const newest = Math.max(...majors);
  return ranges
    .filter(({ text, at }) => !isShipped(at) && /^(?:[<>]=?|=)?\s*\d/.test(text))
    .filter(({ text }) => Math.min(...majorsIn(text)) >= newest + MANY)
    .map(({ text, at }) => createProblem("MX3192.far", { range: text, newest: String(newest) }, at));
}

function majorsIn(range: string): number[] {
  return [...range.matchAll(/(?<![\d.])\d+/g)].map(([major]) => Number(major));
}

interface ClientRange {
  readonly text: string;
  readonly at: Location;
}

/** The values of `client` in rules, finders and tools. In toolsets it is the name of a tool. */
function clientRanges(config: Dict): ClientRange[] {
  const sections = ["classes", "routes", "trim", "filters", "parts", "sources", "clientTools", "launch"];
  return sections.flatMap((section) => rangesIn(valueAt(config, [section])));
}

function rangesIn(tree: Tree | undefined): ClientRange[] {
  if (tree?.kind === "list") return tree.items.flatMap(rangesIn);
  if (tree?.kind !== "dict") return [];
  return [...tree.entries].flatMap(([key, { value }]) =>
    key === "client" && value.kind === "scalar" ? textsOf(value) : rangesIn(value),
  );
}
