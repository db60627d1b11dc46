import type { Problem } from "../problem/problem.ts";

/** Sorts problems by place, drops repetitions and adds the source line that each one points at. */
export function finish(problems: readonly Problem[], texts: ReadonlyMap<string, string>): Problem[] {
  const seen = new Set<string>();
  const unique = problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.at]);
    return !seen.has(key) && seen.add(key);
  });
  const order = (problem: Problem): readonly [string, number, number] => [
    problem.at?.file ?? "",
    problem.at?.line ?? 0,
    problem.at?.column ?? 0,
  ];
  unique.sort((a, b) => compare(order(a), order(b)));
  const lines = new Map<string, string[]>();
  return unique.map((problem) => {
    const { file, line } = problem.at ?? {};
    if (file === undefined || line === undefined) return problem;
    if (!lines.has(file)) lines.set(file, (texts.get(file) ?? "").replace(/^\uFEFF/, "").split(/\r?\n/));
    const source = lines.get(file)?.[line - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}

function compare(a: readonly [string, number, number], b: readonly [string, number, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2];
}
