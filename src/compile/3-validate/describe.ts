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
export function describeRangeError(error: ErrorObject): string {
  if (error.keyword === "pattern")
    return error.propertyName === undefined
      ? "does not have the right form"
      : `has a key that can't be a name: ${error.propertyName}`;
  const limit = String(error.params["limit"]);
  switch (error.keyword) {
    case "minProperties":
      return "must say something";
    case "minLength":
      return "must not be empty";
    case "minimum":
      return `must be ${limit} or more`;
    case "maximum":
      return `must be ${limit} or less`;
    case "minItems":
      return `must have ${limit} or more items`;
    case "maxProperties":
      return limit === "1" ? "must say one thing only" : `must say ${limit} things or fewer`;
    case "uniqueItems":
      return "names the same twice";
    case "maxItems":
      return `must have ${limit} or fewer items`;
    default:
      return error.message ?? "is not allowed";
  }
}
