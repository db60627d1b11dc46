import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { MutantResult } from "./run-mutant.ts";

/** What a person has found of silent changes: a compiler could have known, or only the author can. */
export interface Verdict {
  readonly knowable: boolean;
  readonly why: string;
}

interface Group extends Verdict {
  readonly ids: readonly string[];
}

/** The verdicts of `verdicts.yaml`, by the id of the mutant. */
export function readVerdicts(): ReadonlyMap<string, Verdict> {
  const groups = parse(readFileSync(new URL("verdicts.yaml", import.meta.url), "utf8")) as readonly Group[];
  return new Map(groups.flatMap(({ ids, knowable, why }) => ids.map((id) => [id, { knowable, why }])));
}

export interface Figures {
  readonly all: number;
  readonly caught: number;
  readonly exact: number;
  /** Means what it meant before. */
  readonly same: number;
  /** Changed in silence, though a compiler could know. */
  readonly missed: number;
  /** Changed in silence; only the author can know. */
  readonly private: number;
  readonly crashes: number;
  /** More than five problems for one mistake. */
  readonly floods: number;
}

const FLOOD = 5;

export function isHarmless({ mutant }: MutantResult): boolean {
  return mutant.knowable === "harmless";
}

/** Silent changes that a compiler could have reported. */
function isMissed({ mutant, outcome }: MutantResult, verdicts: ReadonlyMap<string, Verdict>): boolean {
  return outcome === "silent" && (verdicts.get(mutant.id)?.knowable ?? true);
}

export function figuresOf(results: readonly MutantResult[], verdicts: ReadonlyMap<string, Verdict>): Figures {
  const count = (test: (one: MutantResult) => boolean): number => results.filter(test).length;
  const missed = count((one) => isMissed(one, verdicts));
  return {
    all: results.length,
    caught: count(({ outcome }) => outcome === "caught"),
    exact: count(({ outcome, isExact }) => outcome === "caught" && isExact),
    same: count(({ outcome }) => outcome === "same"),
    missed,
    private: count(({ outcome }) => outcome === "silent") - missed,
    crashes: count(({ outcome }) => outcome === "crash"),
    floods: count(({ problems }) => problems.length > FLOOD),
  };
}

/** A row for each kind, and their sum. */
export function table(results: readonly MutantResult[], verdicts: ReadonlyMap<string, Verdict>): string {
  const kinds = [...new Set(results.map(({ mutant }) => mutant.kind))].map(
    (kind) => [kind, results.filter(({ mutant }) => mutant.kind === kind)] as const,
  );
  const mistakes = results.filter((one) => !isHarmless(one));
  const rows = [...kinds, ["all mistakes", mistakes] as const].map(
    ([kind, some]) => [kind, figuresOf(some, verdicts)] as const,
  );
  const columns = Object.keys(rows[0]?.[1] ?? {}) as (keyof Figures)[];
  const line = (title: string, cells: readonly (number | string)[]): string =>
    `${title.padEnd(58)}${cells.map((cell) => String(cell).padStart(9)).join("")}`;
  return [
    line("", columns),
    ...rows.map(([kind, figures]) =>
      line(
        kind,
        columns.map((column) => figures[column]),
      ),
    ),
  ].join("\n");
}

/** Shares of the knowable mistakes that are caught, and of the caught ones that are reported on the line. */
export function shares({ caught, exact, missed }: Figures): { readonly caught: number; readonly exact: number } {
  return { caught: caught / (caught + missed), exact: exact / caught };
}
