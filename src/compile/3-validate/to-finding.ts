import type { ErrorObject } from "ajv";
import type { Problem } from "../../problem/problem.ts";
import { entryOf, valueAt, type Dict, type Path } from "../tree.ts";
import { describeRangeError, describeType } from "./describe.ts";
import { hintForForm, hintForType, hintForName, hintToAdd } from "./hints.ts";
import { hintToIndent } from "./hint-to-indent.ts";
import { keyLocationOf, pathOf, locationOf } from "./place-of.ts";
import type { SchemaFinding, FindingDetails, Subject } from "./finding.ts";
import { misspelt, unknownKey } from "./unknown-key.ts";

/** Says in our words what the validator found, and where. Nothing for what another error says better. */
export function toFinding(error: ErrorObject, tree: Dict, subject: Subject): SchemaFinding | undefined {
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
        problem: {
          code: "MX2003",
          severity: "error",
          message: `${name} must be ${describeType(error.params["type"])}`,
          ...(hintToIndent(tree, path) ?? hintForType(error, valueAt(tree, path))),
          at,
        },
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
    return {
      code: "MX2004",
      severity: "error",
      message: `${name} can't be ${JSON.stringify(written)}`,
      ...hintForName(written, words, at),
      at,
    };
  const message = `${name} ${describeRangeError(error)}`;
  return { code: "MX2005", severity: "error", message, ...hintForForm(error, key ?? written, at), at };
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
    problem: {
      code: "MX2002",
      severity: "error",
      message: `${path.length === 0 ? "the file" : `\`${map}\``} lacks \`${key}\``,
      hint: hintToAdd(key, error, key === "backend" ? keysAt(tree, "backends") : allowed),
      at: keyLocationOf(tree, path),
    },
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
    problem: {
      code: "MX2004",
      severity: "error",
      message: `\`${[...path, ...tag].join(".")}\` can't be ${written}`,
      ...hintForName(value.kind === "scalar" ? String(value.value) : "", allowed, value.at),
      at: value.at,
    },
  };
}

function allowedBy(error: ErrorObject): string[] {
  if (error.keyword === "const") return [String(error.params["allowedValue"])];
  if (error.keyword === "enum") return (error.params["allowedValues"] as unknown[]).map(String);
  const branches =
    (error.parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return branches.map((branch) => String(branch.properties?.[String(error.params["tag"])]?.const));
}
