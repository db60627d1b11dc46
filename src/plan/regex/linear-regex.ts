import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { RE2JS } from "re2js";
import { createProblem } from "../../diagnostics/problem.ts";
import { printLinear, type RegexContext, type RegexFault } from "./print-linear.ts";
import { regexFlags } from "../../shared/text/match.ts";

/** A pattern in the linear engine's own form, or why it can't be one. */
export type LinearRegex =
  | { readonly pattern: string }
  | (RegexFault & {
      /** An equivalent key and value: `contains: "ab"`. */
      readonly instead?: string;
    });

/** Instructions of a compiled pattern; matching costs text × instructions. */
const MAX_PROGRAM = 2000;
/** Characters of a pattern, and opening brackets in it: what reads them recurses. */
const MAX_PATTERN = 4000;
const MAX_GROUPS = 200;

/** The rule that an expression is in. */
interface RegexSite {
  readonly context?: RegexContext;
  /** Its keys, which can't be written a second time. */
  readonly beside?: readonly string[];
}

/** Accepts the linear subset of JavaScript's expressions (flag u); anything that needs backtracking is refused. */
export function linearRegex(
  pattern: string,
  flags: string,
  { context = "rule", beside = [] }: RegexSite = {},
): LinearRegex {
  const ast = parsed(pattern);
  if ("code" in ast) return ast;
  const faults: RegexFault[] = [];
  const linear = printLinear(ast, { flags, faults, context });
  const regex = faults[0] ?? sized(linear, flags);
  const instead = "pattern" in regex ? undefined : textTestOf(ast, flags);
  if ("pattern" in regex || instead === undefined || beside.includes(instead.key)) return regex;
  const text = `${instead.key}: ${JSON.stringify(instead.words)}`;
  return { ...regex, hint: `write \`${text}\` instead`, instead: text };
}

/** `contains` or `startsWith`, if an expression looks for plain words, with look-around or any text at its ends. */
function textTestOf(
  { alternatives: [only, another] }: AST.Pattern,
  flags: string,
): { readonly key: "contains" | "startsWith"; readonly words: string } | undefined {
  if (only === undefined || another !== undefined) return undefined;
  const [begin, spaces, ...rest] = only.elements;
  const isStart = begin?.type === "Assertion" && begin.kind === "start" && !flags.includes("m");
  const words = wordsIn(isStart && isAnySpaces(spaces) ? rest : only.elements, flags);
  if (words === undefined || !/^[\P{Cc}\t\n\r]+$/u.test(words)) return undefined;
  if (!isStart) return { key: "contains", words };
  return /^\s/.test(words) ? undefined : { key: "startsWith", words };
}

/** `\s*`: `startsWith` ignores leading spaces too. */
function isAnySpaces(node: AST.Element | undefined): boolean {
  return node?.type === "Quantifier" && node.min === 0 && node.max === Infinity && isSpace(node.element);
}

/** @param open the ends at which any text may follow: within a look-around it may not on the side of the words */
function wordsIn(
  elements: readonly AST.Element[],
  flags: string,
  open: readonly ("first" | "last")[] = ["first", "last"],
): string | undefined {
  const words = elements.map((node, index) => {
    const isFirst = index === 0 && open.includes("first");
    const isLast = index === elements.length - 1 && open.includes("last");
    if (node.type === "Character") return wordsOf(node, flags);
    if (node.type === "Quantifier") return (isFirst || isLast) && isOptional(node) ? "" : undefined;
    return node.type === "Assertion" ? wordsAround(node, { isFirst, isLast }, flags) : undefined;
  });
  return words.includes(undefined) ? undefined : words.join("");
}

function wordsAround(
  node: AST.Assertion,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  flags: string,
): string | undefined {
  if ((node.kind !== "lookahead" && node.kind !== "lookbehind") || node.negate) return undefined;
  const [only, another] = node.alternatives;
  const isAtEnd = node.kind === "lookahead" ? isLast : isFirst;
  if (!isAtEnd || only === undefined || another !== undefined) return undefined;
  return wordsIn(only.elements, flags, [node.kind === "lookahead" ? "last" : "first"]);
}

function wordsOf({ value }: AST.Character, flags: string): string | undefined {
  const char = String.fromCodePoint(value);
  return flags.includes("i") && /\p{L}/u.test(char) ? undefined : char;
}

/** Any text, or none. */
function isOptional({ element, min, max }: AST.Quantifier): boolean {
  return min === 0 && (isSpace(element) || (max > 1 && isWide(element)));
}

function isSpace(node: AST.Element): boolean {
  if (node.type === "Character") return /\s/.test(String.fromCodePoint(node.value));
  return node.type === "CharacterSet" && node.kind === "space" && !node.negate;
}

/** `.`, `[^<]`, `[\s\S]` */
function isWide(node: AST.Element): boolean {
  if (node.type === "CharacterSet") return node.kind === "any";
  return node.type === "CharacterClass" && (node.negate || /^\[\\(?:s\\S|S\\s|d\\D|D\\d|w\\W|W\\w)\]$/.test(node.raw));
}

