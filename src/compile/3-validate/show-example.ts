import { toData, type Tree } from "../tree.ts";

/** What a schema says of the value that belongs there. */
interface ExampleSchema {
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
}

type ExampleData = Readonly<Record<string, unknown>>;

/** Longer ones are for the reference. */
const LONGEST = 100;

/** The schema's example, with what is written already in its place; of a list one item. None where it would not fit into a line. */
export function formatExample(
  { examples: [example] = [], required = [] }: ExampleSchema,
  name: string,
  value: Tree,
): string | undefined {
  const [item] = Array.isArray(example) ? (example as unknown[]) : [];
  const text = isData(item)
    ? `- ${toFlow(withWrittenItem(item, value))}`
    : isData(example) && required.length > 0
      ? `${name}: ${toFlow(withWrittenWord(example, required, value))}`
      : "";
  return text === "" || text.length > LONGEST ? undefined : text;
}

function isData(value: unknown): value is ExampleData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  if (isData(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${toFlow(inner)}`)
      .join(", ")} }`;
  return typeof value === "string" && /^[A-Za-z][\w./-]*$/.test(value) ? value : JSON.stringify(value);
}
