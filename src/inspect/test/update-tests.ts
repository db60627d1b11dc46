import { stringify } from "yaml";
import { parseYaml } from "../../config/parse/parse-yaml.ts";
import { textAt, toData, valueAt, type Path, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { canonicalJson } from "../../shared/files/digest.ts";
import type { Miss } from "./run-test.ts";
import type { TestResult } from "./run-tests.ts";

/** A recorded value that has changed. */
export interface UpdatedValue {
  readonly test: string;
  /** Dotted, below `expect`. */
  readonly path: string;
  readonly at: Location;
  readonly now: Recorded;
}

export interface UpdatedTests {
  /** New texts of files, by the files' displayed names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly values: readonly UpdatedValue[];
  readonly problems: readonly Problem[];
}

export interface EditableFiles {
  readonly texts: ReadonlyMap<string, string>;
  /** The user's own files, which may be changed. */
  readonly own: ReadonlyMap<string, unknown>;
}

/** Updates expectations with recorded values, only in the project's own files. Nothing else in them changes. */
export function updateTests(results: readonly TestResult[], { texts, own }: EditableFiles): UpdatedTests {
  const updated = new Map<string, string>();
  const values: UpdatedValue[] = [];
  const problems: Problem[] = [];
  const stale = results.flatMap((result) =>
    result.status === "failed" ? result.misses.flatMap((miss) => staleValue(result, miss)) : [],
  );
  // From the end of a file to its start, so that positions stay valid.
  for (const value of stale.toSorted(fromTheEnd)) {
    const { file = "" } = value.at;
    const before = updated.get(file) ?? texts.get(file);
    const after = !value.own || !own.has(file) || before === undefined ? "foreign" : rewrite(before, value);
    if (typeof after === "string") problems.push(refused(value, after));
    else {
      updated.set(file, after.text);
      values.unshift({ test: value.test, path: value.path.join("."), at: value.at, now: value.now });
    }
  }
  return { texts: updated, values, problems };
}

interface StaleValue {
  readonly test: string;
  readonly own: boolean;
  readonly path: Path;
  readonly at: Location;
  readonly now: Recorded;
}

function staleValue({ test }: TestResult, { path, now }: Miss): StaleValue[] {
  const at = valueAt(test.tree, ["expect", ...path])?.at;
  return now === undefined || at === undefined ? [] : [{ test: test.name, own: test.own, path, at, now }];
}

function fromTheEnd(a: StaleValue, b: StaleValue): number {
  return (b.at.line ?? 0) - (a.at.line ?? 0) || (b.at.column ?? 0) - (a.at.column ?? 0);
}

type UpdateRefusal = "foreign" | "elsewhere";

/** The text with the changed value; refused if anything else would change. */
function rewrite(text: string, { test, path, now }: StaleValue): { readonly text: string } | UpdateRefusal {
  const { tree } = parseYaml("", text);
  const tests = valueAt(tree, ["tests"]);
  const index = tests?.kind === "list" ? tests.items.findIndex((item) => textAt(item, ["name"]) === test) : -1;
  const complete = ["tests", index, "expect", ...path];
  const value = valueAt(tree, complete);
  const after = value === undefined ? undefined : updateValue(text, value, now);
  const found = after === undefined ? undefined : parseYaml("", after).tree;
  if (after === undefined || tree === undefined || found === undefined) return "elsewhere";
  const want = canonicalJson(withValue(toData(tree), complete, now));
  return canonicalJson(toData(found)) === want ? { text: after } : "elsewhere";
}

function withValue(data: unknown, [step, ...rest]: Path, now: Recorded): unknown {
  if (step === undefined) return now;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withValue(item, rest, now) : item));
  const map = data as Readonly<Record<string, unknown>>;
  return { ...map, [step]: withValue(map[step], rest, now) };
}

function refused({ test, path, at, now }: StaleValue, why: UpdateRefusal): Problem {
  const where =
    why === "foreign" ? "it stands in a file that is not the project's own" : "more than the value would change";
  return createProblem(
    "MX7522",
    { test: JSON.stringify(test), path: path.join("."), where, now: JSON.stringify(now) },
    at,
  );
}

/** A value of a test, as it is recorded. */
export type Recorded = string | number | readonly string[];

/** The file's text with one value changed; everything else stays the same, byte for byte. Undefined if that would lose a comment. */
export function updateValue(text: string, value: Tree, now: Recorded): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = text.slice(mark.length).split("\n");
  const updated = updateLines(lines, value, now);
  return updated === undefined ? undefined : mark + updated.join("\n");
}

function updateLines(lines: readonly string[], value: Tree, now: Recorded): string[] | undefined {
  const { line = 1, column = 1, length = 0 } = value.at;
  const row = line - 1;
  const source = lines[row] ?? "";
  const start = column - 1;
  const isFlow = value.kind !== "list" || source[start] === "[";
  if (!isFlow) return updateItems(lines, value.items, now);
  if (start + length > source.length) return undefined; // continues in the next line
  const written = typeof now === "object" ? `[${now.map(scalar).join(", ")}]` : scalar(now);
  return lines.with(row, source.slice(0, start) + written + source.slice(start + length));
}

/** A list with an item a line: what stays keeps its line, and the comments in and above it. */
function updateItems(lines: readonly string[], items: readonly Tree[], now: Recorded): string[] | undefined {
  const rows = items.map(({ at }) => (at.line ?? 1) - 1);
  const [first, last] = [rows[0], rows.at(-1)];
  if (typeof now !== "object" || now.length === 0 || first === undefined || last === undefined) return undefined;
  const indent = /^\s*/.exec(lines[first] ?? "")?.[0] ?? "";
  const kept = new Map<string, readonly string[]>();
  let from = first;
  for (const [index, row] of rows.entries()) {
    const item = items[index];
    if (item?.kind === "scalar") kept.set(String(item.value), lines.slice(from, row + 1));
    from = row + 1;
  }
  const fresh = now.flatMap((id) => kept.get(id) ?? [`${indent}- ${scalar(id)}`]);
  return [...lines.slice(0, first), ...fresh, ...lines.slice(last + 1)];
}

/** In quotes where YAML would read something else. */
function scalar(value: string | number): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
