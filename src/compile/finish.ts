import type { Location, Problem } from "../problem/problem.ts";
import { chainOf } from "./chain-of.ts";
import type { Secrets } from "./5-check/secrets.ts";

/** What is known of the files that problems are about. */
export interface SourceTexts {
  /** By shown name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What names a file, by the file's shown name; nothing names the one that is compiled. */
  readonly vias: ReadonlyMap<string, Location>;
  readonly secrets?: Secrets;
}

/** Sorts problems by place, drops repetitions, and adds the source line that each one points at, and how its file came in. Shows no secret. */
export function finish(problems: readonly Problem[], { texts, vias, secrets }: SourceTexts): Problem[] {
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
  const displayText =
    secrets?.displayName ?? ((file: string): string => (texts.get(file) ?? "").replace(/^\uFEFF/, ""));
  const redact = secrets?.redact ?? ((problem: Problem): Problem => problem);
  return unique.map(redact).map((problem) => {
    const { file, line } = problem.at ?? {};
    if (file === undefined) return problem;
    const chain = chainOf(file, vias);
    const withChain = chain.length === 0 ? problem : { ...problem, via: chain };
    if (line === undefined) return withChain;
    if (!lines.has(file)) lines.set(file, displayText(file).split(/\r?\n/));
    const source = lines.get(file)?.[line - 1];
    return source === undefined ? withChain : redact({ ...withChain, source });
  });
}

function compare(a: readonly [string, number, number], b: readonly [string, number, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2];
}
