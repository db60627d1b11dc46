import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict, type Tree } from "../tree.ts";
import { describeTest } from "./logic/describe-condition.ts";
import { findersOf } from "./logic/finders-of.ts";
import { ruleSearchOf, type RuleSearch, type SearchStep } from "./logic/look.ts";
import { matchesNothing, textsExclude } from "./logic/text-covers.ts";

/** What may stand before the words of a line. */
const BEFORE_WORDS = /^[\s\-*•\d]/;

interface SearchFault {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

/** Words that can't stand where a rule looks for them: a line has one line, and a text begins in one way. */
export function checkUnfindable(config: Dict): Problem[] {
  return findersOf(config, []).flatMap(({ tree }) => {
    const search = ruleSearchOf(tree);
    const fault = search.steps.map(inStep).find((one) => one !== undefined) ?? inTests(search);
    return fault === undefined ? [] : [unfindable(tree, fault)];
  });
}

function unfindable(tree: Tree, { key, message, hint }: SearchFault): Problem {
  return { code: "MX3075", severity: "error", message, hint, at: valueAt(tree, [key])?.at ?? tree.at };
}

function inStep({ kind, text }: SearchStep): SearchFault | undefined {
  if (kind === "section" && text.trimEnd() !== text)
    return { key: kind, message: "no heading is found by spaces at its end", hint: "leave the spaces out" };
  if ((kind === "line" || kind === "paragraph") && text.includes("\n"))
    return {
      key: kind,
      message: `no line begins with a line end: \`${kind}\` looks for the first words on one line`,
      hint: "end it with the line, and use `contains` for what follows; in YAML, `|-` leaves the last line end out",
    };
  return undefined;
}

function inTests({ steps, tests }: RuleSearch): SearchFault | undefined {
  const last = steps.at(-1);
  for (const [index, test] of tests.entries()) {
    const { op: key, value } = test;
    if (matchesNothing(test))
      return {
        key,
        message: "nothing begins with a space: spaces in front don't count",
        hint: "leave the space out, or use `contains`",
      };
    const other = tests.slice(index + 1).find((one) => textsExclude(test, one));
    if (other !== undefined)
      return {
        key: other.op,
        message: `nothing has both \`${describeTest(test)}\` and \`${describeTest(other)}\``,
        hint: "leave one of them out",
      };
    if (last?.kind === "line" && key === "contains" && value.slice(0, -1).includes("\n"))
      return { key, message: "a line has no line end in it", hint: "use `paragraph`, `section` or `between`" };
    if (last !== undefined && key === "startsWith" && beginsOtherwise(last, value))
      return {
        key,
        message: `what is found begins with ${JSON.stringify(last.text)}, never with ${JSON.stringify(value)}`,
        hint: "use `contains`, or leave one of them out",
      };
  }
  return undefined;
}

function beginsOtherwise({ kind, text }: SearchStep, start: string): boolean {
  if (kind === "tag") return false;
  if ((kind === "line" || kind === "paragraph") && BEFORE_WORDS.test(start)) return false;
  const own = text.trimStart();
  return own !== "" && !own.startsWith(start) && !start.startsWith(own);
}
