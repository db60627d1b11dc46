import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { RE2JS } from "re2js";

/** A pattern in the linear engine's own form, or why it can't be one. */
export type LinearRegex =
  | { readonly pattern: string; readonly flags: string }
  | {
      readonly code: `MX${number}`;
      readonly message: string;
      readonly hint: string;
      /** Offset of the fault in the pattern. */ readonly offset: number;
    };

/** Instructions of a compiled pattern; matching costs text × instructions. */
const MAX_PROGRAM = 2000;
const MAX_COUNT = 1000;
/** JavaScript's \s, written out: the engine's own is ASCII only. */
const SPACES = String.raw`\t\n\x{b}\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const NOT_NEWLINE = String.raw`[^\n\r\x{2028}\x{2029}]`;

interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

/** Accepts the linear subset and pins JavaScript's meaning of `.` and `\s`; anything that needs back-tracking is refused. */
export function linearRegex(pattern: string, flags: string): LinearRegex {
  let ast: AST.Pattern;
  try {
    ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch (error) {
    const { index = 0, message } = error as Error & { index?: number };
    return {
      code: "MX4001",
      message: message.replace(/^Invalid regular expression: .*: /, "not a regular expression: "),
      hint: "a literal character such as ( or [ needs a backslash before it",
      offset: index,
    };
  }
  const fault = nonLinear(ast);
  if (fault !== undefined) return { code: "MX4002", ...fault };
  return sized(RE2JS.translateRegExp(canonical(ast, flags.includes("s"))), flags);
}

function sized(pattern: string, flags: string): LinearRegex {
  try {
    const size = RE2JS.compile(pattern, re2Flags(flags)).programSize();
    if (size <= MAX_PROGRAM) return { pattern, flags };
    return {
      code: "MX4003",
      message: `the expression compiles to ${size} steps; at most ${MAX_PROGRAM} are allowed`,
      hint: "lower the counts in {…}",
      offset: 0,
    };
  } catch (error) {
    return {
      code: "MX4002",
      message: `the linear engine does not know this form: ${(error as Error).message}`,
      hint: "say it with classes, groups, alternatives and counts",
      offset: 0,
    };
  }
}

/** The engine's own bits for i, m, s. */
export function re2Flags(flags: string): number {
  return (
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0)
  );
}

function nonLinear(ast: AST.Pattern): Fault | undefined {
  let fault: Fault | undefined;
  const refuse = (message: string, hint: string, node: AST.Node): void => {
    fault ??= { message, hint, offset: node.start };
  };
  visitRegExpAST(ast, {
    onAssertionEnter(node) {
      if (node.kind === "lookahead" || node.kind === "lookbehind")
        refuse(
          "look-around can't be matched in linear time",
          "match the surroundings too, or use `between`, `section` or `tag`",
          node,
        );
    },
    onBackreferenceEnter(node) {
      refuse("a back-reference can't be matched in linear time", "write the alternatives out", node);
    },
    onQuantifierEnter(node) {
      if (node.min > MAX_COUNT || (node.max !== Number.POSITIVE_INFINITY && node.max > MAX_COUNT))
        refuse(`a count over ${MAX_COUNT} costs too much`, "use * or + with a class", node);
    },
    onCharacterSetEnter(node) {
      if (node.kind === "property" && node.value !== null)
        refuse(
          "the linear engine has no script properties with a value",
          "use a general category such as \\p{L}",
          node,
        );
    },
  });
  return fault;
}

/** The pattern with `.` and `\s` written out, so that the linear engine reads them as JavaScript does. */
function canonical(ast: AST.Pattern, dotAll: boolean): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visitRegExpAST(ast, {
    onCharacterSetEnter(node) {
      const inClass = node.parent.type === "CharacterClass";
      if (node.kind === "any" && !dotAll) edits.push({ start: node.start, end: node.end, text: NOT_NEWLINE });
      if (node.kind === "space" && !(inClass && node.negate))
        edits.push({
          start: node.start,
          end: node.end,
          text: inClass ? SPACES : `[${node.negate ? "^" : ""}${SPACES}]`,
        });
    },
  });
  let text = "";
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += ast.raw.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + ast.raw.slice(from);
}
