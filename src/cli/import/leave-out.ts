import { isMap, isScalar, LineCounter, parseDocument, type Pair } from "yaml";
import { isError, type Problem } from "../../diagnostics/problem.ts";
import type { CompiledFile } from "../compile/compile-file.ts";
import { removeIn, valueIn } from "../setup/edit-config.ts";
import type { Unmatched } from "./source.ts";

/** So many wrong settings a file may have. */
const MOST = 50;

export interface Accepted {
  readonly text: string;
  readonly compiled: CompiledFile;
  /** What was left out, and why. */
  readonly unmatched: readonly Unmatched[];
}

/** Leaves out settings of backends and profiles that the compiler refuses, such as a temperature of 3: one wrong value should not cost all others. */
export async function leaveOutRefused(
  given: string,
  compile: (text: string) => Promise<CompiledFile>,
): Promise<Accepted> {
  let text = given;
  const unmatched: Unmatched[] = [];
  for (;;) {
    const compiled = await compile(text);
    const error = compiled.problems.find(isError);
    const path = error === undefined || unmatched.length === MOST ? undefined : settingAt(text, error.at);
    if (error === undefined || path === undefined) return { text, compiled, unmatched };
    const rest = removeIn(text, path);
    if (rest === text) return { text, compiled, unmatched };
    unmatched.push({ path: path.join("."), why: error.message });
    text = rest;
  }
}

/** The path of the setting at a place; undefined for what is none of a backend or a profile. A map with one setting goes with it. */
function settingAt(text: string, at: Problem["at"]): readonly string[] | undefined {
  const { line, column } = at ?? {};
  if (line === undefined || column === undefined) return undefined;
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const offset = (lines.lineStarts[line - 1] ?? 0) + column - 1;
  const path = pathTo(contents, offset);
  if (path.length < 3 || !["backends", "profiles"].includes(path[0] ?? "")) return undefined;
  const above = valueIn(text, path.slice(0, -1));
  return path.length > 3 && isMap(above) && above.items.length === 1 ? path.slice(0, -1) : path;
}

function pathTo(node: unknown, offset: number): readonly string[] {
  const pair = isMap(node) ? node.items.find((one) => holds(one, offset)) : undefined;
  return pair === undefined || !isScalar(pair.key) ? [] : [String(pair.key.value), ...pathTo(pair.value, offset)];
}

function holds({ key, value }: Pair, offset: number): boolean {
  const [start] = (isScalar(key) && key.range) || [Infinity];
  const end = (value as { range?: readonly number[] } | null)?.range?.[1] ?? start;
  return start <= offset && offset < Math.max(end, start + 1);
}
