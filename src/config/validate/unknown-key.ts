import { type Location, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix, suggestCorrection, type Correction } from "../../diagnostics/suggest-fix.ts";
import { didYouMean, suggest } from "../../shared/closest-word.ts";
import { entryOf, locationOf, valueAt, type Dict, type Path, type Tree } from "../parse/tree.ts";
import type { FindingDetails, Subject } from "./finding.ts";
import { BUDGET_OF_A_SIZE, foreignKeyHint, isListenAddressKey, isSizesBudget } from "./foreign-keys.ts";
import { hintToIndent } from "./indentation-hint.ts";

/** Keys of the whole language that a pack may not use: power over the person's machine, the filling of tiers, and the person's own names and money. */
const MACHINE_KEYS = new Set(["backends", "profiles", "server", "launch", "profile", "aliases", "budget"]);
/** The same, below one key: who answers, and who decides. */
const MACHINE_KEYS_BELOW: Readonly<Record<string, readonly string[]>> = {
  tiers: ["patience", "moveOn", "overflow"],
  decide: ["model", "grammar"],
};

/** What is said of a key that the language does not have there. */
export function unknownKey(
  tree: Dict,
  path: Path,
  { key, schema, subject }: { key: string; schema: unknown; subject: Subject },
): FindingDetails {
  const allowed = Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
  const at = entryOf(valueAt(tree, path), key)?.keyAt ?? locationOf(tree, path);
  if (subject === "pack" && isMachineKey(key, path)) {
    return {
      problem: createProblem("MX6001", { key }, at),
    };
  }
  if (isListenAddressKey(path, key)) return { problem: createProblem("MX6010", {}, at) };
  const value = valueAt(tree, [...path, key]);
  const fixed = isSizesBudget(path, key)
    ? { hint: BUDGET_OF_A_SIZE }
    : (foreignKeyProblem(path, key, { allowed, at, value }) ??
      (isRatherName(key, value, schema) ? { hint: didYouMean("", allowed) } : undefined));
  return {
    problem: {
      code: "MX2001",
      severity: "error",
      message: unknown(key, path),
      ...(fixed ?? hintFor(tree, [...path, key], suggestCorrection(key, allowed, at))),
      at,
    },
    map: path.join("."),
    key: fixed === undefined ? suggest(key, allowed) : foreignKeyHint(path, key)?.name,
  };
}

/** A slip in a name is likelier than one of the indentation. */
function hintFor(tree: Dict, path: Path, correction: Correction): Correction {
  return (correction.hint.startsWith("did you mean") ? undefined : hintToIndent(tree, path)) ?? correction;
}

function unknown(key: string, path: Path): string {
  return `unknown key \`${key}\`${path.length === 0 ? "" : ` in \`${path.join(".")}\``}`;
}

/** For a key of another program: what it is called here, or where it stands. Renamed by `mallex fix` where the value can stay. */
function foreignKeyProblem(
  path: Path,
  key: string,
  { allowed, at, value }: { allowed: readonly string[]; at: Location; value: Tree | undefined },
): Correction | undefined {
  const { name: ours, write } = foreignKeyHint(path, key) ?? {};
  if (write !== undefined) return { hint: write };
  if (ours === undefined) return undefined;
  if (!allowed.includes(ours))
    return { hint: `a server of another kind has \`${ours}\`: write \`kind: openai\`, then \`${ours}:\`` };
  return {
    hint: `here it is called \`${ours}\`: write \`${ours}:${written(value)}\``,
    ...(isMovableValue(value, path) ? replaceWordFix(at, key, ours) : {}),
  };
}

/** A number is said again. A text is not: it may hold the key of an API. */
function written(value: Tree | undefined): string {
  return value?.kind === "scalar" && typeof value.value === "number" ? ` ${value.value}` : "";
}

/** Lists and maps have another form elsewhere, but for a whole section of maps. */
function isMovableValue(value: Tree | undefined, path: Path): boolean {
  return value?.kind === "scalar" || (value?.kind === "dict" && path.length === 0);
}

function isMachineKey(key: string, path: Path): boolean {
  return MACHINE_KEYS.has(key) || MACHINE_KEYS_BELOW[String(path[0])]?.includes(key) === true;
}

/** Every word of three letters is near to one of two: where the value is no text, and the near key takes no such value, the word is somebody's name. */
function isRatherName(key: string, value: Tree | undefined, schema: unknown): boolean {
  if (key.length > 3 || value === undefined || value.kind === "scalar") return false;
  const properties =
    (schema as { properties?: Readonly<Record<string, { type?: unknown }>> } | undefined)?.properties ?? {};
  const meant = suggest(key, Object.keys(properties));
  return meant !== undefined && properties[meant]?.type !== (value.kind === "list" ? "array" : "object");
}

/** Without the key that says which keys there are, none of them is checked: a key that is nearly that one is meant to be it. */
export function misspelt(tree: Dict, path: Path, key: string): FindingDetails | undefined {
  const map = valueAt(tree, path);
  const isMeant = (word: string): boolean => suggest(word, [key]) === key || foreignKeyHint(path, word)?.name === key;
  const near = map?.kind === "dict" ? [...map.entries].find(([word]) => isMeant(word)) : undefined;
  if (near === undefined) return undefined;
  const [word, { keyAt: at, value }] = near;
  const renamed = foreignKeyProblem(path, word, { allowed: [key], at, value }) ?? suggestCorrection(word, [key], at);
  return {
    problem: { code: "MX2001", severity: "error", message: unknown(word, path), ...renamed, at },
    map: path.join("."),
    key,
  };
}
