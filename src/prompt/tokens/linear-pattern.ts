import { isRecord } from "../../shared/utilities.ts";
import { RefusedModelFile } from "../templates/render-steps.ts";

/** A part of a regular expression: one character, a group, or a test of what is around. */
interface PatternItem {
  readonly kind: "character" | "group" | "test";
  /** As it is written; of a character. */
  readonly text: string;
  readonly alternatives: readonly PatternSequence[];
  readonly min: number;
  readonly max: number;
}

type PatternSequence = readonly PatternItem[];

/** Ways in which the finite parts of an alternative may match. */
const MAX_WAYS = 10_000;

/**
 * Whether V8 splits any text with this expression in a time that grows with the text's length only. Its engine tries every way in which
 * repetitions may share a text. So one repetition may do so, of one character: `\s*[\r\n]+`; and where it was tried in vain, another
 * alternative must match the same run of characters (`\s+`), or each place of the run would be tried again.
 */
export function isLinearPattern(source: string): boolean {
  const parsed = parseAlternatives(source, 0);
  if (parsed === undefined || parsed.end < source.length) return false;
  const sequences = parsed.alternatives.flatMap(expand);
  if (sequences.length > MAX_WAYS) return false;
  const runs = new Set(sequences.flatMap(runOf));
  return sequences.every((sequence) => ways(sequence) <= MAX_WAYS && isLinear(sequence, runs));
}

function isLinear(sequence: PatternSequence, runs: ReadonlySet<string>): boolean {
  if (!sequence.every(isCharacterOrFinite)) return false;
  const sharing = sequence.filter((item, index) => item.max === Infinity && canFail(sequence.slice(index + 1)));
  return sharing.length === 0 || (sharing.length === 1 && sharing.every(({ text }) => runs.has(text)));
}

/** The characters of which an alternative takes as many as there are, in a row. */
function runOf(sequence: PatternSequence): string[] {
  const [first, ...rest] = sequence.slice(sequence.findIndex(({ min, max }) => min > 0 || max > 1));
  const isRun = first?.kind === "character" && first.min <= 1 && first.max === Infinity && !canFail(rest);
  return isRun ? [first.text] : [];
}

function canFail(rest: PatternSequence): boolean {
  return rest.some(({ min, kind }) => min > 0 || kind === "test");
}

function isCharacterOrFinite({ kind, alternatives, max }: PatternItem): boolean {
  return kind === "character" || (max < Infinity && alternatives.every((one) => one.every(isFinite)));
}

function isFinite({ alternatives, max }: PatternItem): boolean {
  return max < Infinity && alternatives.every((one) => one.every(isFinite));
}

function ways(sequence: PatternSequence): number {
  return sequence.reduce((product, item) => product * waysOf(item), 1);
}

function waysOf({ kind, alternatives, min, max }: PatternItem): number {
  if (max === Infinity) return 1;
  if (kind === "character") return max - min + 1;
  return (1 + alternatives.reduce((sum, one) => sum + ways(one), 0)) ** max;
}

/** The same sequence with groups written out that have repetitions in them, and are not repeated themselves. */
function expand(sequence: PatternSequence): PatternSequence[] {
  const at = sequence.findIndex((item) => item.kind === "group" && item.max === 1 && !isFinite(item));
  const group = sequence[at];
  if (group === undefined) return [sequence];
  const [before, after] = [sequence.slice(0, at), sequence.slice(at + 1)];
  const forms = group.min === 0 ? [...group.alternatives, []] : group.alternatives;
  const expanded: PatternSequence[] = [];
  for (const form of forms) {
    expanded.push(...expand([...before, ...form, ...after]));
    if (expanded.length > MAX_WAYS) break;
  }
  return expanded;
}

interface ParsedAlternatives {
  readonly alternatives: readonly PatternSequence[];
  readonly end: number;
}

/** A class, an escape, the start of a group, an assertion, or one character. */
const PIECE =
  /\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\[^]|\((?:\?(?:[:=!]|<[=!]))?|[^\\)|]/uy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/uy;
/** Assertions, and references to groups. */
const EDGE = /^(?:[\^$]|\\[bB])$/u;
const REFERENCE = /^\\[1-9k]$/u;
const MAX_DEPTH = 50;

/** @returns undefined for what is not understood; the expression is one that JavaScript accepts */
function parseAlternatives(source: string, start: number, depth = 0): ParsedAlternatives | undefined {
  const alternatives: PatternItem[][] = [[]];
  let at = start;
  while (at < source.length && source[at] !== ")") {
    if (source[at] === "|") {
      alternatives.push([]);
      at++;
      continue;
    }
    const item = parseItem(source, at, depth);
    if (item === undefined) return undefined;
    alternatives.at(-1)?.push(item.item);
    at = item.end;
  }
  return { alternatives, end: at };
}

interface ParsedItem {
  readonly item: PatternItem;
  readonly end: number;
}

