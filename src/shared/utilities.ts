/** An object with named fields, as JSON has them: not null, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined where it is none. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Ends a switch over a union: a new member fails the build here instead of a person's turn. */
export function unreachable(value: never): never {
  throw new Error(`not a known case: ${JSON.stringify(value)}`);
}

interface Pending<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** A promise, and what fulfils it. */
export function pending<T>(): Pending<T> {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: settle };
}

/** Whether a host name means this machine. It may end in a dot. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "");
  return ["localhost", "[::1]", "[::]", "0.0.0.0"].includes(name) || /^127(\.\d+){3}$/.test(name);
}

export const LOOPBACK = "127.0.0.1";

/** Whether only this machine reaches an address to listen on; unlike in a URL, 0.0.0.0 and :: are all of its addresses. */
export function isLoopbackAddress(address: string): boolean {
  return address === "localhost" || address === "::1" || /^(?:::ffff:)?127(\.\d+){3}$/.test(address);
}

/** Whether a JSON number keeps its value in JavaScript: it is finite, and no digit changes. A number that doesn't is usually an identifier. */
export function isExactNumber(word: string): boolean {
  const value = Number(word);
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) || !Number.isInteger(value) || String(value) === word) return true;
  const digits = word.replace(/[eE].*$/, "").replaceAll(/\D/g, "");
  return digits.replace(/^0+/, "").replace(/0+$/, "").length < 16;
}

/** Where to begin; another start gives the same text another hash. */
export const HASH_START = 0x811c9dc5;

/** A number of 32 bits for a text, the same on every machine (FNV-1a over UTF-16 units). */
export function hashOf(text: string, start: number = HASH_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** `{ key: value }`, or nothing where there is no value: plans hold no nulls. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

/** The fields that have a value, in their order. */
export function defined<T extends object>(fields: T): { [P in keyof T]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof defined<T>
  >;
}

/** The same for a text that the plan holds in other units. */
export function converted<K extends string, V>(
  key: K,
  text: string | undefined,
  convert: (text: string) => V,
): { readonly [P in K]?: V } {
  return optional(key, text === undefined ? undefined : convert(text));
}

/** The map with every value changed. */
export function mapValues<A, B>(
  map: Readonly<Record<string, A>> | undefined,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, change(value)]));
}

export function toList(value: string | readonly string[]): string[] {
  return typeof value === "string" ? [value] : [...value];
}
