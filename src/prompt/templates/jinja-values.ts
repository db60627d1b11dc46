import { spendCharacters, spendSearch, spendSteps } from "./render-steps.ts";

/** What a template computes with: JSON's values, `undefined`, functions, namespaces. */
export type JinjaValue = unknown;

/** Of a call: in their order, and by name. */
export interface CallArguments {
  readonly list: readonly JinjaValue[];
  readonly named: ReadonlyMap<string, JinjaValue>;
}

export type Callable = (args: CallArguments) => JinjaValue;

export type JinjaDict = Record<string, JinjaValue>;

/** The value of `namespace()`, which loops can modify for later code. */
export class Namespace {
  readonly values: Map<string, JinjaValue>;
  constructor(values: ReadonlyMap<string, JinjaValue>) {
    this.values = new Map(values);
  }
}

/** Not supported, or possibly different from servers: the library renders it. */
export class Unsupported extends Error {}

/** Variables of a block, and of those round it. */
export class JinjaScope {
  readonly #values = new Map<string, JinjaValue>();
  readonly #outer: JinjaScope | undefined;
  constructor(outer?: JinjaScope) {
    this.#outer = outer;
  }
  get(name: string): JinjaValue {
    return this.#values.has(name) ? this.#values.get(name) : this.#outer?.get(name);
  }
  set(name: string, value: JinjaValue): void {
    this.#values.set(name, value);
  }
}

export function isDict(value: JinjaValue): value is JinjaDict {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Namespace);
}

export function isTruthy(value: JinjaValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isDict(value) ? hasEntries(value) : Boolean(value);
}

function hasEntries(dict: JinjaDict): boolean {
  for (const key in dict) if (Object.hasOwn(dict, key)) return true;
  return false;
}

/** As Python prints it. */
export function toText(value: JinjaValue): string {
  if (typeof value === "string") return value;
  return value === undefined ? "" : represent(value);
}

function represent(value: JinjaValue): string {
  spendSteps(1);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return toDigits(value);
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(represent).join(", ")}]`;
  if (!isDict(value)) throw new Unsupported(`${typeof value} as text`);
  return `{${Object.entries(value)
    .map(([key, item]) => `${quote(key)}: ${represent(item)}`)
    .join(", ")}}`;
}

/** Numbers that Python also writes without exponent; integers stay integers. */
export function toDigits(value: number): string {
  const size = Math.abs(value);
  const isPlain = Number.isInteger(value) ? size < 1e21 : size >= 1e-4 && size < 1e16;
  if (!isPlain) throw new Unsupported("a number with an exponent");
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** Characters that Python may escape, and scripts that it certainly doesn't. */
const UNSURE = /[^\n\r\t\x20-\x7e\u00a1-\u00ac\u00ae-\u0377]/;

function quote(text: string): string {
  spendCharacters(text.length);
  if (UNSURE.test(text)) throw new Unsupported("a text in quotes");
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll(/[\\\n\r\t]/g, (char) => ESCAPES[char] ?? char);
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
}

/** An attribute or element, if any. Methods are handled by the caller. */
export function elementOf(object: JinjaValue, key: JinjaValue): JinjaValue {
  if (Array.isArray(object)) return typeof key === "number" ? object.at(key) : undefined;
  if (typeof object === "string") return typeof key === "number" ? charactersOf(object).at(key) : undefined;
  if (typeof key !== "string") return undefined;
  if (object instanceof Namespace) return object.values.get(key);
  return isDict(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text's characters as Python counts them. */
export function charactersOf(text: string): readonly string[] {
  spendCharacters(text.length);
  return Array.from(text);
}

/** Python's `str.strip()`: its blanks are not quite JavaScript's. @param which the ends */
export function strip(text: string, which: "both" | "left" | "right", chars?: string): string {
  const isCut = chars === undefined ? isBlank : (char: string): boolean => chars.includes(char);
  const [cutsLeft, cutsRight] = [which !== "right", which !== "left"];
  let [start, end] = [0, text.length];
  spendSearch(text.length, chars?.length ?? 1);
  if (cutsLeft) while (start < end && isCut(text.charAt(start))) start++;
  if (cutsRight) while (end > start && isCut(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const WHITE_SPACE = /^\p{White_Space}$/u;

function isBlank(char: string): boolean {
  // Four separators that Unicode does not call white space.
  return WHITE_SPACE.test(char) || (char >= "\u001c" && char <= "\u001f");
}
