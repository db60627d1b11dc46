import { parseYaml } from "../compile/2-parse/parse-yaml.ts";
import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import { textAt, toData, valueAt, type Path } from "../compile/tree.ts";
import type { Location, Problem } from "../problem/problem.ts";
import type { Miss } from "./miss.ts";
import type { TestResult } from "./run-tests.ts";
import { updateValue, type Recorded } from "./update-value.ts";

/** A recorded value that is no longer so. */
export interface UpdatedValue {
  readonly test: string;
  /** Dotted, below `expect`. */
  readonly path: string;
  readonly at: Location;
  readonly now: Recorded;
}

export interface UpdatedTests {
  /** New texts of files, by the files' shown names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly values: readonly UpdatedValue[];
  readonly problems: readonly Problem[];
}

export interface EditableFiles {
  readonly texts: ReadonlyMap<string, string>;
  /** The files that are the person's own to change. */
  readonly own: ReadonlyMap<string, unknown>;
}

/** Writes what is so into the expectations that recorded a value. Only in the project's own files, and nothing else in them changes. */
export function updateTests(results: readonly TestResult[], { texts, own }: EditableFiles): UpdatedTests {
  const updated = new Map<string, string>();
  const values: UpdatedValue[] = [];
  const problems: Problem[] = [];
  const stale = results.flatMap((result) =>
    result.status === "failed" ? result.misses.flatMap((miss) => staleValue(result, miss)) : [],
  );
  // From the end of a file to its start, so that no place moves.
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

/** The text with the value changed; refused where anything else would change, too. */
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
  return {
    code: "MX7522",
    severity: "error",
    message: `${JSON.stringify(test)}: \`${path.join(".")}\` is not updated: ${where}`,
    hint: `write it yourself: ${JSON.stringify(now)}`,
    at,
  };
}
