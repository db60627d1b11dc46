import { spendCharacters, spendSearch, spendSteps } from "./render-steps.ts";
import {
  charactersOf,
  elementOf,
  isDict,
  isTruthy,
  strip,
  toDigits,
  toText,
  Unsupported,
  type CallArguments,
  type JinjaDict,
  type JinjaValue,
} from "./jinja-values.ts";

interface JsonStyle {
  readonly indent: number | undefined;
  readonly item: string;
  readonly key: string;
}

/** Arguments of `tojson` that are understood, as transformers has them. */
const KNOWN = new Set(["indent", "separators", "ensure_ascii"]);

/** Python's `json.dumps(value, ensure_ascii=False)`, which is what transformers makes of `tojson`. */
function toJson(value: JinjaValue, { list, named }: CallArguments): string {
  if (list.length > 0 || [...named.keys()].some((name) => !KNOWN.has(name))) throw new Unsupported("tojson");
  if (named.get("ensure_ascii") === true) throw new Unsupported("tojson in ASCII");
  const indent = named.get("indent") ?? undefined;
  if (indent !== undefined && typeof indent !== "number") throw new Unsupported("an indent that is no number");
  const separators = named.get("separators") ?? (indent === undefined ? [", ", ": "] : [",", ": "]);
  if (!Array.isArray(separators)) throw new Unsupported("separators");
  const [item, key] = separators as unknown[];
  if (typeof item !== "string" || typeof key !== "string") throw new Unsupported("separators");
  return write(value, { indent, item, key }, 1);
}

function write(value: JinjaValue, style: JsonStyle, depth: number): string {
  spendSteps(1);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return toDigits(value);
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value))
    return wrap(
      "[]",
      value.map((item) => write(item, style, depth + 1)),
      { style, depth },
    );
  if (!isDict(value)) throw new Unsupported(`${typeof value} as JSON`);
  const entries = Object.entries(value).map(([key, item]) => quote(key) + style.key + write(item, style, depth + 1));
  return wrap("{}", entries, { style, depth });
}

function quote(value: string): string {
  spendCharacters(value.length);
  return JSON.stringify(value);
}

function wrap(
  ends: "[]" | "{}",
  items: readonly string[],
  { style, depth }: { style: JsonStyle; depth: number },
): string {
  const { indent, item } = style;
  const [open, close] = ends;
  const between = item.length + style.key.length + (indent ?? 0) * depth;
  spendCharacters((items.length + 1) * between + items.reduce((sum, { length: characters }) => sum + characters, 0));
  if (items.length === 0 || indent === undefined) return `${open}${items.join(item)}${close}`;
  const [inner, outer] = [`\n${" ".repeat(indent * depth)}`, `\n${" ".repeat(indent * (depth - 1))}`];
  return `${open}${inner}${items.join(item + inner)}${outer}${close}`;
}

/** Items of a list that a filter reads in one step. */
const ITEMS_PER_STEP = 8;

/** A filter or method call: the value and the arguments. */
export type Operation = (value: JinjaValue, args: CallArguments) => JinjaValue;

const text = (value: JinjaValue): string => {
  if (typeof value === "string") {
    spendCharacters(value.length);
    return value;
  }
  throw new Unsupported("no text");
};
/** Filters treat undefined as empty text; methods don't. */
const orEmpty = (value: JinjaValue): string => (value === undefined ? "" : text(value));
const array = (value: JinjaValue): readonly JinjaValue[] => {
  if (Array.isArray(value)) {
    spendSteps(value.length / ITEMS_PER_STEP);
    return value as JinjaValue[];
  }
  throw new Unsupported("no list");
};
/** The only argument, or none; a text. */
const oneText = ({ list, named }: CallArguments): string | undefined => {
  if (list.length > 1 || named.size > 0) throw new Unsupported("more than one argument");
  return list[0] === undefined ? undefined : text(list[0]);
};
const bare =
  (operation: (value: JinjaValue) => JinjaValue): Operation =>
  (value, { list, named }) => {
    if (list.length > 0 || named.size > 0) throw new Unsupported("an argument");
    return operation(value);
  };

function length(value: JinjaValue): number {
  if (typeof value === "string") return charactersOf(value).length;
  if (value === undefined) return 0;
  return isDict(value) ? entriesOf(value).length : array(value).length;
}

function entriesOf(value: JinjaDict): [string, JinjaValue][] {
  const entries = Object.entries(value);
  spendSteps(entries.length / ITEMS_PER_STEP);
  return entries;
}

function itemPairs(value: JinjaValue): JinjaValue {
  if (isDict(value)) return entriesOf(value);
  throw new Unsupported("items of no object");
}

/** `replace(old, new)`: all occurrences, literally. */
const replace: Operation = (value, { list, named }) => {
  const [from, to, ...more] = list;
  if (more.length > 0 || named.size > 0 || from === "") throw new Unsupported("replace");
  const [given, found, replacement] = [text(value), text(from), text(to)];
  spendSearch(given.length, found.length);
  return given.replaceAll(found, () => {
    spendCharacters(replacement.length);
    return replacement;
  });
};

const orDefault: Operation = (value, { list, named }) => {
  const [other = "", isFalsyToo = named.get("boolean")] = list;
  if ([...named.keys()].some((name) => name !== "boolean")) throw new Unsupported("default");
  return value === undefined || (isTruthy(isFalsyToo) && !isTruthy(value)) ? other : value;
};

