import { SECRET_SHAPES } from "../terms/secret-shapes.ts";

/** Takes secrets out of a text that is about to be written. */
export type Redact = (text: string) => string;

const MASK = "[redacted]";

/** Shorter values occur by chance, and hiding them would tear texts apart. */
const SHORTEST_SECRET = 8;

/** @param secrets values known to be secret: mallex's token, the keys of backends */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings);
  const values = [...new Set(known)].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const value of values) clean = clean.replaceAll(value, MASK);
    // Whatever has the form, example or not: here nobody reads a warning.
    for (const { find, keeps } of SECRET_SHAPES) clean = clean.replaceAll(find, keeps === true ? `$1${MASK}` : MASK);
    return clean;
  };
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
