import type { Class, Route } from "../../../generated/types/mallex.d.ts";
import type { Condition, VersionRange } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { lowerClass, lowerRoute } from "../6-lower/routes.ts";
import { lowerRange } from "../6-lower/text-tests.ts";
import { textAt, toData, valueAt, type Dict, type Tree } from "../tree.ts";
import { clashOf } from "./logic/clash-of.ts";
import { describeCondition, describeRange } from "./logic/describe-condition.ts";
import { findersOf } from "./logic/finders-of.ts";
import { isEmptyRange } from "./logic/range-covers.ts";
import { rulesOf, type RuleItem } from "./logic/rule-items.ts";

/** Conditions that no request can meet: a range without a release, words that begin in two ways. */
export function checkContradictions(config: Dict): Problem[] {
  return [
    ...rulesOf(config, "classes", []).flatMap((rule) => [
      ...inWhen(rule, "class", lowerClass(toData(rule.tree) as Class).when),
      ...classInClass(rule),
    ]),
    ...rulesOf(config, "routes", []).flatMap((rule) =>
      inWhen(rule, "route", lowerRoute(toData(rule.tree) as Route).when),
    ),
    ...findersOf(config, []).flatMap(({ tree }) => inRange(tree)),
  ];
}

function inWhen({ id, tree }: RuleItem, what: string, when: readonly Condition[]): Problem[] {
  const clash = clashOf(when);
  if (clash === undefined) return [];
  const [first, second] = clash;
  const text = first === second ? "" : ` and \`${describeCondition(second)}\` at once`;
  return [
    {
      code: "MX3072",
      severity: "error",
      message: `${what} "${id}": no request meets \`${describeCondition(first)}\`${text}`,
      hint: first === second ? "mend the condition, or leave it out" : "leave one of them out, or make two rules of it",
      at: valueAt(tree, ["when", second.kind === "toolNames" ? "tools" : second.kind])?.at ?? tree.at,
    },
  ];
}

/** Classes are asked before a request has one. */
function classInClass({ id, tree }: RuleItem): Problem[] {
  const classCondition = valueAt(tree, ["when", "class"]);
  if (classCondition === undefined) return [];
  const hint = "leave `class` out: the first class that holds names a request, so earlier ones are ruled out already";
  const message = `class "${id}": no request has a class before its class is known`;
  return [{ code: "MX3072", severity: "error", message, hint, at: classCondition.at }];
}

function inRange(tree: Tree): Problem[] {
  const text = textAt(tree, ["client"]);
  const range: VersionRange | undefined = text === undefined ? undefined : lowerRange(text);
  if (range === undefined || !isEmptyRange(range)) return [];
  return [
    {
      code: "MX3072",
      severity: "error",
      message: `no release of the client fits \`${describeRange(range)}\``,
      hint: "all comparisons must hold at once; `>=2.0 <2.2` is what lies between",
      at: valueAt(tree, ["client"])?.at ?? tree.at,
    },
  ];
}
