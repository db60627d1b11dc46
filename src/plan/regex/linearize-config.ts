import { entryOf, textAt, type Dict, type DictEntry, type Tree } from "../../config/parse/tree.ts";
import { type Fix, type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { LinearRegex } from "./linear-regex.ts";
import type { RegexContext } from "./print-linear.ts";

export interface Linearized {
  /** The configuration with every `matches` in the linear engine's form. */
  readonly config: Dict;
  readonly problems: readonly Problem[];
  /** What was accepted, as it is written there. */
  readonly forms: LinearForms;
}

/** Converted expressions, by context, flags and expression. */
export type LinearForms = Readonly<Record<string, string>>;

interface RegexOptions {
  /** The context outside of `when`. @default "rule" */
  readonly context?: RegexContext;
  /** Those that were worked out before: what does it takes a tenth of a second to load, and to do it for a pack as long again. */
  readonly forms?: LinearForms | undefined;
}

/** Converts every `matches` to an equivalent expression for the linear engine. */
export async function linearize(
  config: Dict,
  { context = "rule", forms: known = {} }: RegexOptions = {},
): Promise<Linearized> {
  const problems: Problem[] = [];
  const forms: Record<string, string> = {};
  const rewritten = await rewrite(config, { problems, context, known, forms });
  return { config: rewritten as Dict, problems, forms };
}

interface Rewriting {
  readonly problems: Problem[];
  readonly context: RegexContext;
  readonly known: LinearForms;
  readonly forms: Record<string, string>;
}

/** Most rules have none, and to wait for each takes longer than to look. */
function hasExpression(tree: Tree): boolean {
  if (tree.kind === "list") return tree.items.some(hasExpression);
  if (tree.kind === "scalar") return false;
  for (const [key, { value }] of tree.entries)
    if (key === "matches" || key === "flags" || isExpressive(key, value)) return true;
  return false;
}

function isExpressive(key: string, value: Tree): boolean {
  return !key.startsWith("x-") && hasExpression(value);
}

async function rewrite(tree: Tree, rewriting: Rewriting): Promise<Tree> {
  if (tree.kind === "scalar") return tree;
  if (tree.kind === "list") {
    // Thousands of examples are no rules.
    if (tree.items.every(({ kind }) => kind === "scalar")) return tree;
    const items: Tree[] = [];
    for (const item of tree.items) items.push(hasExpression(item) ? await rewrite(item, rewriting) : item);
    return { ...tree, items };
  }
  const entries = new Map(tree.entries);
  for (const [key, { keyAt, value }] of tree.entries) {
    // Tests of entire texts, for which no other selectors exist.
    const inner = ["when", "patterns", "neverLeaves"].includes(key)
      ? { ...rewriting, context: "condition" as const }
      : rewriting;
    if (isExpressive(key, value)) entries.set(key, { keyAt, value: await rewrite(value, inner) });
  }
  const pattern = await linearPattern(tree, rewriting);
  const matches = entryOf(tree, "matches");
  if (matches?.value.kind === "scalar" && pattern !== undefined)
    entries.set("matches", { ...matches, value: { ...matches.value, value: pattern } });
  return { ...tree, entries };
}

async function linearPattern(rule: Dict, { problems, context, known, forms }: Rewriting): Promise<string | undefined> {
  const pattern = textAt(rule, ["matches"]);
  const at = entryOf(rule, "matches")?.value.at;
  const flags = entryOf(rule, "flags");
  if (pattern === undefined || at === undefined) {
    if (flags !== undefined && entryOf(rule, "matches") === undefined)
      problems.push(createProblem("MX3013", {}, flags.keyAt));
    return undefined;
  }
  const written = textAt(rule, ["flags"]) ?? "";
  const key = `${context} /${written}/ ${pattern}`;
  const done = known[key];
  // The parser and the engine cost a tenth of a second to load, and most files have no expression of their own.
  const regex: LinearRegex =
    done === undefined
      ? (await import("./linear-regex.ts")).linearRegex(pattern, written, { context, beside: [...rule.entries.keys()] })
      : { pattern: done };
  const slashes = /^\/(?:[^/\\]|\\.)+\/([a-z]*)$/s.exec(pattern);
  if (slashes !== null) problems.push(inSlashes(slashes[1] ?? "", at));
  if ("pattern" in regex) return (forms[key] = regex.pattern);
  const { offset, instead, ...problem } = regex;
  const fix = flags === undefined ? replaceEntry(entryOf(rule, "matches"), pattern, instead) : {};
  problems.push({ ...problem, ...fix, at: { ...at, ...faultLocation(at, pattern, offset) } });
  return undefined;
}

/** A fix that replaces `matches: …`, if that is on one line. */
function replaceEntry(entry: DictEntry | undefined, pattern: string, replace: string | undefined): { fix?: Fix } {
  if (entry === undefined || replace === undefined) return {};
  const { keyAt, value } = entry;
  const { line, column = 1, length = 0 } = value.at;
  const quotes = length - pattern.length;
  if (keyAt.line !== line || pattern.includes("\n") || (quotes !== 0 && quotes !== 2)) return {};
  return { fix: { at: { ...keyAt, length: column + length - (keyAt.column ?? 1) }, replace } };
}

function inSlashes(flags: string, at: Location): Problem {
  const known = flags.replaceAll(/[^ims]/g, "");
  const beside = known === "" ? "" : `, and add \`flags: ${known}\` next to \`matches\``;
  const rest = flags !== "" && known === "" ? ", and the letters after them" : "";
  return createProblem("MX4004", { beside, rest }, at);
}

/** The column of the fault in single-line text, else of the value. */
function faultLocation({ column = 1, length = 0 }: Location, pattern: string, offset: number): Location {
  const quotes = length - pattern.length;
  const isExact = quotes === 0 || quotes === 2;
  return isExact ? { column: column + offset + quotes / 2, length: 1 } : { column };
}
