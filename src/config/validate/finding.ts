import type { ErrorObject } from "ajv";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Dict, Path } from "../parse/tree.ts";

/** What is checked: a person's file, a pack, a file of tests, or all files merged. */
export type Subject = "project" | "pack" | "tests" | "merged";

/** A problem with its path and details of the map concerned. */
export interface SchemaFinding extends FindingDetails {
  readonly tree: Dict;
  /** Of what is wrong, in that tree. */
  readonly path: Path;
}

export interface FindingDetails {
  readonly problem: Problem;
  /** Dotted path of that map, where a key is unknown or missing. */
  readonly map?: string;
  /** The key that is missing, or that the unknown one was meant to be. */
  readonly key?: string | undefined;
}

/** The validator names one type, or several. */
export function typesOf(type: unknown): string[] {
  return Array.isArray(type) ? type.map(String) : String(type).split(",");
}

/** The validator's type names, as YAML's. */
export function describeType(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    object: "a map",
    array: "a list",
    string: "text",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
  };
  return typesOf(type)
    .map((one) => names[one] ?? one)
    .join(" or ");
}

/** What a value does not keep to. */
export function describeRangeError(error: ErrorObject): string {
  if (error.keyword === "pattern")
    return error.propertyName === undefined
      ? "has an invalid format"
      : `contains the invalid name ${JSON.stringify(error.propertyName)}`;
  const limit = String(error.params["limit"]);
  switch (error.keyword) {
    case "minProperties":
      return "must not be empty";
    case "minLength":
      return "must not be empty";
    case "minimum":
      return `must be at least ${limit}`;
    case "maximum":
      return `must be at most ${limit}`;
    case "minItems":
      return limit === "1" ? "must not be empty" : `must have at least ${limit} items`;
    case "maxProperties":
      return limit === "1" ? "must have only one key" : `must have at most ${limit} keys`;
    case "uniqueItems":
      return "contains the same item twice";
    case "maxItems":
      return `must have at most ${limit} items`;
    default:
      return error.message ?? "is not allowed";
  }
}

/** What hints need of a schema. */
export interface SchemaShape {
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaShape>>;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly type?: unknown;
  readonly items?: { readonly type?: unknown; readonly enum?: readonly string[] };
}

export function shapeOf({ parentSchema }: ErrorObject): SchemaShape {
  return (parentSchema ?? {}) as SchemaShape;
}
