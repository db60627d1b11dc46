import type { TextTest } from "../../../generated/types/plan.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { entryOf, textAt, type Dict, type Tree } from "../../config/parse/tree.ts";
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
const SECTIONS = [
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
];
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
export function literalTexts(config: Dict): WrittenText[] {
  return writtenTexts(config).flatMap((one) => {
    if (LITERAL.has(one.key)) return [one];
    return TESTS.has(one.key) ? [{ ...one, key: "contains" }] : [];
  });
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
  return [...config.entries]
    .filter(([section]) => !section.startsWith("x-"))
    .flatMap(([section, { value }]) =>
      textsBelow(value, { section, key: section, owner: value, path: [] }, { leftOut: new Set() }),
    )
    .filter(({ at }) => !known.has(at));
}

/** Whether a text is one that people write in a language, rather than a name or an address. */
export function isProse({ key, path }: WrittenText): boolean {
  return path.some((step) => PROSE.has(step)) || ["refuse", "name", "user", "system"].includes(key);
}

const known = new WeakMap<Dict, readonly WrittenText[]>();

function writtenTexts(config: Dict): readonly WrittenText[] {
  const found =
    known.get(config) ??
    SECTIONS.flatMap((section) => {
      const tree = entryOf(config, section)?.value;
      return tree === undefined ? [] : textsBelow(tree, { section, key: section, owner: tree, path: [] });
    });
  known.set(config, found);
  return found;
}

interface TextSearch {
  /** Keys whose values are not searched. */
  readonly leftOut: ReadonlySet<string>;
  readonly found?: WrittenText[];
}

function textsBelow(
  tree: Tree,
  place: Pick<WrittenText, "section" | "key" | "owner" | "path">,
  { leftOut, found = [] }: TextSearch = { leftOut: PROSE },
): WrittenText[] {
  switch (tree.kind) {
    case "scalar":
      if (typeof tree.value === "string" && !isShipped(tree.at))
        found.push({ ...place, text: tree.value, at: tree.at });
      break;
    case "list":
      for (const item of tree.items) textsBelow(item, place, { leftOut, found });
      break;
    case "dict":
      for (const [key, { value }] of tree.entries)
        if (!leftOut.has(key) && !key.startsWith("x-"))
          textsBelow(value, { ...place, key, owner: tree, path: [...place.path, key] }, { leftOut, found });
  }
  return found;
}
