import { NATIVE } from "../../config/lock/policies.ts";
import { entryOf, textAt, valueAt, type Dict, type Path, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import { HIGHEST_TIER, LOWEST_TIER, MAIN_CLASS } from "../../shared/reserved-names.ts";

/** `user` holds the person's text; the rest are words of the template language. */
const TEMPLATE_WORDS = new Set(
  "user taken title tools canAct howToCall example isText isLine json if unless else each with lookup log this true false null undefined as".split(
    " ",
  ),
);

/** Every name that is used must be defined; a typo must never turn a rule off in silence. */
export function checkNames(config: Dict): Problem[] {
  const names = namesOf(config);
  const targets = names.profiles && names.tiers && new Map([...names.profiles, ...names.tiers]);
  return [
    ...dictItems(config, "parts").flatMap(({ path }) => reservedTemplateName(config, String(path.at(-1)))),
    ...dictItems(config, "profiles").flatMap(({ path, value }) => [
      ...unknownNameProblems(value, ["backend"], { path, what: "backend", names: names.backends }),
      ...unknownNameProblems(value, ["size"], { path, what: "size", names: names.sizes }),
      ...checkCallFormats({ path, value }, names),
    ]),
    ...listItems(config, "models").flatMap((item) => checkCallFormats(item, names)),
    ...listItems(config, "tiers").flatMap(({ path, value }) =>
      listItems(value, "profiles").flatMap((item) =>
        unknownNameProblems(item.value, [], { path: [...path, ...item.path], what: "profile", names: names.profiles }),
      ),
    ),
    ...dictItems(config, "sizes").flatMap(({ path, value }) =>
      unknownNameProblems(value, ["toolset"], { path, what: "toolset", names: names.toolsets }),
    ),
    ...listItems(config, "filters").flatMap(({ path, value }) =>
      unknownNameProblems(value, ["from"], { path, what: "source", names: names.sources }),
    ),
    ...listItems(config, "routes").flatMap(({ path, value }) => [
      ...unknownNameProblems(value, ["tier"], {
        path,
        what: "tier",
        names: withBuiltIn(names.tiers, LOWEST_TIER, HIGHEST_TIER),
      }),
      ...unknownNameProblems(value, ["atLeast"], { path, what: "size", names: names.sizes }),
      ...unknownNameProblems(value, ["profile"], { path, what: "profile", names: names.profiles }),
      ...classesOf(value).flatMap((item) =>
        unknownNameProblems(item, [], { path: [...path, "when", "class"], what: "class", names: names.classes }),
      ),
    ]),
    ...dictItems(config, "aliases").flatMap(({ path, value }) =>
      unknownNameProblems(value, [], {
        path,
        what: "tier or profile",
        names: withBuiltIn(targets, LOWEST_TIER, HIGHEST_TIER),
      }),
    ),
    ...dictItems(config, "intents").flatMap(({ path, value }) =>
      unknownNameProblems(value, ["tier"], {
        path,
        what: "tier",
        names: withBuiltIn(names.tiers, LOWEST_TIER, HIGHEST_TIER),
      }),
    ),
    ...unknownNameProblems(config, ["decide", "default"], { path: [], what: "intent", names: names.intents }),
    ...unknownNameProblems(config, ["decide", "model"], { path: [], what: "profile", names: names.profiles }),
  ];
}

/** How a profile's calls look, or a model's. */
function checkCallFormats({ path, value }: NamedItem, { dialects, styles }: ReturnType<typeof namesOf>): Problem[] {
  return [
    ...unknownNameProblems(value, ["dialect"], { path, what: "dialect", names: withBuiltIn(dialects, NATIVE) }),
    ...listItems(value, "alsoReads").flatMap((item) =>
      alsoRead(
        unknownNameProblems(item.value, [], { path: [...path, ...item.path], what: "dialect", names: dialects }),
        item,
      ),
    ),
    ...unknownNameProblems(value, ["style"], { path, what: "style", names: styles }),
  ];
}

/** The server's own form is no dialect: it is read everywhere. */
function alsoRead(problems: readonly Problem[], { value }: NamedItem): Problem[] {
  if (textAt(value, []) !== NATIVE) return [...problems];
  const hint = "`native` needs no naming: a call that the server has read is always taken; take the word out";
  return problems.map(({ code, severity, message, at }) => ({ code, severity, message, hint, ...(at && { at }) }));
}

/** Names with the location of their definition; built-in ones have none. */
type NameTable = ReadonlyMap<string, Location | undefined>;

type Kind =
  | "backends"
  | "sources"
  | "profiles"
  | "sizes"
  | "toolsets"
  | "dialects"
  | "styles"
  | "intents"
  | "tiers"
  | "classes";

/** A section of the wrong type defines nothing that could be compared. */
function namesOf(config: Dict): Record<Kind, NameTable | undefined> {
  const isOdd = (name: string, kind: "dict" | "list"): boolean => {
    const value = entryOf(config, name)?.value;
    return value !== undefined && value.kind !== kind && !(value.kind === "scalar" && value.value === null);
  };
  const keys = (name: string): NameTable | undefined =>
    isOdd(name, "dict")
      ? undefined
      : new Map(dictItems(config, name).map(({ path: [, key = ""], keyAt }) => [String(key), keyAt]));
  const ids = (name: string): NameTable | undefined =>
    isOdd(name, "list")
      ? undefined
      : new Map(listItems(config, name).map(({ value }) => [textAt(value, ["id"]) ?? "", valueAt(value, ["id"])?.at]));
  return {
    backends: keys("backends"),
    sources: keys("sources"),
    profiles: keys("profiles"),
    sizes: keys("sizes"),
    toolsets: keys("toolsets"),
    dialects: keys("dialects"),
    styles: keys("styles"),
    intents: keys("intents"),
    tiers: ids("tiers"),
    classes: withBuiltIn(ids("classes"), MAIN_CLASS),
  };
}

function withBuiltIn(names: NameTable | undefined, ...builtIn: readonly string[]): NameTable | undefined {
  return names && new Map([...names, ...builtIn.map((name) => [name, undefined] as const)]);
}

/** Templates can't read a part with this name. */
function reservedTemplateName(config: Dict, name: string): Problem[] {
  const at = entryOf(valueAt(config, ["parts"]), name)?.keyAt;
  if (!TEMPLATE_WORDS.has(name) || at === undefined) return [];
  return [createProblem("MX3014", { name }, at)];
}

interface NameUse {
  readonly path: Path;
  readonly what: string;
  readonly names: NameTable | undefined;
}

function unknownNameProblems(tree: Tree, below: Path, use: NameUse): Problem[] {
  const name = textAt(tree, below);
  const at = valueAt(tree, below)?.at;
  if (name === undefined || at === undefined || use.names === undefined || use.names.has(name)) return [];
  const names = [...use.names.keys()];
  // The definition may be the one with the typo.
  const meant = suggest(name, names);
  const defined = meant === undefined ? undefined : use.names.get(meant);
  return [
    createProblem(
      "MX3001.reference",
      { what: use.what, name: JSON.stringify(name), value: [...use.path, ...below].join(".") },
      at,
      {
        ...suggestCorrection(name, names, at),
        ...(defined === undefined
          ? {}
          : { related: [{ message: `${JSON.stringify(meant)} is defined here`, at: defined }] }),
      },
    ),
  ];
}

function classesOf(route: Tree): readonly Tree[] {
  const value = valueAt(route, ["when", "class"]);
  return value === undefined ? [] : value.kind === "list" ? value.items : [value];
}

interface NamedItem {
  readonly path: Path;
  readonly value: Tree;
  /** Of a map's key. */
  readonly keyAt?: Location;
}

function dictItems(tree: Dict, key: string): NamedItem[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "dict"
    ? [...value.entries].map(([name, { keyAt, value: inner }]) => ({ path: [key, name], value: inner, keyAt }))
    : [];
}

function listItems(tree: Tree, key: string): NamedItem[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "list"
    ? value.items.map((item, index) => ({ path: [key, textAt(item, ["id"]) ?? index], value: item }))
    : [];
}
