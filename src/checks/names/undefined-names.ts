import { NATIVE } from "../../config/lock/policies.ts";
import {
  entriesOf,
  entryOf,
  textAt,
  textsOf,
  valueAt,
  type Dict,
  type Path,
  type Tree,
  itemsOf,
} from "../../config/parse/tree.ts";
import { type Location, type Problem, type ProblemDetails, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import { HIGHEST_TIER, LOWEST_TIER, MAIN_CLASS } from "../../shared/reserved-names.ts";

/** A use of names: where, `*` being each entry of a map and `[]` each item of a list; what is named; and which sections define it. */
interface NameUse {
  readonly at: string;
  readonly what: string;
  readonly of: readonly string[];
  /** Names that need no definition. */
  readonly builtIn?: readonly string[];
}

const TIERS = [LOWEST_TIER, HIGHEST_TIER];
const USES: readonly NameUse[] = [
  { at: "profiles.*.backend", what: "backend", of: ["backends"] },
  { at: "backends.*.of.[]", what: "backend", of: ["backends"] },
  { at: "backends.*.of.[].backend", what: "backend", of: ["backends"] },
  { at: "profiles.*.size", what: "size", of: ["sizes"] },
  ...["profiles.*", "models.[]"].flatMap((section): NameUse[] => [
    { at: `${section}.dialect`, what: "dialect", of: ["dialects"], builtIn: [NATIVE] },
    { at: `${section}.alsoReads.[]`, what: "dialect", of: ["dialects"] },
    { at: `${section}.style`, what: "style", of: ["styles"] },
  ]),
  { at: "tiers.[].profiles.[]", what: "profile", of: ["profiles"] },
  { at: "sizes.*.toolset", what: "toolset", of: ["toolsets"] },
  { at: "filters.[].from", what: "source", of: ["sources"] },
  { at: "routes.[].tier", what: "tier", of: ["tiers"], builtIn: TIERS },
  { at: "routes.[].atLeast", what: "size", of: ["sizes"] },
  { at: "routes.[].profile", what: "profile", of: ["profiles"] },
  { at: "routes.[].when.class", what: "class", of: ["classes"], builtIn: [MAIN_CLASS] },
  { at: "aliases.*", what: "tier or profile", of: ["profiles", "tiers"], builtIn: TIERS },
  { at: "intents.*.tier", what: "tier", of: ["tiers"], builtIn: TIERS },
  { at: "decide.default", what: "intent", of: ["intents"] },
  { at: "decide.model", what: "profile", of: ["profiles"] },
];

/** Every name that is used must be defined; a typo must never turn a rule off in silence. */
export function checkNames(config: Dict): Problem[] {
  return [
    ...entriesOf(config, "parts").flatMap(([name, { keyAt }]) =>
      TEMPLATE_WORDS.has(name) ? [createProblem("MX3014.part", { name }, keyAt)] : [],
    ),
    ...itemsOf(config, ["classes"]).flatMap((rule) => {
      const id = valueAt(rule, ["id"]);
      return id?.kind === "scalar" && id.value === MAIN_CLASS ? [createProblem("MX3014.class", {}, id.at)] : [];
    }),
    ...unitedByName(USES.flatMap((use) => undefinedIn(config, use))),
  ];
}

interface UndefinedName {
  readonly what: string;
  readonly text: string;
  readonly path: string;
  readonly at: Location;
  /** Nothing of the kind is defined at all. */
  readonly hasNone: boolean;
  readonly details: ProblemDetails;
}

function undefinedIn(config: Dict, use: NameUse): UndefinedName[] {
  const names = namesFor(use, config);
  if (names === undefined) return [];
  return [...valuesAt(config, use.at.split("."))].flatMap(({ value, path }) =>
    // Only a condition may be a name or a list of them.
    (value.kind === "list" && use.what !== "class" ? [] : textsOf(value))
      .filter(({ text }) => !names.has(text))
      .map(({ text, at }) => ({
        what: use.what,
        text,
        path: path.join("."),
        at,
        hasNone: names.size === 0,
        details: otherTarget(text, use, config) ?? helpFor(text, at, { use, names }),
      })),
  );
}

/** A definition that is missing is one mistake, however many use it. */
function unitedByName(found: readonly UndefinedName[]): Problem[] {
  const groups = new Map<string, UndefinedName[]>();
  for (const one of found) {
    // A tier or profile is one of the profiles.
    const key = JSON.stringify([one.what.split(" ").at(-1), one.hasNone ? "" : one.text]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((uses) => {
    const [first, ...others] = uses.toSorted((one, other) => (one.at.line ?? 0) - (other.at.line ?? 0));
    if (first === undefined || others.length < FEW) return uses.map((use) => notDefined(use));
    return [notDefined(first, others)];
  });
}

/** So many others are reported one by one. */
const FEW = 2;
const MOST_LINES = 12;

function notDefined(
  { what, text, path, at, hasNone, details }: UndefinedName,
  others: readonly UndefinedName[] = [],
): Problem {
  const parameters = { what, name: JSON.stringify(text), value: path };
  if (others.length === 0) return createProblem("MX3001.reference", parameters, at, details);
  const lines = [
    ...new Set(others.map((other) => `${other.at.file === at.file ? "" : `${other.at.file}:`}${other.at.line}`)),
  ];
  const more = {
    ...parameters,
    count: others.length,
    lines: `${lines.slice(0, MOST_LINES).join(", ")}${lines.length > MOST_LINES ? ", …" : ""}`,
  };
  return createProblem(hasNone ? "MX3001.noneDefined" : "MX3001.references", more, at, details);
}

/** Templates can't read parts with these names: `user` holds the person's text; the rest are words of the template language. */
const TEMPLATE_WORDS = new Set(
  "user taken title tools canAct howToCall example isText isLine json if unless else each with lookup log this true false null undefined as".split(
    " ",
  ),
);

/** Names with the location of their definition; built-in ones have none. */
type NameTable = ReadonlyMap<string, Location | undefined>;

function namesFor({ of, builtIn = [] }: NameUse, config: Dict): NameTable | undefined {
  const tables = of.map((section) => namesIn(config, section));
  if (tables.includes(undefined)) return undefined;
  return new Map([
    ...tables.flatMap((names) => [...(names ?? [])]),
    ...builtIn.map((name) => [name, undefined] as const),
  ]);
}

const LISTS = ["tiers", "classes"];

/** A section of the wrong type defines nothing that could be compared. */
function namesIn(config: Dict, section: string): NameTable | undefined {
  const value = entryOf(config, section)?.value;
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return new Map();
  if (value.kind === "dict" && !LISTS.includes(section))
    return new Map([...value.entries].map(([name, { keyAt }]) => [name, keyAt]));
  if (value.kind !== "list" || !LISTS.includes(section)) return undefined;
  return new Map(value.items.map((item) => [textAt(item, ["id"]) ?? "", valueAt(item, ["id"])?.at]));
}

/** The values at a path, each with its own: items of lists go by their ids. */
function* valuesAt(
  tree: Tree | undefined,
  [step, ...rest]: readonly string[],
  path: Path = [],
): Generator<{ readonly value: Tree; readonly path: Path }> {
  if (tree === undefined) return;
  if (step === undefined) yield { value: tree, path };
  else if (step === "[]")
    for (const [index, item] of itemsOf(tree).entries())
      yield* valuesAt(item, rest, [...path, textAt(item, ["id"]) ?? index]);
  else if (step !== "*") yield* valuesAt(entryOf(tree, step)?.value, rest, [...path, step]);
  else if (tree.kind === "dict")
    for (const [name, { value }] of tree.entries) yield* valuesAt(value, rest, [...path, name]);
}

/** A route's `tier` that is a profile, or the reverse. */
function otherTarget(name: string, { at }: NameUse, config: Dict): ProblemDetails | undefined {
  const [key, section] =
    at === "routes.[].tier" ? ["profile", "profiles"] : at === "routes.[].profile" ? ["tier", "tiers"] : [];
  if (section === undefined || namesIn(config, section)?.has(name) !== true) return undefined;
  return { hint: `write \`${key}: ${name}\`` };
}

function helpFor(
  name: string,
  at: Location,
  { use, names }: { readonly use: NameUse; readonly names: NameTable },
): ProblemDetails {
  if (name === NATIVE && use.at.endsWith("alsoReads.[]"))
    return { hint: "remove `native`: calls that the server has parsed are always accepted" };
  const known = [...names.keys()];
  if (known.length === 0) return { hint: `add it to \`${use.of.join("` or `")}\`, which is empty` };
  // The definition may be the one with the typo.
  const meant = suggest(name, known);
  const defined = meant === undefined ? undefined : names.get(meant);
  const related = defined && [{ message: `${JSON.stringify(meant)} is defined here`, at: defined }];
  return { ...suggestCorrection(name, known, at), ...(related && { related }) };
}
