import type { TextTest } from "../../../generated/types/plan.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { textAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";

/** A text that is compared with other texts: the value of `contains`, of `line`, of `matches`. */
export interface WrittenText {
  /** The section of the file. */
  readonly section: string;
  readonly key: string;
  readonly text: string;
  readonly at: Location;
  /** The map that it is in, and its path below the section, without the numbers of items. */
  readonly owner: Tree;
  readonly path: readonly string[];
}

/** Where such texts are. `examples` and requests of tests are prose. */
const SECTIONS = new Set([
  "classes",
  "routes",
  "trim",
  "filters",
  "parts",
  "sources",
  "clientTools",
  "intents",
  "neverLeaves",
  "tests",
]);
const PROSE = new Set(["given", "examples"]);
/** Texts that are compared as they are written. */
const LITERAL = new Set([
  "is",
  "startsWith",
  "contains",
  "section",
  "paragraph",
  "line",
  "start",
  "end",
  "until",
  "without",
  "require",
]);
/** A plain text in their place means `contains`. */
const TESTS = new Set(["user", "system", "patterns"]);

/** All texts of the person's files that are compared as they are written. */
export function literalTexts(config: Dict): readonly WrittenText[] {
  return searched(config, literal, () =>
    writtenTexts(config).flatMap((one) => {
      if (LITERAL.has(one.key)) return [one];
      return TESTS.has(one.key) ? [{ ...one, key: "contains" }] : [];
    }),
  );
}

/** All expressions of the person's files. */
export function expressions(config: Dict): (WrittenText & { readonly test: TextTest & { readonly op: "matches" } })[] {
  return writtenTexts(config)
    .filter(({ key }) => key === "matches")
    .map((one) => {
      const flags = textAt(one.owner, ["flags"]) ?? "";
      return { ...one, test: { op: "matches" as const, value: one.text, ...(flags === "" ? {} : { flags }) } };
    });
}

/** The names of files, folders, models and such, with their patterns. */
export function namedTexts(config: Dict, keys: ReadonlySet<string>): WrittenText[] {
  return writtenTexts(config).filter(({ key }) => keys.has(key));
}

/** Keys whose texts nothing compares: they explain the file. */
const NOTES = new Set(["about", "source"]);

export function isNote({ key }: WrittenText): boolean {
  return NOTES.has(key);
}

/** All other texts of the person's files: names, addresses, requests, examples and notes. */
export function otherTexts(config: Dict, compared: readonly WrittenText[]): WrittenText[] {
  const known = new Set(compared.map(({ at }) => at));
  return allTexts(config).filter(({ at }) => !known.has(at));
}

/** Whether a text is one that people write in a language, rather than a name or an address. */
export function isProse({ key, path }: WrittenText): boolean {
  return path.some((step) => PROSE.has(step)) || ["refuse", "name", "user", "system"].includes(key);
}

/** The texts that something is compared with. */
function writtenTexts(config: Dict): readonly WrittenText[] {
  return searched(config, compared, () =>
    allTexts(config).filter(({ section, path }) => SECTIONS.has(section) && !path.some((key) => PROSE.has(key))),
  );
}

function allTexts(config: Dict): readonly WrittenText[] {
  return searched(config, all, () => {
    const found: WrittenText[] = [];
    for (const [section, { value }] of config.entries)
      if (!section.startsWith("x-")) addTexts(value, { section, key: section, owner: value, path: [] }, found);
    return found;
  });
}

type Found = WeakMap<Dict, readonly WrittenText[]>;

/** Of the file that was checked last: several checks ask for them. */
const compared: Found = new WeakMap();
const literal: Found = new WeakMap();
const all: Found = new WeakMap();

function searched(config: Dict, known: Found, search: () => readonly WrittenText[]): readonly WrittenText[] {
  const found = known.get(config) ?? search();
  known.set(config, found);
  return found;
}

type WrittenContext = Pick<WrittenText, "section" | "key" | "owner" | "path">;

function addTexts(tree: Tree, context: WrittenContext, found: WrittenText[]): void {
  const { section, key: name, owner, path } = context;
  switch (tree.kind) {
    case "scalar":
      if (typeof tree.value === "string" && !isShipped(tree.at))
        found.push({ section, key: name, owner, path, text: tree.value, at: tree.at });
      break;
    case "list":
      for (const item of tree.items) addTexts(item, context, found);
      break;
    case "dict":
      for (const [key, { value }] of tree.entries)
        if (!key.startsWith("x-")) addTexts(value, { section, key, owner: tree, path: pathTo(key, path) }, found);
  }
}

/** Thousands of rules share a few paths. */
const paths = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function pathTo(key: string, above: readonly string[]): readonly string[] {
  const known = paths.get(above) ?? new Map<string, readonly string[]>();
  paths.set(above, known);
  const path = known.get(key) ?? [...above, key];
  known.set(key, path);
  return path;
}
