import type { ErrorObject } from "ajv";
import { validateMallex } from "../../../generated/types/validate-mallex.mjs";
import { validatePack } from "../../../generated/types/validate-pack.mjs";
import { validateTests } from "../../../generated/types/validate-tests.mjs";
import { KIND_NAMES } from "../../backends/registry.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import {
  type Dict,
  type DictEntry,
  type Path,
  type Tree,
  entryOf,
  hasNull,
  isNull,
  keyLocationOf,
  locationOf,
  pathOf,
  toData,
  valueAt,
  keysOf,
} from "../parse/tree.ts";
import { type FindingDetails, type SchemaFinding, type Subject, describeRangeError, describeType } from "./finding.ts";
import { hintToIndent, misspelt, runTogether, unknownKey } from "./unknown-key.ts";
import { hintForForm, hintForName, hintForType, hintToAdd } from "./schema-hints.ts";
import { suggest } from "../../shared/closest-word.ts";
import { serverPresetFor } from "./foreign-keys.ts";

/**
 * Checks a tree against its schema; errors point at the faulty key or value. A layer may define part of a map, so missing keys
 * are only checked in the merged tree.
 */
export function validate(tree: Dict, subject: Subject): SchemaFinding[] {
  const check = validatorOf(subject);
  const written = subject === "merged" ? withoutRules(tree) : tree;
  const all = errorsOf(written, subject);
  // Nobody reads more, and for each the meant word is searched for.
  if (all.length > MOST_ERRORS) return describeAll(all, tree, subject);
  const errors = all.length === 0 ? all : withMeantKinds(all, { tree, data: toWritten(written), check });
  return describeAll([...intendedBranches(errors, tree), ...unknownNulls(tree, check)], tree, subject);
}

/** Trees without errors: most files have none, and are asked for them several times. */
const valid: Readonly<Record<Subject, WeakSet<Dict>>> = {
  project: new WeakSet(),
  pack: new WeakSet(),
  merged: new WeakSet(),
  tests: new WeakSet(),
};

/** What the schema finds in a tree, as ajv says it. */
export function errorsOf(tree: Dict, subject: Subject): readonly ErrorObject[] {
  if (valid[subject].has(tree)) return [];
  const check = validatorOf(subject);
  if (!check(toWritten(tree))) return check.errors ?? [];
  valid[subject].add(tree);
  return [];
}

export function validatorOf(subject: Subject): KindValidator {
  return subject === "pack" ? validatePack : subject === "tests" ? validateTests : validateMallex;
}

/** A file with more mistakes is not used. */
export const MOST_ERRORS = 500;

/** Whether a file has so many mistakes that only some were reported. */
export function hasTooManyMistakes(findings: readonly SchemaFinding[]): boolean {
  return findings.length >= MOST_ERRORS;
}

function describeAll(errors: readonly ErrorObject[], tree: Dict, subject: Subject): SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  for (const error of errors) {
    const finding = toFinding(error, tree, subject);
    if (finding !== undefined) findings.push(finding);
    if (findings.length >= MOST_ERRORS) break;
  }
  return findings;
}

/** Nulls only remove what is inherited, but their keys must be known, too. */
function unknownNulls(tree: Dict, check: KindValidator): ErrorObject[] {
  const isNullKey = ({ keyword, instancePath, params }: ErrorObject): boolean => {
    const value = valueAt(tree, [...pathOf(instancePath), String(params["additionalProperty"])]);
    return keyword === "additionalProperties" && value !== undefined && isNull(value);
  };
  return !hasNull(tree) || check(toData(tree)) ? [] : (check.errors ?? []).filter(isNullKey);
}

/** Lists of rules, which the schema limits neither in number nor otherwise. */
const RULES: ReadonlySet<string> = new Set(["models", "classes", "trim", "filters", "routes"]);

/** The merged tree without its rules, whose mistakes are reported for their own files. */
function withoutRules(tree: Dict): Dict {
  const entries = [...tree.entries].map(([key, entry]): [string, DictEntry] => {
    const { value } = entry;
    return [key, RULES.has(key) && value.kind === "list" ? { ...entry, value: { ...value, items: [] } } : entry];
  });
  return { ...tree, entries: new Map(entries) };
}

/** The data without nulls in maps, which only remove inherited values. */
export function toWritten(tree: Tree): unknown {
  if (tree.kind !== "dict") return tree.kind === "list" ? tree.items.map(toWritten) : tree.value;
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of tree.entries) if (!isNull(value)) data[key] = toWritten(value);
  return data;
}

/**
 * A misspelt key also makes its right spelling missing, and a map of unknown keys lacks its own, or has too many: one mistake, one
 * message.
 */
