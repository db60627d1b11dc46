import { isDict, toDigits, Unsupported, type CallArguments, type JinjaValue } from "./values.ts";

interface JsonStyle {
  readonly indent: number | undefined;
  readonly item: string;
  readonly key: string;
}

/** Arguments of `tojson` that are understood, as transformers has them. */
const KNOWN = new Set(["indent", "separators", "ensure_ascii"]);

/** Python's `json.dumps(value, ensure_ascii=False)`, which is what transformers makes of `tojson`. */
export function toJson(value: JinjaValue, { list, named }: CallArguments): string {
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
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return toDigits(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value))
    return wrap(
      "[]",
      value.map((item) => write(item, style, depth + 1)),
      { style, depth },
    );
  if (!isDict(value)) throw new Unsupported(`${typeof value} as JSON`);
  const entries = Object.entries(value).map(
    ([key, item]) => JSON.stringify(key) + style.key + write(item, style, depth + 1),
  );
  return wrap("{}", entries, { style, depth });
}

function wrap(
  ends: "[]" | "{}",
  items: readonly string[],
  { style, depth }: { style: JsonStyle; depth: number },
): string {
  const { indent, item } = style;
  const [open, close] = ends;
  if (items.length === 0 || indent === undefined) return `${open}${items.join(item)}${close}`;
  const [inner, outer] = [`\n${" ".repeat(indent * depth)}`, `\n${" ".repeat(indent * (depth - 1))}`];
  return `${open}${inner}${items.join(item + inner)}${outer}${close}`;
}
