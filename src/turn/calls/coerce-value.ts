type Schema = Readonly<Record<string, unknown>>;

/** A value that fits the schema, or why none could be made. Texts that stand for numbers, truth values, lists and maps are read as such. */
export type Coerced = { readonly value: unknown } | { readonly problem: string };

/** Makes what a small model wrote fit what the client's schema asks for, without guessing: a text is never changed into another text. */
export function coerceValue(value: unknown, schema: Schema): Coerced {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => isOf(value, type))) return inEnum(within(value, schema), schema);
  for (const type of types) {
    const made = make(value, type);
    if (made !== undefined) return inEnum(within(made, schema), schema);
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
      return isMap(value);
    default:
      return typeof value === type;
  }
}

function isMap(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function make(value: unknown, type: string): unknown {
  if (type === "string") return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  if (typeof value !== "string") return type === "array" && value !== null && value !== undefined ? [value] : undefined;
  // Python's True and False are what many models have read most.
  const read = readJson(/^\s*(?:true|false)\s*$/i.test(value) ? value.toLowerCase() : value);
  return read !== undefined && isOf(read, type) ? read : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Items and fields are made to fit where they can be; those that can't are the client's to refuse, in its own words. */
function within(value: unknown, { items, properties }: Schema): unknown {
  if (Array.isArray(value) && isMap(items)) return value.map((item: unknown) => fitted(item, items));
  if (!isMap(value) || !isMap(properties)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return [key, isMap(schema) ? fitted(field, schema) : field];
    }),
  );
}

function fitted(value: unknown, schema: Schema): unknown {
  const coerced = coerceValue(value, schema);
  return "value" in coerced ? coerced.value : value;
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
