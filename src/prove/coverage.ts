import { textAt, valueAt, type Dict, type Tree } from "../compile/tree.ts";
import type { Place } from "../problem/problem.ts";
import type { TestTurn } from "./run-test.ts";

/** A rule that a test can make fire. */
interface CoverableRule {
  readonly kind: "class" | "route" | "part" | "trim" | "filter" | "tool";
  /** `billing`; `environment 2` for the second finder of a part; `core.read_file` for a tool of a toolset. */
  readonly id: string;
  readonly at: Place;
}

export interface Coverage {
  /** How many rules there are. */
  readonly rules: number;
  /** Those that fired in no test, in the order of the file. */
  readonly missed: readonly CoverableRule[];
}

/** Which rules never fired. @param files only rules that stand in these; undefined: all */
export function coverage(config: Dict, turns: readonly TestTurn[], files?: ReadonlySet<string>): Coverage {
  const fired = new Set(turns.flatMap(firedIn));
  const rules = rulesOf(config).filter(({ at }) => files === undefined || files.has(at.file ?? ""));
  return { rules: rules.length, missed: rules.filter((rule) => !fired.has(keyOf(rule))) };
}

function keyOf({ kind, id }: Pick<CoverableRule, "kind" | "id">): string {
  return `${kind} ${id}`;
}

function firedIn({ steps }: TestTurn): string[] {
  return steps.flatMap((step): string[] => {
    switch (step.kind) {
      case "class":
        return [keyOf(step)];
      case "route":
        return step.id === undefined ? [] : [keyOf({ kind: "route", id: step.id })];
      case "part":
        return step.found ? [keyOf({ kind: "part", id: finderId(step.name, step.finder) })] : [];
      case "rule":
        return [keyOf({ kind: step.list === "trim" ? "trim" : "filter", id: step.id })];
      case "tools":
        return step.offered.map((name) => keyOf({ kind: "tool", id: `${step.toolset}.${name}` }));
    }
  });
}

function finderId(name: string, finder: number): string {
  return `${name} ${finder + 1}`;
}

const LISTS = [
  ["class", "classes"],
  ["route", "routes"],
  ["trim", "trim"],
  ["filter", "filters"],
] as const;

function rulesOf(config: Dict): CoverableRule[] {
  const parts = entriesOf(valueAt(config, ["parts"])).flatMap(([name, finders]) =>
    itemsOf(finders).map(({ at }, index): CoverableRule => ({ kind: "part", id: finderId(name, index), at })),
  );
  const tools = entriesOf(valueAt(config, ["toolsets"])).flatMap(([toolset, tree]) =>
    entriesOf(valueAt(tree, ["tools"])).map(([name, { at }]): CoverableRule => ({
      kind: "tool",
      id: `${toolset}.${name}`,
      at,
    })),
  );
  const listed = LISTS.flatMap(([kind, list]) =>
    itemsOf(valueAt(config, [list])).map((item): CoverableRule => ({
      kind,
      id: textAt(item, ["id"]) ?? "",
      at: item.at,
    })),
  );
  return [...listed, ...parts, ...tools];
}

function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : [];
}

function entriesOf(tree: Tree | undefined): [string, Tree][] {
  return tree?.kind === "dict" ? [...tree.entries].map(([key, { value }]) => [key, value]) : [];
}
