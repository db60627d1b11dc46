import type { AST } from "@eslint-community/regexpp";
import type { MessageParameters } from "../../../generated/types/messages.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Why a pattern can't be matched in linear time, and at which of its characters. */
export interface RegexFault extends Problem {
  readonly offset: number;
}

/** A rule may use structural selectors instead. */
export type RegexContext = "rule" | "condition";

interface Printing {
  readonly flags: string;
  readonly faults: RegexFault[];
  readonly context: RegexContext;
}

/** Repetitions that the engine unrolls. */
const MAX_COUNT = 1000;

/**
 * Prints a pattern in the linear engine's syntax with JavaScript's meaning (flag u), except that with flag m lines end at \n
 * only. UnsupportedSyntax syntax is added to `faults`. Quantifiers are greedy: only whether there is a match matters, and groups take
 * the longest.
 */
export function printLinear(node: AST.Pattern | AST.Element | AST.Alternative, printing: Printing): string {
  const inner = (nodes: readonly (AST.Element | AST.Alternative)[]): string[] =>
    nodes.map((one) => printLinear(one, printing));
  switch (node.type) {
    case "Pattern":
      return inner(node.alternatives).join("|");
    case "Alternative":
      return inner(node.elements).join("");
    case "CapturingGroup":
      return `(${inner(node.alternatives).join("|")})`;
    case "Group":
      return `(?:${inner(node.alternatives).join("|")})`;
    case "Character":
      return character(node.value);
    case "CharacterSet":
      return characterSet(node, printing);
    case "CharacterClass":
      return characterClass(node, printing);
    case "Quantifier":
      return printLinear(node.element, printing) + count(node, printing);
    case "Assertion":
      return assertion(node, printing);
    case "Backreference":
      return refuse(node, printing, "MX4002.backReference");
    case "ExpressionCharacterClass":
      return refuse(node, printing, "MX4002.setOperation");
  }
}

type UnsupportedSyntax = keyof MessageParameters & `MX4002.${string}`;

function refuse(node: AST.Node, { faults }: Printing, id: UnsupportedSyntax): string {
  faults.push({ ...createProblem(id, {}), offset: node.start });
  return "";
}

function character(value: number): string {
  const text = String.fromCodePoint(value);
  if (/[\p{L}\p{N} _]/u.test(text)) return text;
  return code(value);
}

function characterClass(node: AST.CharacterClass, printing: Printing): string {
  const elements = node.elements.map((element) => inClass(element, printing)).join("");
  // The engine has no empty class: [] matches nothing, [^] everything.
  if (elements === "") return `[${node.negate ? "" : "^"}${spell(EVERYTHING)}]`;
  return `[${node.negate ? "^" : ""}${elements}]`;
}

function inClass(element: AST.CharacterClassElement, printing: Printing): string {
  switch (element.type) {
    case "Character":
      return character(element.value);
    case "CharacterClassRange":
      return `${character(element.min.value)}-${character(element.max.value)}`;
    case "CharacterSet": {
      if (element.kind === "property") return property(element, printing);
      const { ranges, negate } = setOf(element, printing);
      return spell(negate ? complement(ranges) : ranges);
    }
    default:
      return refuse(element, printing, "MX4002.setOperation");
  }
}

function characterSet(node: AST.CharacterSet, printing: Printing): string {
  if (node.kind === "property") return property(node, printing);
  const { ranges, negate } = setOf(node, printing);
  return `[${negate ? "^" : ""}${spell(ranges)}]`;
}

function setOf(
  node: Exclude<AST.CharacterSet, AST.UnicodePropertyCharacterSet>,
  { flags }: Printing,
): { readonly ranges: Ranges; readonly negate: boolean } {
  switch (node.kind) {
    case "any":
      return flags.includes("s") ? { ranges: EVERYTHING, negate: false } : { ranges: NEWLINES, negate: true };
    case "digit":
      return { ranges: DIGITS, negate: node.negate };
    case "space":
      return { ranges: SPACES, negate: node.negate };
    case "word":
      return { ranges: flags.includes("i") ? FOLDED_WORD : WORD, negate: node.negate };
  }
}

function property(node: AST.UnicodePropertyCharacterSet, printing: Printing): string {
  const { key, value, negate } = node;
  if (key !== "General_Category" || value === null || value.length > 2)
    return refuse(node, printing, "MX4002.property");
  if (negate && printing.flags.includes("i")) return refuse(node, printing, "MX4002.negatedProperty");
  return `\\${negate ? "P" : "p"}{${value}}`;
}

function count({ min, max, start }: AST.Quantifier, { faults }: Printing): string {
  const most = max === Number.POSITIVE_INFINITY ? min : max;
  if (most > MAX_COUNT) faults.push({ ...createProblem("MX4003.count", { maxCount: MAX_COUNT }), offset: start });
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === max) return `{${min}}`;
  return min === 0 && max === 1 ? "?" : `{${min},${max}}`;
}

function assertion(node: AST.Assertion, printing: Printing): string {
  switch (node.kind) {
    case "start":
      return "^";
    case "end":
      return "$";
    case "word":
      return node.negate ? "\\B" : "\\b";
    default:
      return refuse(
        node,
        printing,
        printing.context === "rule" ? "MX4002.lookAroundInRule" : "MX4002.lookAroundInCondition",
      );
  }
}

/** Characters as ranges of code points, both ends included, in order. */
type Ranges = readonly (readonly [number, number])[];
/** JavaScript's \s; the engine's own is ASCII only. */
const SPACES: Ranges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x16_80, 0x16_80],
  [0x20_00, 0x20_0a],
  [0x20_28, 0x20_29],
  [0x20_2f, 0x20_2f],
  [0x20_5f, 0x20_5f],
  [0x30_00, 0x30_00],
  [0xfe_ff, 0xfe_ff],
];
const LAST = 0x10_ff_ff;
const EVERYTHING: Ranges = [[0, LAST]];
const DIGITS: Ranges = [[0x30, 0x39]];
const WORD: Ranges = [...DIGITS, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
/** With `i`, JavaScript's \w also matches these two, which fold to s and k. */
const FOLDED_WORD: Ranges = [...WORD, [0x01_7f, 0x01_7f], [0x21_2a, 0x21_2a]];
const NEWLINES: Ranges = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x20_28, 0x20_29],
];

function code(value: number): string {
  const text = String.fromCodePoint(value);
  if (/[A-Za-z0-9_ ]/.test(text)) return text;
  return value > 0x20 && value < 0x7f ? `\\${text}` : `\\x{${value.toString(16)}}`;
}

function spell(ranges: Ranges): string {
  return ranges.map(([from, to]) => (from === to ? code(from) : `${code(from)}-${code(to)}`)).join("");
}

function complement(ranges: Ranges): Ranges {
  const starts = [0, ...ranges.map(([, to]) => to + 1)];
  const ends = [...ranges.map(([from]) => from - 1), LAST];
  return starts.map((start, index) => [start, ends[index] ?? LAST] as const);
}
