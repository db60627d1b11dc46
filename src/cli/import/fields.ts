import { isRecord } from "../../shared/utilities.ts";
import type { Unmatched } from "./source.ts";

type ReportUnmatched = (unmatched: Unmatched) => void;

/**
 * Reads the fields of an object, and remembers which ones. What nobody has read is reported, so that nothing is dropped silently;
 * that includes a value of another type than expected.
 */
export class Fields {
  readonly path: string;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();
  readonly #report: ReportUnmatched;

  constructor(data: unknown, path: string, report: ReportUnmatched) {
    this.#data = isRecord(data) ? data : {};
    this.path = path;
    this.#report = report;
  }

  get names(): readonly string[] {
    return Object.keys(this.#data);
  }

  pathOf(name: string): string {
    if (!/^[\w-]+$/.test(name)) return `${this.path}[${JSON.stringify(name)}]`;
    return this.path === "" ? name : `${this.path}.${name}`;
  }

  text(name: string): string | undefined {
    return this.#value(name, (value) => typeof value === "string");
  }

  /** A number, also one in quotes. */
  number(name: string): number | undefined {
    const value = this.#value(name, isNumeric);
    return value === undefined ? undefined : Number(value);
  }

  flag(name: string): boolean | undefined {
    return this.#value(name, (value) => typeof value === "boolean");
  }

  /** The items of a list, each with its path. */
  items(name: string): readonly (readonly [value: unknown, path: string])[] {
    const list = this.#value<readonly unknown[]>(name, (value) => Array.isArray(value)) ?? [];
    return list.map((value, index) => [value, `${this.pathOf(name)}[${index}]`] as const);
  }

  /** An object in this one; one without fields where there is none. */
  fields(name: string): Fields {
    return new Fields(this.#value(name, isRecord), this.pathOf(name), this.#report);
  }

  at(data: unknown, path: string): Fields {
    return new Fields(data, path, this.#report);
  }

  report(name: string, why: string): void {
    if (!(name in this.#data)) return;
    this.#read.add(name);
    this.#report({ path: this.pathOf(name), why });
  }

  /** Reports what was not read. @param reasons by name, where they are known */
  rest(reasons: Readonly<Record<string, string>>, otherwise = "mallex has no counterpart of it"): void {
    for (const [name, value] of Object.entries(this.#data))
      if (!this.#read.has(name) && value !== null)
        this.#report({ path: this.pathOf(name), why: reasons[name] ?? otherwise });
  }

  #value<T>(name: string, accepts: (value: unknown) => value is T): T | undefined {
    const value = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
    if (value === undefined || !accepts(value)) return undefined;
    this.#read.add(name);
    return value;
  }
}

function isNumeric(value: unknown): value is number | string {
  return (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) && isFinite(Number(value));
}