function parseItem(source: string, at: number, depth: number): ParsedItem | undefined {
  const text = matchAt(PIECE, source, at)?.[0];
  if (text === undefined || REFERENCE.test(text)) return undefined;
  const end = at + text.length;
  if (!text.startsWith("(")) return repeated(source, end, { kind: kindOf(text), text, alternatives: [] });
  const inner = depth > MAX_DEPTH || source[end] === "?" ? undefined : parseAlternatives(source, end, depth + 1);
  if (inner === undefined) return undefined;
  return repeated(source, inner.end + 1, { kind: kindOf(text), text, alternatives: inner.alternatives });
}

function kindOf(text: string): PatternItem["kind"] {
  if (EDGE.test(text)) return "test";
  if (!text.startsWith("(")) return "character";
  return /[=!]$/u.test(text) ? "test" : "group";
}

function repeated(source: string, at: number, item: Pick<PatternItem, "kind" | "text" | "alternatives">): ParsedItem {
  const quantifier = matchAt(QUANTIFIER, source, at);
  return { item: { ...item, ...repetitionOf(quantifier) }, end: at + (quantifier?.[0].length ?? 0) };
}

function repetitionOf(quantifier: RegExpExecArray | undefined): Pick<PatternItem, "min" | "max"> {
  if (quantifier === undefined) return { min: 1, max: 1 };
  const [text, least, comma, most] = quantifier;
  if (least !== undefined) {
    const min = Number(least);
    return { min, max: comma === "" ? min : most === "" ? Infinity : Number(most) };
  }
  return { min: text.startsWith("+") ? 1 : 0, max: text.startsWith("?") ? 1 : Infinity };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** Added tokens (`<|im_end|>`), and characters of one of them: several times as many as any model has. */
const MAX_ADDED = 50_000;
const MAX_ADDED_LENGTH = 256;
/** Characters that may be put for one character of a text, by all steps of the normalizer together. */
const MAX_GROWTH = 16;
/** Characters of a word in a vocabulary whose search takes their square. */
const MAX_WORD = 64;
const MAX_WORD_PIECE = 200;

/**
 * A tokenizer comes with a model, from anyone.
 * @param data tokenizer.json
 * @throws {RefusedModelFile} when counting with it may take time or memory out of proportion to the text
 */
export function checkTokenizer(data: Readonly<Record<string, unknown>>): void {
  const added: readonly unknown[] = Array.isArray(data["added_tokens"]) ? data["added_tokens"] : [];
  if (added.length > MAX_ADDED) throw new RefusedModelFile(`a tokenizer with more than ${MAX_ADDED} added tokens`);
  if (added.some((token) => lengthOf(token, "content") > MAX_ADDED_LENGTH))
    throw new RefusedModelFile(`an added token of more than ${MAX_ADDED_LENGTH} characters`);
  const growth = growthOf(data["normalizer"]) * growthOf(data["pre_tokenizer"]);
  if (growth > MAX_GROWTH)
    throw new RefusedModelFile(`a tokenizer that makes texts more than ${MAX_GROWTH} times as long`);
  checkModel(data["model"]);
}

/** By how much its replacements may lengthen a text. */
function growthOf(step: unknown): number {
  if (!isRecord(step)) return 1;
  const steps = [step["normalizers"], step["pretokenizers"]].find(Array.isArray) as readonly unknown[] | undefined;
  if (steps !== undefined) return steps.reduce<number>((product, one) => product * growthOf(one), 1);
  const pattern = isRecord(step["pattern"]) ? step["pattern"] : {};
  const replaced = Math.max(1, lengthOf(pattern, "String"));
  const made = Math.max(lengthOf(step, "content"), lengthOf(step, "replacement"), lengthOf(step, "str_rep"));
  // An expression may match between two characters, too.
  return Math.max(1, made / replaced) + (step["type"] === "Replace" && made > 0 && !("String" in pattern) ? 1 : 0);
}

function lengthOf(value: unknown, name: string): number {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === "string" ? text.length : 0;
}

/** Byte pairs are merged here, in steps; the library does the rest. */
function checkModel(model: unknown): void {
  if (!isRecord(model) || (model["type"] ?? "BPE") === "BPE") return;
  const { vocab, max_input_chars_per_word: most = MAX_WORD_PIECE } = model;
  if (!(Number(most) <= MAX_WORD_PIECE)) throw new RefusedModelFile(`words of more than ${MAX_WORD_PIECE} characters`);
  const words: readonly unknown[] = Array.isArray(vocab) ? vocab.flat(1) : Object.keys(isRecord(vocab) ? vocab : {});
  if (words.some((word) => typeof word === "string" && word.length > MAX_WORD))
    throw new RefusedModelFile(`a vocabulary with words of more than ${MAX_WORD} characters`);
}

/** @param step a step of the library, whose parts hold the expressions that it compiled @throws {RefusedModelFile} */
export function checkPatterns(step: unknown, depth = 0): void {
  if (step instanceof RegExp) {
    if (isLinearPattern(step.source)) return;
    const text = step.source.length > 80 ? `${step.source.slice(0, 80)}…` : step.source;
    throw new RefusedModelFile(`the tokenizer's expression ${text} may take more time than any text is worth`);
  }
  // The library's steps are functions with properties.
  if ((typeof step !== "object" && typeof step !== "function") || step === null || depth > 10) return;
  for (const part of Object.values(step)) checkPatterns(part, depth + 1);
}
