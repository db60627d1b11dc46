/** A value that is a schema, or holds some. */
type StrictSchema = Readonly<Record<string, unknown>>;

/** Whether servers can hold a call to this schema: each object names all that it may have, and requires it. They refuse any other with `strict`. */
export function supportsStrictMode(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(supportsStrictMode);
  if (!isSchema(schema)) return true;
  return (
    isClosed(schema) && Object.entries(schema).every(([key, value]) => NO_SCHEMAS.has(key) || supportsStrictMode(value))
  );
}

/** What stands here is a value of the person's, not a schema. */
const NO_SCHEMAS: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

function isClosed({ type, properties, required, additionalProperties }: StrictSchema): boolean {
  if (type !== "object") return true;
  const names = isSchema(properties) ? Object.keys(properties) : [];
  return additionalProperties === false && Array.isArray(required) && names.every((name) => required.includes(name));
}

function isSchema(value: unknown): value is StrictSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
