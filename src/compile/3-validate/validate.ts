import type { ErrorObject } from "ajv";
import { validateMallex } from "../../../generated/types/validate-mallex.mjs";
import { validatePack } from "../../../generated/types/validate-pack.mjs";
import type { Place, Problem } from "../../problem/problem.ts";
import { entryOf, toData, valueAt, type Dict, type Path } from "../tree.ts";
import { didYouMean } from "./suggest.ts";

/** What a file may say: all of it, or only rules. */
export type FileKind = "project" | "pack";

/** Keys of the whole language that a pack may not use: power over the person's machine, and the filling of tiers. */
const MACHINE_KEYS = new Set(["backends", "profiles", "server", "launch", "profile"]);

/** Checks one file against its schema; every error points at the key or value that is wrong. */
export function validate(tree: Dict, kind: FileKind): Problem[] {
  const check = kind === "project" ? validateMallex : validatePack;
  if (check(toData(tree))) return [];
  const errors = (check.errors ?? []).filter((error) => error.keyword !== "oneOf" && error.keyword !== "if");
  const problems = errors.map((error) => toProblem(error, tree, kind));
  return mergeTypos(problems.filter((problem) => problem !== undefined));
}

function toProblem(error: ErrorObject, tree: Dict, kind: FileKind): Problem | undefined {
  const path = pathOf(error.instancePath);
  const name = path.length === 0 ? "the file" : `\`${path.join(".")}\``;
  const at = placeOf(tree, path);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(tree, path, {
        key: String(error.params["additionalProperty"]),
        allowed: keysOf(error.parentSchema),
        kind,
      });
    case "required":
      return {
        code: "MX2002",
        severity: "error",
        message: `${name} lacks \`${String(error.params["missingProperty"])}\``,
        hint: `add \`${String(error.params["missingProperty"])}:\``,
        at: keyPlaceOf(tree, path),
      };
    case "type":
      return {
        code: "MX2003",
        severity: "error",
        message: `${name} must be ${describeType(error.params["type"])}`,
        hint: "quote a text that looks like a number; indent the keys of a map",
        at,
      };
    case "enum":
    case "const":
    case "discriminator":
      return notAllowed(error, tree, path);
    case "propertyNames":
      return undefined; // The pattern error inside says the same, with the name.
    default:
      return {
        code: "MX2005",
        severity: "error",
        message: `${name} ${describeBound(error)}`,
        ...hintOf(error),
        at: error.propertyName === undefined ? at : (entryOf(valueAt(tree, path), error.propertyName)?.keyAt ?? at),
      };
  }
}

function unknownKey(
  tree: Dict,
  path: Path,
  found: { key: string; allowed: readonly string[]; kind: FileKind },
): Problem {
  const { key, allowed, kind } = found;
  const at = entryOf(valueAt(tree, path), key)?.keyAt ?? placeOf(tree, path);
  if (kind === "pack" && (MACHINE_KEYS.has(key) || (key === "profiles" && path[0] === "tiers"))) {
    return {
      code: "MX6001",
      severity: "error",
      message: `a pack may not say \`${key}\`: it is power over the machine of whoever uses the pack`,
      hint: `move \`${key}\` into mallex.yaml; packs hold rules only`,
      at,
    };
  }
  const where = path.length === 0 ? "" : ` in \`${path.join(".")}\``;
  return {
    code: "MX2001",
    severity: "error",
    message: `unknown key \`${key}\`${where}`,
    hint: didYouMean(key, allowed),
    at,
  };
}

function notAllowed(error: ErrorObject, tree: Dict, path: Path): Problem {
  const tag = error.keyword === "discriminator" ? [String(error.params["tag"])] : [];
  const value = valueAt(tree, [...path, ...tag]);
  const written = value?.kind === "scalar" ? value.value : undefined;
  const allowed = allowedBy(error);
  const name = [...path, ...tag].join(".");
  if (written === undefined)
    return {
      code: "MX2002",
      severity: "error",
      message: `\`${path.join(".")}\` lacks \`${tag.join("")}\``,
      hint: `one of: ${allowed.join(", ")}`,
      at: keyPlaceOf(tree, path),
    };
  return {
    code: "MX2004",
    severity: "error",
    message: `\`${name}\` can't be ${JSON.stringify(written)}`,
    hint: didYouMean(String(written), allowed),
    at: value?.at ?? placeOf(tree, path),
  };
}

function allowedBy(error: ErrorObject): string[] {
  if (error.keyword === "const") return [String(error.params["allowedValue"])];
  if (error.keyword === "enum") return (error.params["allowedValues"] as unknown[]).map(String);
  const branches =
    (error.parentSchema as { oneOf?: { properties?: Record<string, { const?: unknown }> }[] } | undefined)?.oneOf ?? [];
  return branches.map((branch) => String(branch.properties?.[String(error.params["tag"])]?.const));
}

function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function placeOf(tree: Dict, path: Path): Place {
  return valueAt(tree, path)?.at ?? tree.at;
}

/** The key that holds the value: a better place to point at than the first line of a whole block. */
function keyPlaceOf(tree: Dict, path: Path): Place {
  const last = path.at(-1);
  const key = last === undefined ? undefined : entryOf(valueAt(tree, path.slice(0, -1)), String(last))?.keyAt;
  const { file, line, column } = placeOf(tree, path);
  return (
    key ?? {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      length: 1,
    }
  );
}

function keysOf(schema: unknown): string[] {
  return Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
}

function describeType(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    object: "a map",
    array: "a list",
    string: "a text",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
  };
  return (Array.isArray(type) ? type : String(type).split(","))
    .map((one) => names[String(one)] ?? String(one))
    .join(" or ");
}

function describeBound(error: ErrorObject): string {
  if (error.keyword === "pattern")
    return error.propertyName === undefined
      ? "does not have the right form"
      : `has a key that can't be a name: ${error.propertyName}`;
  if (error.keyword === "minProperties") return "must say something";
  if (error.keyword === "minLength") return "must not be empty";
  return error.message ?? "is not allowed";
}

function hintOf(error: ErrorObject): { hint?: string } {
  const about = (error.parentSchema as { description?: string } | undefined)?.description;
  return about === undefined ? {} : { hint: about };
}

/** A misspelt key also makes its right spelling missing: one mistake, one message. */
function mergeTypos(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems.filter(({ code }) => code === "MX2001").map(({ hint }) => /did you mean "([^"]+)"/.exec(hint ?? "")?.[1]),
  );
  return problems.filter(
    (problem) => problem.code !== "MX2002" || !meant.has(/lacks `([^`]+)`/.exec(problem.message)?.[1]),
  );
}
