import { isRecord } from "../../shared/utilities.ts";
import { toData, type Tree } from "../parse/tree.ts";
import type { SchemaShape } from "./finding.ts";

type ExampleData = Readonly<Record<string, unknown>>;

/** Longer ones are for the reference. */
const LONGEST = 100;

/** The schema's example with the written value inserted; one item of a list. Undefined if too long for a line. */
export function formatExample(
  { examples: [example] = [], required = [] }: SchemaShape,
  name: string,
  value: Tree,
): string | undefined {
  const isItem = /^\d+$/.test(name);
  const isText = [example].flat().every((one) => typeof one === "string");
  const [item] = Array.isArray(example) ? (example as unknown[]) : isItem ? [example] : [];
  const text = isRecord(item)
    ? `- ${toFlow(withWrittenItem(item, value))}`
    : isRecord(example)
      ? `${name}: ${toFlow(required.length > 0 ? withWrittenWord(example, required, value) : example)}`
      : isText
        ? `${isItem ? "" : `${name}: `}${toFlow(example)}`
        : "";
  return text === "" || text.length > LONGEST ? undefined : text;
}

/** `{ low: [quick] }` → `{ id: low, profiles: [quick] }` */
function withWrittenItem(item: ExampleData, value: Tree): ExampleData {
  const [own] = value.kind === "dict" ? value.entries : [];
  if (own === undefined) return item;
  const [id, { value: inner }] = own;
  const list = Object.keys(item).find((key) => Array.isArray(item[key]));
  const isList = list !== undefined && inner.kind === "list" && inner.items.every(({ kind }) => kind === "scalar");
  return { ...item, id, ...(isList ? { [list]: toData(inner) } : {}) };
}

/** What must be there; the word is the last of it. */
function withWrittenWord(example: ExampleData, required: readonly string[], value: Tree): ExampleData {
  const needed = Object.fromEntries(required.map((key) => [key, example[key]]));
  const word = value.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
  return word === undefined ? needed : { ...needed, [required.at(-1) ?? ""]: word };
}

function toFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlow).join(", ")}]`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${toFlow(inner)}`)
      .join(", ")} }`;
  return typeof value === "string" && /^[A-Za-z][\w./-]*$/.test(value) ? value : JSON.stringify(value);
}
