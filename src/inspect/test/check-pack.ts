import type { Layer } from "../../config/layers/layer.ts";
import { RULE_LISTS } from "../../config/merge/merge.ts";
import { entriesOf, entryOf, itemsOf, textAt, valueAt, type Tree } from "../../config/parse/tree.ts";
import { plainStyle, printLocation, type TextStyle } from "../../diagnostics/print-problems.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import type { PackText } from "../explain/pack-texts.ts";
import { escapeUntrusted } from "../text/terminal-text.ts";
import { printCounts, type TestCounts } from "./report-tests.ts";
import type { Coverage } from "./run-tests.ts";

export interface PackCheck {
  /** The files of the pack that have rules, low to high; the last one is the pack. */
  readonly layers: readonly Layer[];
  readonly coverage: Coverage;
  /** What may stand before the ids of mallex's own rules. */
  readonly taken: readonly string[];
}

/** What is wrong with a pack that compiles: what its author would not notice, and everybody who extends it would. */
export function checkPack({ layers, coverage, taken }: PackCheck): Problem[] {
  const pack = layers.at(-1);
  return [
    ...(pack === undefined || textAt(pack.tree, ["about"]) !== undefined ? [] : [untestedPack(pack)]),
    ...layers.flatMap((layer) =>
      ids(layer).flatMap((id) => [...checkNamespace(id, spaces(layers, taken)), ...checkNamespaceOwner(id, taken)]),
    ),
    ...coverage.missed.map(({ kind, id, at }): Problem =>
      createProblem("MX6170", { kind: KINDS[kind] ?? kind, id }, at, {
        hint: kind === "trim" ? `${WRITE_ONE}${inSize(layers)}` : WRITE_ONE,
      }),
    ),
  ];
}

const WRITE_ONE =
  "write one into a *.test.yaml beside the pack; `fired: [...]`, `class:`, `route:`, `intent:` and `bound:` say what must happen";

/** A pack that gives a size a template leaves its own trim rules nothing to see there. */
function inSize(layers: readonly Layer[]): string {
  const [fixed] = layers
    .flatMap(({ tree }) => entriesOf(tree, "sizes"))
    .flatMap(([size, { value }]) => {
      const shows = textAt(value, ["prompt"]) ?? "client";
      return shows === "client" ? [] : [{ size, shows }];
    });
  if (fixed === undefined) return "";
  return `; in a size that shows the client's words: size ${fixed.size} shows ${fixed.shows}, and no trim rule sees them there`;
}

const KINDS: Readonly<Record<string, string>> = { trim: "trim rule", neverLeaves: "rule of neverLeaves" };

function untestedPack({ name }: Layer): Problem {
  return createProblem("MX6164.untestedPack", {}, { file: name, line: 1, column: 1 });
}

function ids({ tree }: Layer): Tree[] {
  return [...RULE_LISTS].flatMap((list) =>
    itemsOf(valueAt(tree, [list])).flatMap((item) => entryOf(item, "id")?.value ?? []),
  );
}

const textOf = (tree: Tree): string => (tree.kind === "scalar" ? String(tree.value) : "");

/** What stands before ids of the pack already, other than names of mallex's own. */
function spaces(layers: readonly Layer[], taken: readonly string[]): string[] {
  return layers.flatMap(ids).flatMap((id) => {
    const space = /^(.+)\//.exec(textOf(id))?.[1];
    return space === undefined || taken.includes(space) ? [] : [space];
  });
}

/** Without a name before it, the next pack may have the same. */
function checkNamespace(id: Tree, [space = "acme"]: readonly string[]): Problem[] {
  const text = textOf(id);
  if (text.includes("/")) return [];
  return [createProblem("MX6163", { text, space }, id.at)];
}

function checkNamespaceOwner(id: Tree, taken: readonly string[]): Problem[] {
  const [space = ""] = textOf(id).split("/");
  if (!textOf(id).includes("/") || !taken.includes(space)) return [];
  return [createProblem("MX6169", { text: textOf(id), space }, id.at)];
}

export interface PackSummary {
  /** The pack's file. */
  readonly pack: string;
  readonly rules: number;
  readonly tests: TestCounts;
  /** Rules that fired in no test. */
  readonly missed: number;
  readonly texts: readonly PackText[];
}

const READ = {
  system: "a model reads it as system text",
  user: "a model reads it as part of the talk",
  tools: "a model reads it as a tool",
  client: "the client shows it",
} as const;

/** What a pack is, for its author: how much of it is tested, and every word of it that somebody else's model gets to read. */
export function printPackCheck(
  { pack, rules, tests, missed, texts }: PackSummary,
  style: TextStyle = plainStyle,
): string {
  const ran = tests.passed + tests.failed + tests.inspected + tests.leftOut;
  const tested = missed === 0 ? "every one fired in a test" : `${count(missed, "rule")} fired in no test`;
  return [
    `${style("bold", escapeUntrusted(pack))}: ${count(rules, "rule")}, ${rules === 0 ? "none to test" : tested}; ${ran === 0 ? "no tests" : `tests: ${printCounts(tests)}`}`,
    ...(texts.length === 0
      ? ["no word of it reaches a model or the client"]
      : texts.flatMap((text) => printPackText(text, style))),
  ].join("\n");
}

function printPackText({ what, from, at, text, reaches }: PackText, style: TextStyle): string[] {
  const path = at.file === from ? printLocation(at) : escapeUntrusted(from);
  const lines = text.replace(/\n$/, "").split("\n");
  return [
    `${style("bold", escapeUntrusted(what))}: ${READ[reaches]}  ${style("dim", path)}`,
    ...lines.map((line) => `    ${escapeUntrusted(line)}`),
  ];
}
