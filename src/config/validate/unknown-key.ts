import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { type Correction, replaceWordFix, suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { didYouMean, suggest } from "../../shared/closest-word.ts";
import { type Dict, type Path, type Tree, entryOf, locationOf, scalarAt, valueAt } from "../parse/tree.ts";
import { type FindingDetails, type Subject, typesOf } from "./finding.ts";
import { BUDGET_OF_A_SIZE, foreignKeyHint, isListenAddressKey, isSizesBudget } from "./foreign-keys.ts";
import type { ErrorObject } from "ajv";

/** Keys that packs may not use: permissions on the machine, tiers' profiles, personal names and money. */
const MACHINE_KEYS = new Set([
  "backends",
  "profiles",
  "server",
  "launch",
  "memory",
  "profile",
  "aliases",
  "budget",
  "search",
]);
/** The same, below one key: who answers, and who decides. */
const MACHINE_KEYS_BELOW: Readonly<Record<string, readonly string[]>> = {
  tiers: ["patience", "moveOn", "overflow"],
  decide: ["model", "grammar"],
};

export function unknownKey(
  tree: Dict,
  path: Path,
  { key, schema, subject, kinds }: { key: string; schema: unknown; subject: Subject; kinds: readonly string[] },
): FindingDetails {
  const properties = propertiesOf(schema);
  const allowed = Object.keys(properties);
  const at = entryOf(valueAt(tree, path), key)?.keyAt ?? locationOf(tree, path);
  if (subject === "pack" && isMachineKey(key, path)) return { problem: createProblem("MX6001", { key }, at) };
  if (isListenAddressKey(path, key)) return { problem: createProblem("MX6010", {}, at) };
  const value = valueAt(tree, [...path, key]);
  const fixed =
    hintOfOwn(path, key, value) ??
    foreignKeyProblem(path, key, { allowed, at, value }) ??
    hintOfKinds(kinds, allowed) ??
    hintForWord(key, { map: valueAt(tree, path), value, properties });
  return {
    problem: unknown(key, path, at, fixed ?? hintFor(tree, [...path, key], suggestCorrection(key, allowed, at))),
    map: path.join("."),
    key: fixed === undefined ? suggest(key, allowed) : foreignKeyHint(path, key)?.name,
  };
}

/** For keys that are meant for another map, or for none. */
function hintOfOwn(path: Path, key: string, value: Tree | undefined): Correction | undefined {
  if (isSizesBudget(path, key)) return { hint: BUDGET_OF_A_SIZE };
  const isFraction = /^\d+$/.test(key) && value?.kind === "scalar" && value.empty === true;
  return isFraction
    ? { hint: `a comma starts a new key: write the number with a decimal point, as in 0.${key}` }
    : undefined;
}

interface WrittenKey {
  readonly map: Tree | undefined;
  readonly value: Tree | undefined;
  readonly properties: ReturnType<typeof propertiesOf>;
}

function hintForWord(key: string, { map, value, properties }: WrittenKey): Correction | undefined {
  return hintOfComma(map, key) ?? hintForName(key, value, properties);
}

const TEXT_KEYS = new Set(
  "contains startsWith is line paragraph section matches start end about refuse with".split(" "),
);

/** `{ contains: one, two }`: the rest of a text, which needs quotes. */
function hintOfComma(map: Tree | undefined, key: string): Correction | undefined {
  if (map?.kind !== "dict") return undefined;
  const entries = [...map.entries];
  const index = entries.findIndex(([name]) => name === key);
  const [own, before] = [entries[index]?.[1], entries[index - 1]];
  const text = scalarAt(before?.[1].value, []);
  if (own?.value.kind !== "scalar" || own.value.empty !== true || before === undefined || typeof text !== "string")
    return undefined;
  if (!TEXT_KEYS.has(before[0]) || before[1].keyAt.line !== own.keyAt.line) return undefined;
  const written = JSON.stringify(`${text}, ${key}`);
  return { hint: `a comma begins a new key: put the text in quotes, as in \`${before[0]}: ${written}\`` };
}

/** For a key that another kind of backend has. */
function hintOfKinds(kinds: readonly string[], allowed: readonly string[]): Correction | undefined {
  if (kinds.length === 0) return undefined;
  const own = allowed.filter((name) => name !== "kind").join(", ");
  return { hint: `only other kinds have it: ${kinds.join(", ")}; this one has ${own}` };
}

function propertiesOf(schema: unknown): Readonly<Record<string, { type?: unknown }>> {
  return (schema as { properties?: Readonly<Record<string, { type?: unknown }>> } | undefined)?.properties ?? {};
}

function isMachineKey(key: string, path: Path): boolean {
  return MACHINE_KEYS.has(key) || MACHINE_KEYS_BELOW[String(path[0])]?.includes(key) === true;
}

/** A typo is likelier than wrong indentation. */
function hintFor(tree: Dict, path: Path, correction: Correction): Correction {
  return (correction.hint.startsWith("did you mean") ? undefined : hintToIndent(tree, path)) ?? correction;
}

function unknown(key: string, path: Path, at: Location, correction: Partial<Correction>): Problem {
  return path.length === 0
    ? createProblem("MX2001.topLevel", { key }, at, correction)
    : createProblem("MX2001.nested", { key, map: path.join(".") }, at, correction);
}

/** The equivalent of another program's key; `mallex fix` renames it if the value can stay. */
function foreignKeyProblem(
  path: Path,
  key: string,
  { allowed, at, value }: { allowed: readonly string[]; at: Location; value: Tree | undefined },
): Correction | undefined {
  const { name: ours, write } = foreignKeyHint(path, key) ?? {};
  if (write !== undefined) return { hint: write };
  if (ours === undefined) return undefined;
  if (!allowed.includes(ours))
    return { hint: `only servers of another kind have \`${ours}\`: write \`kind: openai\`, and then \`${ours}: …\`` };
  // Numbers are repeated, texts not: they may be API keys.
  const given = scalarAt(value, []);
  const written = typeof given === "number" ? ` ${given}` : "";
  // Lists and maps differ in form, except entire sections.
  const isMovable = value?.kind === "scalar" || (value?.kind === "dict" && path.length === 0);
  return {
    hint: `mallex calls it \`${ours}\`: write \`${ours}:${written}\``,
    ...(isMovable ? replaceWordFix(at, key, ours) : {}),
  };
}

/** Short words are close to many keys: if neither value is a scalar, it is probably a name. */
function hintForName(
  key: string,
  value: Tree | undefined,
  properties: ReturnType<typeof propertiesOf>,
): Correction | undefined {
  if (key.length > 3 || value === undefined || value.kind === "scalar") return undefined;
  const allowed = Object.keys(properties);
  const meant = suggest(key, allowed);
  // A reference has no type here: an id is a text, and everything else of its own definition, such as `when`, is a map.
  const type = meant === undefined ? undefined : meant === "id" ? "string" : properties[meant]?.type;
  const isName = type !== undefined && type !== (value.kind === "list" ? "array" : "object");
  return isName ? { hint: didYouMean("", allowed) } : undefined;
}

/** Without the discriminating key nothing else is checked, so a similar key is assumed to be it. */
export function misspelt(tree: Dict, path: Path, key: string): FindingDetails | undefined {
  const map = valueAt(tree, path);
  const isMeant = (word: string): boolean => suggest(word, [key]) === key || foreignKeyHint(path, word)?.name === key;
  const near = map?.kind === "dict" ? [...map.entries].find(([word]) => isMeant(word)) : undefined;
  if (near === undefined) return undefined;
  const [word, { keyAt: at, value }] = near;
  const renamed = foreignKeyProblem(path, word, { allowed: [key], at, value }) ?? suggestCorrection(word, [key], at);
  return { problem: unknown(word, path, at, renamed), map: path.join("."), key };
}

/** For an unknown key that may belong to the empty key above it in the same column. */
export function hintToIndent(tree: Dict, path: Path): { readonly hint: string } | undefined {
  const map = valueAt(tree, path.slice(0, -1));
  const key = String(path.at(-1));
  if (map?.kind !== "dict") return undefined;
  const at = map.entries.get(key)?.keyAt;
  const above = [...map.entries].findLast(
    ([, { keyAt, value }]) =>
      value.kind === "scalar" && value.empty === true && keyAt.file === at?.file && (keyAt.line ?? 0) < (at?.line ?? 0),
  );
  if (at === undefined || above === undefined) return undefined;
  const [owner, { keyAt }] = above;
  if (keyAt.column !== at.column) return undefined;
  return { hint: `\`${owner}\` above is empty: if \`${key}\` belongs to it, indent \`${key}\` by two more spaces` };
}

/** For a text where a map belongs: a key and its value without what separates them, such as `port:3456`, `port = 3456` and `port 3456`. */
export function runTogether(error: ErrorObject, value: Tree | undefined): Problem | undefined {
  const text = value?.kind === "scalar" ? value.value : undefined;
  if (value === undefined || typeof text !== "string" || !typesOf(error.params["type"]).includes("object"))
    return undefined;
  const { key, between, rest = "" } = PAIR.exec(text)?.groups ?? {};
  if (key === undefined || between === undefined) return undefined;
  return describePair({ key, between, rest, isKnown: isKeyOf(error, key) }, value.at);
}

function isKeyOf({ parentSchema }: ErrorObject, key: string): boolean {
  const { properties = {} } = (parentSchema ?? {}) as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.hasOwn(properties, key);
}

interface JoinedPair {
  readonly key: string;
  readonly between: string;
  readonly rest: string;
  readonly isKnown: boolean;
}

function describePair({ key, between, rest, isKnown }: JoinedPair, start: Location): Problem | undefined {
  const { column = 1 } = start;
  const at = { ...start, column: column + key.length, length: 1 };
  if (between === ":")
    return createProblem("MX1004.blankAfterColon", { key, value: rest }, at, { fix: { at, replace: ": " } });
  if (between.includes("="))
    return createProblem("MX1004.equals", { key, sign: "=" }, { ...at, column: at.column + between.indexOf("=") });
  return isKnown ? createProblem("MX1004.colon", { key }, { ...start, length: key.length }) : undefined;
}

const PAIR = /^(?<key>[A-Za-z][\w.-]*)(?<between> *= *|:(?=\S)| +)(?<rest>\S+)/;
