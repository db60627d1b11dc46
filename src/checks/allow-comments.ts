import { isShipped } from "../config/layers/layer.ts";
import { entryOf, type Dict, type Tree } from "../config/parse/tree.ts";
import { createProblem, isError, type Problem } from "../diagnostics/problem.ts";
import { remoteSpec } from "../shared/pack-spec.ts";

/** `# mallex: allow MX3140 why`, at the end of a line. */
const ALLOWANCE = /(?<=^|\s)#\s*mallex:\s*allow\b[ \t]*(\S*)/;
/** `{{!-- mallex: allow MX5006 why --}}` on a line of a template, or alone on the line before: beside a block it would change the prompt. */
const IN_TEMPLATE = /\{\{~?!(?:--)?\s*mallex:\s*allow\b[ \t]*(\S*)/;
const CODE = /^MX\d{4}$/;

/** Warnings about text that would leave this machine, and about what others may do on it, stay. */
const PRIVACY = new Set(
  "MX3061 MX3103 MX3123 MX3124 MX3125 MX3128 MX3130 MX3132 MX3191 MX6010 MX6011 MX6112 MX6113".split(" "),
);

interface AllowanceInput {
  /** What was read, by displayed name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly config: Dict;
  /** Codes that the command line allows. */
  readonly codes?: readonly string[] | undefined;
  /** Some checks did not run, so an allowance may still be needed. */
  readonly isPartial: boolean;
}

/**
 * Removes the warnings that a comment on their line, or the command line, allows. Errors stay, and so does what guards privacy. Reports
 * allowances that are not needed.
 */
export function applyAllowances(
  problems: readonly Problem[],
  { texts, config, codes = [], isPartial }: AllowanceInput,
): Problem[] {
  const guarded = linesOf(entryOf(config, "neverLeaves")?.value);
  const isFixed = (problem: Problem): boolean =>
    isError(problem) || PRIVACY.has(problem.code) || guarded.has(lineOf(problem.at));
  const allowances = [...texts].flatMap(([file, text]) => allowancesIn(file, text));
  const used = new Set<Allowance>();
  const left = problems.filter((problem) => {
    const allowance = allowances.find(
      ({ code, covers }) => code === problem.code && lineOf(covers) === lineOf(problem.at),
    );
    if (allowance !== undefined) used.add(allowance);
    return isFixed(problem) || (allowance === undefined && !codes.includes(problem.code));
  });
  const reported = allowances.flatMap((allowance): Problem[] => {
    const { code, at, covers } = allowance;
    if (!CODE.test(code)) return [createProblem("MX3144.code", {}, at)];
    if (!used.has(allowance)) return isPartial ? [] : [createProblem("MX3144.unused", { code }, at)];
    return left.some((one) => one.code === code && lineOf(one.at) === lineOf(covers))
      ? [createProblem("MX3144.fixed", { code }, at)]
      : [];
  });
  return [...left, ...reported];
}

interface Allowance {
  readonly code: string;
  readonly at: NonNullable<Problem["at"]>;
  /** The line whose warning is allowed. */
  readonly covers: NonNullable<Problem["at"]>;
}

/** Those of files that the person can edit. A `#` within quotes is rare enough, and then nothing is allowed by it. */
function allowancesIn(file: string, text: string): Allowance[] {
  if (!text.includes("mallex: allow") || isShipped({ file }) || remoteSpec(file) !== undefined) return [];
  const pattern = /\.ya?ml$/.test(file) ? ALLOWANCE : IN_TEMPLATE;
  return text.split(/\r?\n/).flatMap((line, index) => {
    const found = pattern.exec(line);
    if (found === null) return [];
    const [comment, code = ""] = found;
    const at = { file, line: index + 1, column: found.index + 1, length: comment.length };
    const isAbove = pattern === IN_TEMPLATE && /^\s*\{\{[^{}]*\}\}\s*$/.test(line);
    return [{ code, at, covers: isAbove ? { file, line: at.line + 1 } : at }];
  });
}

function lineOf({ file = "", line = 0 }: NonNullable<Problem["at"]> = {}): string {
  return `${file}:${line}`;
}

function linesOf(tree: Tree | undefined): Set<string> {
  const lines = new Set<string>();
  const add = (one: Tree): void => {
    lines.add(lineOf(one.at));
    if (one.kind === "list") one.items.forEach(add);
    if (one.kind === "dict") for (const { value } of one.entries.values()) add(value);
  };
  if (tree !== undefined) add(tree);
  return lines;
}
