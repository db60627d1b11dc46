import { entriesOf, itemsOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerRange } from "../../plan/lower/rules.ts";
import { describeRange } from "../conditions/describe-condition.ts";
import { isEmptyRange, rangeCovers } from "../conditions/range-covers.ts";
import { otherTexts, type WrittenText } from "../texts/written-texts.ts";

/** Are there releases for each range of the client's, and for what lies between two of a list? */
export function checkClientRanges(config: Dict): Problem[] {
  const releases = entriesOf(valueAt(config, ["launch"]), "releases").map(([, { value }]) => value);
  const tools = entriesOf(config, "clientTools").map(([, { value }]) => value);
  const lists = ["parts", "sources"].flatMap((map) => entriesOf(config, map).map(([, { value }]) => itemsOf(value)));
  return [
    ...[...releases, ...tools].flatMap(withoutRelease),
    ...lists.flatMap(withoutNewer),
    ...otherTexts(config, []).flatMap(idleComparison),
  ];
}

/** `>=2.1 >=2.3`: of two comparisons in one direction, the wider one says nothing. */
function idleComparison({ section, key, text, at }: WrittenText): Problem[] {
  if (key !== "client" || section === "tests" || !/^[<>=][<>=\d.]+ [<>=\d. ]+$/.test(text)) return [];
  const parts = text.split(" ");
  for (const wide of parts) {
    const narrow = parts.find((one) => one !== wide && rangeCovers(lowerRange(wide), lowerRange(one)));
    if (narrow === undefined || isEmptyRange(lowerRange(text))) continue;
    return [createProblem("MX3175.idle", { wide, narrow }, at)];
  }
  return [];
}

function withoutRelease(owner: Tree): Problem[] {
  const text = textAt(owner, ["client"]);
  const range = text === undefined ? undefined : lowerRange(text);
  if (range === undefined || !isEmptyRange(range)) return [];
  return [createProblem("MX3072.emptyRange", { range: describeRange(range) }, valueAt(owner, ["client"])?.at)];
}

/** `<2.1` beside `2.1`: the second is for 2.1 alone, so that nothing is for the releases behind it. */
function withoutNewer(finders: readonly Tree[]): Problem[] {
  const ranges = finders.map((finder) => textAt(finder, ["client"]) ?? "");
  if (ranges.some((range) => range.startsWith(">"))) return [];
  return finders.flatMap((finder, index) => {
    const range = ranges[index] ?? "";
    if (!ranges.includes(`<${range}`)) return [];
    return [createProblem("MX3175", { range, meant: `>=${range}` }, valueAt(finder, ["client"])?.at)];
  });
}
