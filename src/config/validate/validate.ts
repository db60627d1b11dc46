import type { ErrorObject } from "ajv";
import { validateMallex } from "../../../generated/types/validate-mallex.mjs";
import { validatePack } from "../../../generated/types/validate-pack.mjs";
import { validateTests } from "../../../generated/types/validate-tests.mjs";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { entryOf, keyLocationOf, locationOf, pathOf, valueAt, type Dict, type Path, type Tree } from "../parse/tree.ts";
import { describeRangeError, describeType, type FindingDetails, type SchemaFinding, type Subject } from "./finding.ts";
import { hintToIndent } from "./indentation-hint.ts";
import { withMeantKinds } from "./meant-kinds.ts";
import { hintForForm, hintForName, hintForType, hintToAdd } from "./schema-hints.ts";
import { misspelt, unknownKey } from "./unknown-key.ts";

/**
 * Checks a tree against its schema; every error points at the key or value that is wrong. A layer may say a part of a map and leave
 * the rest to others, so what a map lacks is only known of all files together.
 */
export function validate(tree: Dict, subject: Subject): SchemaFinding[] {
  const check = subject === "pack" ? validatePack : subject === "tests" ? validateTests : validateMallex;
  const data = toWritten(tree);
  const errors = check(data) ? [] : withMeantKinds(check.errors ?? [], { tree, data, check });
  return [...intendedBranches(errors, tree), ...unknownSections(tree, check)]
    .map((error) => toFinding(error, tree, subject))
    .filter((finding) => finding !== undefined);
}

/** A section without a value says nothing, but a name that no section has is still a mistake. At deeper levels every key without a value is reported. */
function unknownSections(tree: Dict, check: typeof validateMallex): ErrorObject[] {
  const empty = [...tree.entries].filter(([, { value }]) => isNull(value)).map(([key]) => key);
  if (empty.length === 0 || check(Object.fromEntries(empty.map((key) => [key, null])))) return [];
  return (check.errors ?? []).filter(
    ({ keyword, instancePath }) => keyword === "additionalProperties" && instancePath === "",
  );
}

function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

/** The data without nulls in maps: they remove what is inherited, and say nothing themselves. */
function toWritten(tree: Tree): unknown {
  if (tree.kind !== "dict") return tree.kind === "list" ? tree.items.map(toWritten) : tree.value;
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of tree.entries) if (!isNull(value)) data[key] = toWritten(value);
  return data;
}

/** A misspelt key also makes its right spelling missing: one mistake, one message. */
export function withoutDuplicates(findings: readonly SchemaFinding[]): Problem[] {
  const meant = new Set(
    findings.filter(({ problem }) => problem.code === "MX2001").map(({ map, key }) => JSON.stringify([map, key])),
  );
  return findings
    .filter(({ problem, map, key }) => problem.code !== "MX2002" || !meant.has(JSON.stringify([map, key])))
    .map(({ problem }) => problem);
}

/** Where a value may be a word or a map, what is wrong with it is said of that which it is: a map is no misspelt word, and a word no map. */
function intendedBranches(errors: readonly ErrorObject[], tree: Dict): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  const isOther = ({ keyword, instancePath, schemaPath }: ErrorObject): boolean => {
    const choice = choices.find((one) => one.instancePath === instancePath && schemaPath.startsWith(one.schemaPath));
    const isMap = valueAt(tree, pathOf(instancePath))?.kind === "dict";
    return choice !== undefined && (isMap ? NO_MAP : NO_WORD).has(keyword);
  };
  return errors.filter((error) => !isOther(error));
}

const NO_MAP: ReadonlySet<string> = new Set(["anyOf", "enum", "const", "type"]);
const NO_WORD: ReadonlySet<string> = new Set(["anyOf", "type"]);

/** Says in our words what the validator found, and where. Nothing for what another error says better. */
function toFinding(error: ErrorObject, tree: Dict, subject: Subject): SchemaFinding | undefined {
  const details = describeError(error, tree, subject);
  const path = pathOf(error.instancePath);
  const key = (error.params["additionalProperty"] as string | undefined) ?? error.propertyName;
  return details && { ...details, tree, path: key === undefined ? path : [...path, key] };
}

function describeError(error: ErrorObject, tree: Dict, subject: Subject): FindingDetails | undefined {
  const path = pathOf(error.instancePath);
  if (subject === "merged" && isInList(tree, path)) return undefined; // its own file has said it
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  const at = locationOf(tree, path);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      return unknownKey(tree, path, { key, schema: error.parentSchema, subject });
    }
    case "required":
      return lacking(tree, path, { key: String(error.params["missingProperty"]), subject, error });
    case "type":
      return {
        problem: createProblem(
          "MX2003",
          { name, describeType: describeType(error.params["type"]) },
          at,
          hintToIndent(tree, path) ?? hintForType(error, valueAt(tree, path)),
        ),
      };
    case "enum":
    case "const":
    case "discriminator":
      return notAllowed(error, tree, { path, subject });
    case "propertyNames":
    case "oneOf":
    case "if":
      return undefined; // The errors inside say the same, with the name.
    default:
      return { problem: wrongForm(error, tree, name) };
  }
}

function wrongForm(error: ErrorObject, tree: Dict, name: string): Problem {
  const path = pathOf(error.instancePath);
  const { propertyName: key } = error;
  const value = valueAt(tree, path);
  const written = value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
  const at = (key === undefined ? undefined : entryOf(value, key)?.keyAt) ?? locationOf(tree, path);
  const words = allowedWordsOf(error);
  if (words !== undefined && written !== undefined)
    return createProblem(
      "MX2004.wrongForm",
      { name, written: JSON.stringify(written) },
      at,
      hintForName(written, words, at),
    );
  return createProblem(
    "MX2005.wrongForm",
    { name, describeRangeError: describeRangeError(error) },
    at,
    hintForForm(error, key ?? written, at),
  );
}

/** The words that a form is nothing but: where a list of them may stand as well, the schema can't enumerate them. */
function allowedWordsOf({ keyword, schema }: ErrorObject): string[] | undefined {
  const [, text] = keyword === "pattern" ? (/^\^\(([\w|]+)\)\$$/.exec(String(schema)) ?? []) : [];
  return text?.split("|");
}

/** Only the first keys of a file and maps in lists are whole in their file; all others may be completed by another layer. */
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
      { hint: hintToAdd(key, error, key === "backend" ? keysAt(tree, "backends") : allowed) },
    ),
    map,
    key,
  };
}

function keysAt(tree: Dict, name: string): string[] {
  const value = entryOf(tree, name)?.value;
  return value?.kind === "dict" ? [...value.entries.keys()] : [];
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
      hintForName(value.kind === "scalar" ? String(value.value) : "", allowed, value.at),
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
