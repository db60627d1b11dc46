import type { Problem } from "../../problem/problem.ts";
import { compile, type CompileInput, type CompileResult } from "../compile.ts";
import { applyFixes } from "./apply-fixes.ts";
import { isNoWorse, rankOf } from "./is-no-worse.ts";

/** A problem that carries a fix. */
export type Fixable = Problem & Required<Pick<Problem, "fix">>;

/** One of the person's own files, before and after. */
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
  /** Fixes that were tried and left out: they would have made a new problem. */
  readonly refused: readonly Fixable[];
}

/** A mended key lets its value be checked, and so on: this deep at most, in case two fixes undo each other. */
const ROUNDS = 10;

/**
 * Makes the fixes that problems carry, in the person's own files only, until there is none left. Writes nothing. Whatever it changes is
 * compiled again: a fix that makes a new problem is left out.
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

/** Makes these fixes at once. Nothing when that makes it worse, or one of the problems is still there. */
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

/** Makes those that do no harm. From the end of a file to its start, so that no place moves. */
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

/** The form of a file before its meaning, which can then be judged without anything in the dark. */
function lowest(fixables: readonly Fixable[]): Fixable[] {
  const rank = Math.min(...fixables.map(rankOf));
  return fixables.filter((one) => rankOf(one) === rank);
}

/** The message has the word that is wrong in it; of the place only the line, for columns move. */
function keyOf({ code, message, fix: { at, replace } }: Fixable): string {
  return JSON.stringify([code, at.file, at.line, message, replace]);
}
