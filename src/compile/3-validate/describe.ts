import type { ErrorObject } from "ajv";

/** The validator names one type, or several. */
export function typesOf(type: unknown): string[] {
  return Array.isArray(type) ? type.map(String) : String(type).split(",");
}

/** The validator's type names, as YAML's. */
export function describeType(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    object: "a map",
    array: "a list",
    string: "a text",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
  };
  return typesOf(type)
    .map((one) => names[one] ?? one)
    .join(" or ");
}

/** What a value does not keep to. */
export function describeBound(error: ErrorObject): string {
  if (error.keyword === "pattern")
    return error.propertyName === undefined
      ? "does not have the right form"
      : `has a key that can't be a name: ${error.propertyName}`;
  if (error.keyword === "minProperties") return "must say something";
  if (error.keyword === "minLength") return "must not be empty";
  return error.message ?? "is not allowed";
}