const join: Operation = (value, args) => {
  const parts = array(value).map(toText);
  const separator = oneText(args) ?? "";
  spendCharacters(parts.reduce((sum, part) => sum + part.length, parts.length * separator.length));
  return parts.join(separator);
};

/** `selectattr("role", "equalto", "user")`, and with `defined` or without a test. */
const select =
  (isWanted: boolean): Operation =>
  (value, { list: [name, test, wanted], named }) => {
    if (named.size > 0 || text(name).includes(".")) throw new Unsupported("selectattr");
    return array(value).filter((item) => meets(elementOf(item, name), test, wanted) === isWanted);
  };

function meets(value: JinjaValue, test: JinjaValue, wanted: JinjaValue): boolean {
  if (test === undefined) return isTruthy(value);
  if (test === "defined") return value !== undefined;
  if ((test === "equalto" || test === "==" || test === "eq") && typeof wanted === "string") return value === wanted;
  throw new Unsupported("a test of an attribute");
}

const mapAttribute: Operation = (value, { list, named }) => {
  const name = named.get("attribute");
  if (list.length > 0 || named.size !== 1 || typeof name !== "string" || name.includes("."))
    throw new Unsupported("map");
  return array(value).map((item) => elementOf(item, name));
};

/** Stable sort by keys, case-insensitive. */
function dictsort(value: JinjaValue): JinjaValue {
  if (!isDict(value)) throw new Unsupported("dictsort of no object");
  const keyed = entriesOf(value).map((entry) => ({ entry, key: entry[0].toLowerCase() }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
}

const reject: Operation = (value, { list: [test, unwanted], named }) => {
  if (named.size > 0) throw new Unsupported("reject");
  return array(value).filter((item) => !meets(item, test, unwanted));
};

export const FILTERS: Readonly<Record<string, Operation>> = {
  length: bare(length),
  count: bare(length),
  trim: bare((value) => strip(orEmpty(value), "both")),
  string: bare(toText),
  safe: bare(text),
  list: bare((value) => Array.from(array(value))),
  first: bare((value) => elementOf(value, 0)),
  last: bare((value) => elementOf(value, -1)),
  selectattr: select(true),
  rejectattr: select(false),
  dictsort: bare(dictsort),
  reject,
  map: mapAttribute,
  items: bare(itemPairs),
  default: orDefault,
  tojson: toJson,
  join,
  replace,
  upper: bare((value) => orEmpty(value).toUpperCase()),
  lower: bare((value) => orEmpty(value).toLowerCase()),
};

function split(value: JinjaValue, args: CallArguments): readonly string[] {
  const [separator, most, ...more] = args.list;
  if (more.length > 0 || args.named.size > 0 || separator === "") throw new Unsupported("split");
  const [given, cut] = [text(value), text(separator)];
  spendSearch(given.length, cut.length);
  const parts = given.split(cut);
  spendSteps(parts.length / ITEMS_PER_STEP);
  if (most === undefined) return parts;
  if (typeof most !== "number" || most < 0) throw new Unsupported("split");
  return parts.length <= most + 1 ? parts : [...parts.slice(0, most), parts.slice(most).join(cut)];
}

/** Prefixes or suffixes; several as a tuple. */
const hasEnd =
  (has: (value: string, end: string) => boolean): Operation =>
  (value, { list: [ends], named }) => {
    if (named.size > 0) throw new Unsupported("an end with a name");
    return (Array.isArray(ends) ? (ends as unknown[]) : [ends]).some((end) => has(text(value), text(end)));
  };

export const TEXT_METHODS: Readonly<Record<string, Operation>> = {
  strip: (value, args) => strip(text(value), "both", oneText(args)),
  lstrip: (value, args) => strip(text(value), "left", oneText(args)),
  rstrip: (value, args) => strip(text(value), "right", oneText(args)),
  startswith: hasEnd((value, end) => value.startsWith(end)),
  endswith: hasEnd((value, end) => value.endsWith(end)),
  split,
  replace,
  upper: bare((value) => text(value).toUpperCase()),
  lower: bare((value) => text(value).toLowerCase()),
};

export const DICT_METHODS: Readonly<Record<string, Operation>> = {
  items: bare(itemPairs),
  keys: bare((value) => entriesOf(isDict(value) ? value : {}).map(([key]) => key)),
  values: bare((value) => entriesOf(isDict(value) ? value : {}).map(([, item]) => item)),
  get: (value, { list: [key, other = null], named }) => {
    if (named.size > 0 || typeof key !== "string") throw new Unsupported("get");
    const found = elementOf(value, key);
    return found === undefined ? other : found;
  },
};

export const TESTS: Readonly<Record<string, (value: JinjaValue) => boolean>> = {
  defined: (value) => value !== undefined,
  undefined: (value) => value === undefined,
  none: (value) => value === null,
  string: (value) => typeof value === "string",
  mapping: isDict,
  iterable: (value) => typeof value === "string" || Array.isArray(value) || isDict(value),
  sequence: (value) => typeof value === "string" || Array.isArray(value) || isDict(value),
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  true: (value) => value === true,
  false: (value) => value === false,
};
