import { entriesOf, itemsOf } from "../compile/5-check/entries.ts";
import { RULE_LISTS } from "../compile/4-resolve/merge.ts";
import type { Layer } from "../compile/1-load/layer.ts";
import { entryOf, textAt, valueAt, type Tree } from "../compile/tree.ts";
import type { Problem } from "../problem/problem.ts";
import type { Coverage } from "./coverage.ts";

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
    ...coverage.missed.map(({ kind, id, at }): Problem => ({
      code: "MX6170",
      severity: "warning",
      message: `no test makes the ${KINDS[kind] ?? kind} "${id}" fire`,
      hint: kind === "trim" ? `${WRITE_ONE}${inSize(layers)}` : WRITE_ONE,
      at,
    })),
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
  return {
    code: "MX6164",
    severity: "warning",
    message: "the pack does not say what it is for",
    hint: "add a sentence: `about: House rules of the Acme team.`",
    at: { file: name, line: 1, column: 1 },
  };
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
  const message = `the id "${text}" has no name of the pack before it: another pack may have the same, and then both can't be used`;
  return [{ code: "MX6163", severity: "warning", message, hint: `write \`${space}/${text}\``, at: id.at }];
}

function checkNamespaceOwner(id: Tree, taken: readonly string[]): Problem[] {
  const [space = ""] = textOf(id).split("/");
  if (!textOf(id).includes("/") || !taken.includes(space)) return [];
  const message = `the id "${textOf(id)}" looks as if it were mallex's own: \`${space}\` is a built-in pack`;
  return [{ code: "MX6169", severity: "warning", message, hint: "put a name of your own before it", at: id.at }];
}