export function withoutDuplicates(findings: readonly SchemaFinding[]): Problem[] {
  const unknown = findings.filter(({ problem }) => problem.code === "MX2001");
  const meant = new Set(unknown.map(({ map, key }) => JSON.stringify([map, key])));
  const counts = new Map<string | undefined, number>();
  for (const { map } of unknown) counts.set(map, (counts.get(map) ?? 0) + 1);
  const isOfUnknownKeys = ({ tree, path }: SchemaFinding): boolean => {
    const value = valueAt(tree, path);
    return path.length > 1 && value?.kind === "dict" && value.entries.size === counts.get(path.join("."));
  };
  return findings
    .filter((finding) => {
      const { problem, map, key } = finding;
      if (problem.code === "MX2002" && (meant.has(JSON.stringify([map, key])) || (map === "budget" && counts.has(map))))
        return false;
      return !["MX2002", "MX2005"].includes(problem.code) || !isOfUnknownKeys(finding);
    })
    .map(({ problem }) => problem);
}

/** For a value that may be a word or a map, reports only the errors of the type that it has. */
function intendedBranches(errors: readonly ErrorObject[], tree: Dict): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  const isOther = ({ keyword, instancePath, schemaPath }: ErrorObject): boolean => {
    const choice = choices.find((one) => one.instancePath === instancePath && schemaPath.startsWith(one.schemaPath));
    const value = valueAt(tree, pathOf(instancePath));
    const isNumber = value?.kind === "scalar" && typeof value.value === "number";
    return choice !== undefined && (value?.kind === "dict" ? NO_MAP : isNumber ? NO_NUMBER : NO_WORD).has(keyword);
  };
  return errors.filter((error) => !isOther(error));
}

const NO_MAP: ReadonlySet<string> = new Set(["anyOf", "enum", "const", "type"]);
const NO_NUMBER: ReadonlySet<string> = new Set(["anyOf", "enum", "const"]);
const NO_WORD: ReadonlySet<string> = new Set(["anyOf", "type"]);

/** An error in mallex's words, with its location; undefined if another error is clearer. */
function toFinding(error: ErrorObject, tree: Dict, subject: Subject): SchemaFinding | undefined {
  const details = describeError(error, tree, subject);
  const path = pathOf(error.instancePath);
  const key = (error.params["additionalProperty"] as string | undefined) ?? error.propertyName;
  return details && { ...details, tree, path: key === undefined ? path : [...path, key] };
}

function describeError(error: ErrorObject, tree: Dict, subject: Subject): FindingDetails | undefined {
  const path = pathOf(error.instancePath);
  if (subject === "merged" && isInList(tree, path)) return undefined; // reported for its own file
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  const at = locationOf(tree, path);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      return unknownKey(tree, path, {
        key,
        schema: error.parentSchema,
        subject,
        kinds: kindsWith(tree, [...path, key]),
      });
    }
    case "required":
      return lacking(tree, path, { key: String(error.params["missingProperty"]), subject, error });
    case "type": {
      const value = valueAt(tree, path);
      const hint = hintToIndent(tree, path) ?? hintForType(error, value);
      const parameters = { name, describeType: describeType(error.params["type"]) };
      return { problem: runTogether(error, value) ?? createProblem("MX2003", parameters, at, hint) };
    }
    case "enum":
    case "const":
    case "discriminator":
      return notAllowed(error, tree, { path, subject });
    case "propertyNames":
    case "oneOf":
    case "if":
      return undefined; // The nested errors report the same, with the name.
    default:
      return { problem: wrongForm(error, tree, name) };
  }
}

function wrongForm(error: ErrorObject, tree: Dict, name: string): Problem {
  const path = pathOf(error.instancePath);
  const { propertyName: key } = error;
  const value = valueAt(tree, path);
  const written = value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
  const twice: Path =
    error.keyword === "uniqueItems" ? [...path, Math.max(Number(error.params["i"]), Number(error.params["j"]))] : path;
  const at = (key === undefined ? undefined : entryOf(value, key)?.keyAt) ?? locationOf(tree, twice);
  const words = allowedWordsOf(error);
  if (words !== undefined && written !== undefined)
    return createProblem("MX2004.wrongForm", { name, written: JSON.stringify(written) }, at, hintForName(value, words));
  return createProblem(
    "MX2005.wrongForm",
    { name, describeRangeError: describeRangeError(error) },
    at,
    hintForForm(error, key ?? written, at),
  );
}

