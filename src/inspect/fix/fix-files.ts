import { compile, type CompileInput, type CompileResult } from "../../compile.ts";
import { isError, type Fix, type Problem } from "../../diagnostics/problem.ts";

/** A problem that carries a fix. */
export type Fixable = Problem & Required<Pick<Problem, "fix">>;

/** One of the user's own files, before and after. */
export interface FixedFile {
  /** As messages name it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  /** What the files compile to with the changes. */
  readonly compiled: CompileResult;
  /** The files that changed. */
  readonly files: readonly FixedFile[];
  /** Fixes that were left out, because they would cause a new problem. */
  readonly refused: readonly Fixable[];
}

/** A fixed key lets its value be checked, and so on: at most this many rounds, in case two fixes undo each other. */
const ROUNDS = 10;

/**
 * Applies the fixes of problems in the user's own files, until none is left. Writes nothing. Each change is compiled again: a fix
 * that causes a new problem is left out.
 */
export async function fixFiles(input: CompileInput): Promise<FixResult> {
  const before = await compile(input);
  let state: FixState = { compiled: before, edited: new Map() };
  const refused = new Map<string, Fixable>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixables = lowest(fixablesOf(state.compiled).filter((one) => !refused.has(keyOf(one))));
    if (fixables.length === 0) break;
    const all = await attempt(input, state, fixables);
    if (all !== undefined) {
      state = all;
      continue;
    }
    const rest = fixables.length > 1 ? await applyHarmlessFixes(input, state, fixables) : { state, refused: fixables };
    for (const left of rest.refused) refused.set(keyOf(left), left);
    state = rest.state;
  }
  const files = [...before.own].flatMap(([name, path]): FixedFile[] => {
    const after = state.edited.get(path);
    return after === undefined ? [] : [{ name, path, before: before.texts.get(name) ?? "", after }];
  });
  return { compiled: state.compiled, files, refused: [...refused.values()] };
}

interface FixState {
  readonly compiled: CompileResult;
  readonly edited: ReadonlyMap<string, string>;
}

/** Applies these fixes together. Undefined if that causes a new problem, or one of the problems remains. */
async function attempt(
  input: CompileInput,
  { compiled, edited }: FixState,
  fixables: readonly Fixable[],
): Promise<FixState | undefined> {
  const texts = new Map(edited);
  for (const [name, path] of compiled.own) {
    const fixes = fixables.filter(({ fix }) => fix.at.file === name).map(({ fix }) => fix);
    if (fixes.length > 0) texts.set(path, applyFixes(compiled.texts.get(name) ?? "", fixes));
  }
  const after = await compile({ ...input, edited: texts });
  return isNoWorse(compiled.problems, after.problems, fixables) ? { compiled: after, edited: texts } : undefined;
}

/** Applies those that cause no new problem. Goes from the end of a file to its start, so that positions stay valid. */
async function applyHarmlessFixes(
  input: CompileInput,
  start: FixState,
  fixables: readonly Fixable[],
): Promise<{ state: FixState; refused: Fixable[] }> {
  let state = start;
  const refused: Fixable[] = [];
  for (const fixable of fixables.toReversed()) {
    const next = await attempt(input, state, [fixable]);
    if (next === undefined) refused.push(fixable);
    else state = next;
  }
  return { state, refused };
}

function fixablesOf({ problems, own }: CompileResult): Fixable[] {
  return problems.filter((problem): problem is Fixable => own.has(problem.fix?.at.file ?? ""));
}

/** Syntax errors first, because they hide other problems. */
function lowest(fixables: readonly Fixable[]): Fixable[] {
  const rank = Math.min(...fixables.map(rankOf));
  return fixables.filter((one) => rankOf(one) === rank);
}

/** The message contains the wrong word; of the location only the line is used, since columns move. */
function keyOf({ code, message, fix: { at, replace } }: Fixable): string {
  return JSON.stringify([code, at.file, at.line, message, replace]);
}

/** The text with each fix applied; of overlapping fixes only the first. Everything else stays the same, byte for byte. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0; // locations don't count it
  const lines = lineStarts(text, start);
  const edits = fixes
    .flatMap(({ at: { line = 0, column = 1, length = 0 }, replace }) => {
      const from = (lines[line - 1] ?? Number.NaN) + column - 1;
      const isThere = from + length <= text.length && !text.slice(from, from + length).includes("\n");
      return isThere ? [{ from, to: from + length, replace }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
  let result = "";
  let done = 0;
  for (const { from, to, replace } of edits) {
    if (from < done) continue;
    result += text.slice(done, from) + replace;
    done = to;
  }
  return result + text.slice(done);
}

function lineStarts(text: string, start: number): number[] {
  const starts = [start];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * Whether a change has fixed its problem and caused no other. Problems that could not be checked before may appear: while a key
 * is wrong its value is unchecked, and while a pack or key is wrong names are.
 */
export function isNoWorse(
  before: readonly Problem[],
  after: readonly Problem[],
  fixedProblems: readonly Problem[],
): boolean {
  if (fixedProblems.some((one) => after.some((other) => isSame(one, other)))) return false;
  const known = before.map(problemKey);
  const fresh = after.filter((problem) => {
    const index = known.indexOf(problemKey(problem));
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
  const errors = before.filter(isError);
  return fresh.every((problem) =>
    isError(problem)
      ? errors.some((one) => hides(one, problem)) && !fixedProblems.some((one) => isMisread(one, problem))
      : errors.length > 0,
  );
}

/** The value of a fixed key has another type than the key takes: then another key, or a name, was meant. */
function isMisread({ code, at }: Problem, fresh: Problem): boolean {
  const isSameLine = at?.file === fresh.at?.file && at?.line === fresh.at?.line;
  return code === "MX2001" && fresh.code === "MX2003" && fresh.fix === undefined && isSameLine;
}

const RANKS = { text: 0, form: 1, meaning: 2, plan: 3 } as const;

/** An error in the syntax hides errors in keys and packs, these hide errors in values, and those hide errors in the plan as a unit. */
function rankOf({ code }: Problem): number {
  if (code >= "MX1002" && code <= "MX1008") return RANKS.text;
  if (code.startsWith("MX308")) return RANKS.plan;
  return code < "MX3" ? RANKS.form : RANKS.meaning;
}

/** A wrong key hides problems of its value, which have the same rank. */
function hides(one: Problem, other: Problem): boolean {
  return rankOf(one) < rankOf(other) || (rankOf(one) === RANKS.form && rankOf(other) === RANKS.form);
}

/** Columns move when words change their length; lines do not. */
function problemKey({ code, at }: Problem): string {
  return JSON.stringify([code, at?.file, at?.line]);
}

function isSame(one: Problem, other: Problem): boolean {
  return problemKey(one) === problemKey(other) && one.message === other.message;
}
