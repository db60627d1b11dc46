import { SECRET_SHAPES } from "../terms/secret-shapes.ts";

/** Takes secrets out of a text that is about to be written. */
export type Redact = (text: string) => string;

const MASK = "[redacted]";

/** Shorter values occur by chance, and hiding them would tear texts apart. */
const SHORTEST_SECRET = 8;

/** @param secrets values known to be secret: mallex's token, the keys of backends */
export function createRedactor(secrets: readonly string[]): Redact {
  const redactValues = createValueRedactor(secrets);
  return (text) => {
    let clean = redactValues(text);
    // Whatever has the form, example or not: here nobody reads a warning.
    for (const { find, keeps } of SECRET_SHAPES) clean = clean.replaceAll(find, keeps === true ? `$1${MASK}` : MASK);
    return clean;
  };
}

/** Takes out these values alone, whatever else looks like a secret. */
export function createValueRedactor(secrets: readonly string[]): Redact {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings);
  const values = [...new Set(known)].toSorted((a, b) => b.length - a.length);
  return (text) => values.reduce((clean, value) => clean.replaceAll(value, MASK), text);
}

/** Deeper than anything of use, and no danger to the stack. */
const DEEPEST = 200;

/** The same data with every text redacted. */
export function redactDeep<T>(value: T, redact: Redact): T {
  const redacted = (part: unknown, depth: number): unknown => {
    if (typeof part === "string") return redact(part);
    if (typeof part !== "object" || part === null) return part;
    if (depth > DEEPEST) return MASK;
    if (Array.isArray(part)) return part.map((one) => redacted(one, depth + 1));
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, redacted(inner, depth + 1)]));
  };
  return redacted(value, 0) as T;
}

/** JSON in which every text has been redacted before it was quoted, so that it stays JSON. */
export function redactJson(value: unknown, redact: Redact, indent?: number): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? redact(part) : part), indent);
}

/** The value itself, and as it stands in JSON, in a URL and in base64. */
function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64];
}
