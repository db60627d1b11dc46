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
  /** What a field of another type should have been. */
  readonly #wanted = new Map<string, string>();
  readonly #report: ReportUnmatched;

  constructor(data: unknown, path: string, report: ReportUnmatched) {
    this.#data = isRecord(data) ? data : {};
    this.path = path;
    this.#report = report;
    if (data !== undefined && !isRecord(data)) report({ path: path || "the file", why: wrongType("an object", data) });
  }

  get names(): readonly string[] {
    return Object.keys(this.#data);
  }

  pathOf(name: string): string {
    if (!/^[\w-]+$/.test(name)) return `${this.path}[${JSON.stringify(name)}]`;
    return this.path === "" ? name : `${this.path}.${name}`;
  }

  text(name: string): string | undefined {
    return this.#value(name, "a text", (value) => typeof value === "string");
  }

  /** A number, also one in quotes. */
  number(name: string): number | undefined {
    const value = this.#value(name, "a number", isNumeric);
    return value === undefined ? undefined : Number(value);
  }

  flag(name: string): boolean | undefined {
    return this.#value(name, "true or false", (value) => typeof value === "boolean");
  }

  /** The items of a list, each with its path. */
  items(name: string): readonly (readonly [value: unknown, path: string])[] {
    const list = this.#value<readonly unknown[]>(name, "a list", (value) => Array.isArray(value)) ?? [];
    return list.map((value, index) => [value, `${this.pathOf(name)}[${index}]`] as const);
  }

  /** The objects of a list; what else is in it is reported. */
  objects(name: string): readonly Fields[] {
    return this.items(name).flatMap(([value, path]) => {
      const fields = this.at(value, path);
      return isRecord(value) ? [fields] : [];
    });
  }

  /** The texts of a list, each with its path; what else is in it is reported. */
  texts(name: string): readonly (readonly [text: string, path: string])[] {
    return this.items(name).flatMap(([value, path]) => {
      if (typeof value === "string" && value.trim() !== "") return [[value, path] as const];
      this.#report({ path, why: wrongType("a text", value) });
      return [];
    });
  }

  /** An object in this one; one without fields where there is none. */
  fields(name: string): Fields {
    return new Fields(this.#value(name, "an object", isRecord), this.pathOf(name), this.#report);
  }

  /** The objects in this one by their names; what else is in it is reported. */
  entries(): readonly (readonly [name: string, fields: Fields])[] {
    return this.names.flatMap((name) => {
      this.#read.add(name);
      const value = this.#data[name];
      const fields = this.at(value, this.pathOf(name));
      return isRecord(value) ? [[name, fields] as const] : [];
    });
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
  rest(reasons: Readonly<Record<string, string>>, otherwise = "mallex has no such setting"): void {
    for (const [name, value] of Object.entries(this.#data))
      if (!this.#read.has(name) && value !== null)
        this.#report({ path: this.pathOf(name), why: this.#whyNot(name, value) ?? reasons[name] ?? otherwise });
  }

  #whyNot(name: string, value: unknown): string | undefined {
    const wanted = this.#wanted.get(name);
    return wanted === undefined ? undefined : wrongType(wanted, value);
  }

  #value<T>(name: string, wanted: string, accepts: (value: unknown) => value is T): T | undefined {
    const value = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
    if (value === undefined) return undefined;
    if (!accepts(value)) {
      this.#wanted.set(name, wanted);
      return undefined;
    }
    this.#read.add(name);
    return value;
  }
}

function wrongType(wanted: string, value: unknown): string {
  return `must be ${wanted}, not ${typeOf(value)}`;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  if (typeof value === "string") return value.trim() === "" ? "an empty text" : "a text";
  return typeof value === "number" ? "a number" : String(value);
}

function isNumeric(value: unknown): value is number | string {
  return (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) && isFinite(Number(value));
}