function parsed(pattern: string): AST.Pattern | Exclude<LinearRegex, { readonly pattern: string }> {
  const groups = pattern.split("(").length - 1;
  if (pattern.length > MAX_PATTERN || groups > MAX_GROUPS)
    return {
      ...createProblem("MX4003.text", {
        length: pattern.length,
        groups,
        maxLength: MAX_PATTERN,
        maxGroups: MAX_GROUPS,
      }),
      offset: 0,
    };
  try {
    return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch (error) {
    const { index = 0, message } = error as Error & { index?: number };
    const invalid = createProblem("MX4001", explainRegexError(message));
    return { ...invalid, ...(otherDialectIn(pattern) ?? { offset: index }) };
  }
}

/** What the parser reports, in plainer words where it has none, and what to do about it. */
const REGEX_ERRORS: Readonly<Record<string, readonly [remedy: string, reason?: string]>> = {
  "Invalid escape": ["remove the backslash: only special characters, such as ( and ., may have one"],
  "Nothing to repeat": [
    "remove the *, + or ?, or put a backslash before it to match the character",
    "there is nothing to repeat",
  ],
  "Unterminated group": ["add the missing ), or write \\( to match a parenthesis", "a ( is never closed"],
  "Unmatched ')'": ["remove the ), or write \\) to match a parenthesis", "a ) has no matching ("],
  "Unterminated character class": ["add the missing ], or write \\[ to match a bracket", "a [ is never closed"],
  "Lone quantifier brackets": [
    "put a backslash before a brace or bracket to match the character",
    "a brace or bracket has no partner",
  ],
  "Incomplete quantifier": ["write {2} or {2,5}, or \\{ to match a brace", "a repetition in {…} is incomplete"],
  "numbers out of order in {} quantifier": ["write the smaller number first", "the numbers in {…} are out of order"],
  "Range out of order in character class": [
    "swap the two ends of the range; to match a dash, put it last in the brackets",
    "a range in […] is out of order",
  ],
};
const OTHER_REMEDY = "a literal character such as ( or [ needs a backslash before it";

/** `Invalid regular expression: /(/u: Unterminated group` */
function explainRegexError(message: string): { readonly reason: string; readonly remedy: string } {
  const text = message.split(": ").at(-1) ?? message;
  const [remedy, reason] = REGEX_ERRORS[text] ?? [OTHER_REMEDY];
  return { reason: reason ?? text.charAt(0).toLowerCase() + text.slice(1), remedy };
}

function sized(pattern: string, flags: string): LinearRegex {
  try {
    const size = RE2JS.compile(pattern, regexFlags(flags)).programSize();
    if (size <= MAX_PROGRAM) return { pattern };
    return { ...createProblem("MX4003.steps", { steps: size, maxSteps: MAX_PROGRAM }), offset: 0 };
  } catch {
    // Everything it can't express was refused before: what is left are its bounds on repetition and nesting.
    return { ...createProblem("MX4003.engine", {}), offset: 0 };
  }
}

const POSIX: Readonly<Record<string, string>> = {
  alpha: "\\p{L}",
  alnum: "[\\p{L}\\p{N}]",
  digit: "\\d",
  lower: "\\p{Ll}",
  punct: "\\p{P}",
  space: "\\s",
  upper: "\\p{Lu}",
  word: "\\w",
  xdigit: "[0-9A-Fa-f]",
};

/** What Perl, Python, Java and grep write; a backslash in front of it makes it something else. */
const PIECES: readonly (readonly [find: RegExp, describe: (found: readonly string[]) => string])[] = [
  [/\(\?([ims]+)\)/, ([match, flags]) => `remove ${match}, and add \`flags: ${flags}\` next to \`matches\``],
  [
    /\(\?([ims]+):/,
    ([match, flags]) =>
      `write (?: instead of ${match}, and add \`flags: ${flags}\` next to \`matches\`: flags apply to the whole expression`,
  ],
  [/\(\?[a-zA-Z-]+[):]/, ([match]) => `remove ${match}; \`flags\` next to \`matches\` supports i, m and s`],
  [/\(\?P<(\w+)>/, ([match, name]) => `write (?<${name}> instead of ${match}`],
  [/\(\?>/, () => "write (?: instead of (?>: mallex never backtracks"],
  [/\\A/, () => "write ^ instead of \\A"],
  [/\\([zZ])/, ([match]) => `write $ instead of ${match}`],
  [
    /\[:\^?(\w+):\]/,
    ([match, name = ""]) =>
      POSIX[name] === undefined
        ? `${match} is not supported: list the characters`
        : `write ${POSIX[name]} instead of ${match}`,
  ],
  [/[+*?}]\+/, ([match = ""]) => `write ${match[0]} instead of ${match}: mallex never backtracks`],
];

/** How to write the first thing in an expression that only another language has, and its offset. */
function otherDialectIn(pattern: string): { readonly hint: string; readonly offset: number } | undefined {
  // Same length, and nothing in it that a backslash has made literal.
  const bare = pattern.replaceAll(/\\[^AzZ]/gs, "  ");
  const found = PIECES.flatMap(([find, describe]) => {
    const match = find.exec(bare);
    return match === null ? [] : [{ hint: describe(match), offset: match.index }];
  });
  return found.toSorted((one, other) => one.offset - other.offset)[0];
}
