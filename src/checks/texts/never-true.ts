import { entryOf, type Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { locateCharacters } from "./locate-characters.ts";
import { parseExpression, type Assertion, type ExpressionTree } from "./parse-expression.ts";
import { canMatch, countSteps, findPassing, isAlwaysTrue, takeSteps } from "./text-tests.ts";
import { expressions, type WrittenText } from "./written-texts.ts";

/** Is there an expression that no text matches, or every text, or of which a part never matches? */
export function checkExpressions(config: Dict): Problem[] {
  return expressions(config).flatMap(({ test, ...written }) => {
    const expression = parseExpression(test.value, test.flags ?? "");
    if (expression === undefined) return [];
    if (findPassing([test]) === "none") return [neverTrue(expression, written)];
    const dead = computeOnce(`${test.flags ?? ""}/${test.value}`, () => deadAlternative(expression));
    if (dead !== undefined) {
      const part = test.value.slice(dead.start, dead.end);
      return [
        createProblem(
          "MX3142.alternative",
          { part },
          locateCharacters(written.at, written.text, { offset: dead.start, length: part.length }),
        ),
      ];
    }
    const [escape] = DOUBLED.exec(test.value) ?? [];
    if (escape !== undefined) return [createProblem("MX3142.doubled", { escape, single: escape.slice(1) }, written.at)];
    const glob = globIn(test.value);
    if (glob !== undefined) return [createProblem("MX3174", glob, written.at)];
    return isCondition(written) && isAlwaysTrue(test)
      ? [createProblem("MX3092.condition", { expression: test.value }, written.at)]
      : [];
  });
}

/** In single quotes YAML keeps both backslashes, of which the first makes the second a character. */
const DOUBLED = /(?<!\\)\\\\(?:[bBdDwWsS](?![a-z])|[.()[\]+*?|])/;

/** Other checks report protections that match every text, and rules of which nothing else says where they search. */
function isCondition({ section, owner, path, text }: WrittenText): boolean {
  if (section === "neverLeaves" || path.includes("take")) return false;
  if (section !== "trim" && section !== "filters") return section !== "tests";
  return STEPS.some((key) => entryOf(owner, key) !== undefined) && !EVERYTHING.test(text);
}

const STEPS = ["section", "tag", "paragraph", "line", "between", "from"];
/** Written so on purpose. */
const EVERYTHING = /^\^?(?:\.|\[\\s\\S\]|\[\^\])\*\$?$/;

/**
 * A pattern of names, in which a star stands for any text. Without other signs of expressions a star behind a dash, or at the end, where it changes nothing,
 * is one.
 */
function globIn(
  expression: string,
): { expression: string; found: string; instead: string; brackets: string } | undefined {
  if (/[\\()[\]{}+?|^$]|\.\*/.test(expression)) return undefined;
  const [found] = /[-_/:#~@]\*|[^\s.]\*$/u.exec(expression) ?? [];
  if (found === undefined) return undefined;
  const brackets = expression.replace(found, `[${found.slice(0, -1)}]*`);
  return { expression, found, instead: expression.replaceAll(/\*+/g, ".*"), brackets };
}

/** Names the assertion without which the expression would match. */
function neverTrue(expression: ExpressionTree, written: WrittenText): Problem {
  const culprit = assertionsIn(expression).find((one) => canMatch(without(expression, one)));
  const shown = written.text.replaceAll("\n", String.raw`\n`);
  if (culprit === undefined) return createProblem("MX3142.nothing", { expression: shown }, written.at);
  const sign = written.text.slice(culprit.offset).startsWith("\\")
    ? written.text.slice(culprit.offset, culprit.offset + 2)
    : written.text.charAt(culprit.offset);
  const at = locateCharacters(written.at, written.text, { offset: culprit.offset, length: sign.length });
  return createProblem(WHY[culprit.asserts], { expression: shown, sign }, at);
}

const WHY = {
  start: "MX3142.start",
  lineStart: "MX3142.start",
  end: "MX3142.end",
  lineEnd: "MX3142.end",
  boundary: "MX3142.boundary",
  noBoundary: "MX3142.boundary",
} as const;

function assertionsIn(expression: ExpressionTree): Assertion[] {
  switch (expression.kind) {
    case "assertion":
      return [expression];
    case "character":
      return [];
    case "sequence":
      return expression.parts.flatMap(assertionsIn);
    case "choice":
      return expression.parts.flatMap((part) => assertionsIn(part.expression));
    case "repeat":
      return assertionsIn(expression.part);
  }
}

const EMPTY: ExpressionTree = { kind: "sequence", parts: [] };

function without(expression: ExpressionTree, assertion: Assertion): ExpressionTree {
  return mapped(expression, (one) => (one === assertion ? EMPTY : undefined));
}

/** @param replace what becomes of a part; undefined: it stays */
function mapped(
  expression: ExpressionTree,
  replace: (part: ExpressionTree) => ExpressionTree | undefined,
): ExpressionTree {
  const other = replace(expression);
  if (other !== undefined) return other;
  switch (expression.kind) {
    case "sequence":
      return { ...expression, parts: expression.parts.map((part) => mapped(part, replace)) };
    case "choice":
      return {
        ...expression,
        parts: expression.parts.map((part) => ({ ...part, expression: mapped(part.expression, replace) })),
      };
    case "repeat":
      return { ...expression, part: mapped(expression.part, replace) };
    default:
      return expression;
  }
}

/** With more, each of which is tried alone, a long list of words would take a while. */
const MAX_ALTERNATIVES = 40;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** What expressions of files that were checked before were found to be; shipped packs have the same in each. */
const known = new Map<string, { readonly dead: Part | undefined; readonly steps: number }>();
const MAX_KNOWN = 1000;

/** Answers from what is known take as much of the budget as a search, so that the findings depend on the file alone. */
function computeOnce(key: string, find: () => Part | undefined): Part | undefined {
  const before = known.get(key);
  if (before !== undefined && takeSteps(before.steps)) return before.dead;
  const { found: dead, steps, isSure } = countSteps(find);
  if (isSure && known.size < MAX_KNOWN) known.set(key, { dead, steps });
  return dead;
}

/** An alternative that no text reaches: `^(a|b$ )c`. */
function deadAlternative(expression: ExpressionTree): Part | undefined {
  if (assertionsIn(expression).length === 0) return undefined;
  const choices = choicesIn(expression);
  if (choices.flatMap(({ parts }) => parts).length > MAX_ALTERNATIVES) return undefined;
  for (const choice of choices) {
    const dead = choice.parts.find(
      (only) => !canMatch(mapped(expression, (part) => (part === choice ? only.expression : undefined))),
    );
    // `foo(?:$|\s)bar` is written so for its other alternative.
    if (dead !== undefined && dead.expression.kind === "sequence" && dead.expression.parts.length > 1) return dead;
  }
  return undefined;
}

function choicesIn(expression: ExpressionTree): Extract<ExpressionTree, { kind: "choice" }>[] {
  switch (expression.kind) {
    case "sequence":
      return expression.parts.flatMap(choicesIn);
    case "choice":
      return [expression, ...expression.parts.flatMap((part) => choicesIn(part.expression))];
    case "repeat":
      // Another round may take another alternative.
      return expression.least === 0 || expression.most > 1 ? [] : choicesIn(expression.part);
    default:
      return [];
  }
}
