/** Takes secrets out of a text that is about to be written. */
export type Redact = (text: string) => string;

const MASK = "[redacted]";

/** Shorter values occur by chance, and hiding them would tear texts apart. */
const SHORTEST_SECRET = 8;

/** What looks like a key wherever it stands. Each is one class of characters after a fixed start, so that none can be slow. */
const PATTERNS: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{16,}/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bhf_[A-Za-z0-9]{20,}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
  /\bAIza[A-Za-z0-9_-]{30,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
  /\b[Bb]earer [A-Za-z0-9._~+/=-]{8,}/g,
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\s]{1,8192}/g,
];

/** @param secrets values known to be secret: mallex's token, the keys of backends */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings);
  const values = [...new Set(known)].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const value of values) clean = clean.replaceAll(value, MASK);
    for (const pattern of PATTERNS) clean = clean.replaceAll(pattern, MASK);
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
