import { SECRET_SHAPES } from "../../shared/secret-shapes.ts";

/** Takes secrets out of a text that is about to be written. */
export type Redact = (text: string) => string;

const MASK = "[redacted]";

/** Shorter values occur by chance, and hiding them would tear texts apart. */
const SHORTEST_SECRET = 8;

/** @param secrets values known to be secret: mallex's token, the keys of backends; what joins them later is taken out from then on */
export function createRedactor(secrets: Iterable<string>): Redact {
  const redactValues = createValueRedactor(secrets);
  return (text) => {
    let clean = redactValues(text);
    // Whatever has the form, example or not: here nobody reads a warning.
    for (const { find, keeps } of SECRET_SHAPES) clean = clean.replaceAll(find, keeps === true ? `$1${MASK}` : MASK);
    return clean;
  };
}

/** Takes out these values alone, whatever else looks like a secret. */
export function createValueRedactor(secrets: Iterable<string>): Redact {
  let all: readonly string[] = [];
  let values: readonly string[] = [];
  return (text) => {
    const now = [...secrets];
    if (now.length !== all.length) [all, values] = [now, toValues(now)];
    return values.reduce((clean, value) => clean.replaceAll(value, MASK), text);
  };
}

/** The longest first: one may hold another. */
function toValues(secrets: readonly string[]): readonly string[] {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings);
  return [...new Set(known)].toSorted((a, b) => b.length - a.length);
}

/** Deeper than anything of use, and no danger to the stack. */
const DEEPEST = 200;

/** The same data with every text redacted, names too: a tool's input may have any. */
export function redactDeep<T>(value: T, redact: Redact): T {
  const redactName = remembering(redact);
  const redacted = (part: unknown, depth: number): unknown => {
    if (typeof part === "string") return redact(part);
    if (typeof part !== "object" || part === null) return part;
    if (depth > DEEPEST) return MASK;
    if (Array.isArray(part)) return part.map((one) => redacted(one, depth + 1));
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [redactName(name), redacted(inner, depth + 1)]),
    );
  };
  return redacted(value, 0) as T;
}

/** JSON in which every text has been redacted before it was quoted, so that it stays JSON. */
export function redactJson(value: unknown, redact: Redact, indent?: number): string {
  const redactName = remembering(redact);
  const clean = (_: string, part: unknown): unknown => {
    if (typeof part === "string") return redact(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    if (Object.keys(part).every((name) => redactName(name) === name)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [redactName(name), inner]));
  };
  return JSON.stringify(value, clean, indent);
}

/** For names, of which the same few come again and again. */
function remembering(redact: Redact): Redact {
  const known = new Map<string, string>();
  return (name) => {
    const clean = known.get(name) ?? redact(name);
    known.set(name, clean);
    return clean;
  };
}

/** The value itself, and as it stands in JSON, in a URL and in base64. */
function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64];
}
