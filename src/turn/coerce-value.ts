type Schema = Readonly<Record<string, unknown>>;

/** A value that fits the schema, or why none could be made. Texts that stand for numbers, truth values, lists and maps are read as such. */
export type Coerced = { readonly value: unknown } | { readonly problem: string };

/** Makes what a small model wrote fit what the client's schema asks for, without guessing: a text is never changed into another text. */
export function coerceValue(value: unknown, schema: Schema): Coerced {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => isOf(value, type))) return inEnum(value, schema);
  for (const type of types) {
    const made = make(value, type);
    if (made !== undefined) return inEnum(made, schema);
  }
  return { problem: `must be ${types.join(" or ")}` };
}

function typesOf({ type }: Schema): string[] {
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.filter((one) => typeof one === "string") : [];
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

function make(value: unknown, type: string): unknown {
  if (type === "string") return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  if (typeof value !== "string") return type === "array" && value !== null && value !== undefined ? [value] : undefined;
  const read = readJson(
    value.trim().toLowerCase() === "true" || value.trim().toLowerCase() === "false"
      ? value.trim().toLowerCase()
      : value,
  );
  return read !== undefined && isOf(read, type) ? read : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One of the allowed values; letter case is mended. */
function inEnum(value: unknown, schema: Schema): Coerced {
  const allowed = schema["enum"];
  if (!Array.isArray(allowed) || allowed.includes(value)) return { value };
  const near = allowed.find(
    (one) => typeof one === "string" && typeof value === "string" && one.toLowerCase() === value.toLowerCase(),
  );
  return near === undefined
    ? { problem: `must be one of ${allowed.map((one) => JSON.stringify(one)).join(", ")}` }
    : { value: near };
}