/** The words of a pattern that only lists words; such lists can't be enumerations in the schema. */
function allowedWordsOf({ keyword, schema }: ErrorObject): string[] | undefined {
  const [, text] = keyword === "pattern" ? (/^\^\(([\w|]+)\)\$$/.exec(String(schema)) ?? []) : [];
  return text?.split("|");
}

/** Only the top level of a file and maps in lists are complete in one file; other maps may continue in another layer. */
function lacking(
  tree: Dict,
  path: Path,
  { key, subject, error, allowed }: { key: string; subject: Subject; error: ErrorObject; allowed?: readonly string[] },
): FindingDetails | undefined {
  const isComplete = path.length === 0 || isInList(tree, path);
  if (isComplete === (subject === "merged")) return undefined;
  const map = path.join(".");
  return {
    problem: createProblem(
      "MX2002.key",
      { map: path.length === 0 ? "the file" : `\`${map}\``, key },
      keyLocationOf(tree, path),
      { hint: hintToAdd(key, error, key === "backend" ? keysOf(entryOf(tree, "backends")?.value) : allowed) },
    ),
    map,
    key,
  };
}

function isInList(tree: Dict, path: Path): boolean {
  return path.some((_, end) => valueAt(tree, path.slice(0, end))?.kind === "list");
}

function notAllowed(
  error: ErrorObject,
  tree: Dict,
  { path, subject }: { path: Path; subject: Subject },
): FindingDetails | undefined {
  const tag = error.keyword === "discriminator" ? [String(error.params["tag"])] : [];
  const value = valueAt(tree, [...path, ...tag]);
  const allowed = allowedBy(error);
  if (value === undefined || (value.kind === "scalar" && value.value === null))
    return misspelt(tree, path, tag.join("")) ?? lacking(tree, path, { key: tag.join(""), subject, error, allowed });
  const written = value.kind === "scalar" ? JSON.stringify(value.value) : value.kind === "list" ? "a list" : "a map";
  return {
    problem: createProblem(
      "MX2004.notAllowed",
      { value: [...path, ...tag].join("."), written },
      value.at,
      hintForName(value, allowed),
    ),
  };
}

function allowedBy(error: ErrorObject): string[] {
  if (error.keyword === "const") return [String(error.params["allowedValue"])];
  if (error.keyword === "enum") return (error.params["allowedValues"] as unknown[]).map(String);
  const branches =
    (error.parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return branches.map((branch) => String(branch.properties?.[String(error.params["tag"])]?.const));
}

/** The other kinds of backends that have a key. */
function kindsWith(tree: Dict, [section, name, key, ...below]: Path): readonly string[] {
  if (section !== "backends" || key === undefined || below.length > 0) return [];
  const value = toWritten(valueAt(tree, [section, name ?? "", key]) ?? tree);
  return KIND_NAMES.filter((kind) => {
    if (validateMallex({ backends: { [String(name)]: { kind, [key]: value } } })) return true;
    const errors: readonly ErrorObject[] = validateMallex.errors ?? [];
    return !errors.some(({ params }) => params["additionalProperty"] === key);
  });
}

type KindValidator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/**
 * For an unknown kind the validator checks no other keys. They are checked for the closest kind; its missing keys are not
 * reported yet.
 * @param data is changed
 */
function withMeantKinds(
  errors: readonly ErrorObject[],
  { tree, data, check }: { readonly tree: Dict; readonly data: unknown; readonly check: KindValidator },
): readonly ErrorObject[] {
  const maps = errors.filter((error) => error.keyword === "discriminator" && setMeant(error, tree, data));
  if (maps.length === 0 || check(data)) return errors;
  const isBelow = ({ instancePath }: ErrorObject): boolean =>
    maps.some((map) => `${instancePath}/`.startsWith(`${map.instancePath}/`));
  return [...errors, ...(check.errors ?? []).filter((error) => isBelow(error) && error.keyword !== "required")];
}

function setMeant({ params, parentSchema, instancePath }: ErrorObject, tree: Dict, data: unknown): boolean {
  const path = pathOf(instancePath);
  const tag = String(params["tag"]);
  const written = valueAt(tree, [...path, tag]);
  if (written?.kind !== "scalar" || typeof written.value !== "string") return false;
  const kinds = (parentSchema as { oneOf?: { properties?: Record<string, { const?: string }> }[] }).oneOf ?? [];
  const known = kinds.flatMap(({ properties }) => properties?.[tag]?.const ?? []);
  const preset = serverPresetFor(written.value, valueAt(tree, [...path, "url"]) !== undefined)?.kind;
  const meant = preset !== undefined && known.includes(preset) ? preset : suggest(written.value, known);
  const map = path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], data);
  if (meant === undefined) return false;
  (map as Record<string, unknown>)[tag] = meant;
  return true;
}
