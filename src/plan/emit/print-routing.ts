import { itemsOf, keysOf, textAt, valueAt, type Dict, type Path } from "../../config/parse/tree.ts";
import type { WrittenPlan } from "./written-plan.ts";

/**
 * The table of a plan as a module: a line for each rule, which ends with its path in the configuration. The head of a section names
 * the lowest file with such rules, and each rule of another file names its own: a rule that is added or changed changes no other line.
 * @param sources the files, low to high
 */
export function printRouting(table: WrittenPlan["table"], config: Dict, sources: readonly Dict[]): string {
  return `// By \`mallex compile\`; never edited. Behind a rule is its path in the file that it or its section names.
/** @type {import("./routing.d.mts").Plan} */
export const plan = ${lines(table, [], { originOf: createOriginOf(config), sources })};
`;
}

interface RuleScope {
  readonly originOf: (value: unknown, path: Path) => Origin | undefined;
  readonly sources: readonly Dict[];
  /** The file that the head of the section names. */
  readonly file?: string | undefined;
}

/** What has a line for each of its entries; `*` is any key or index. All else is one line. */
const OPEN: readonly Path[] = `
 | launch | launch env | launch releases | backends | profiles | tiers | sizes | classes | routes
 | parts | parts * | sources | sources * | needs | needs * | trim | filters | aliases | neverLeaves
 | toolsets | toolsets * | toolsets * tools | intents | intents * | intents * patterns`
  .split("|")
  .map((path) => path.split(/\s+/).filter((step) => step !== ""));

/** Lists and maps of rules, named as in the configuration. */
const RULE_LISTS = ["tiers", "classes", "routes", "trim", "filters", "neverLeaves"];
const RULE_MAPS = ["backends", "profiles", "sizes", "parts", "sources", "toolsets"];

/** Where in the configuration a rule of the plan is; undefined for what is no rule. */
function pathInConfig(path: Path, rule: { readonly id?: string; readonly name?: string }): Path | undefined {
  const [section = "", key = ""] = path;
  if (path.length === 4 && fits(["toolsets", "*", "tools", "*"], path)) return [section, key, "tools", rule.name ?? ""];
  if (path.length !== 2) return undefined;
  if (RULE_LISTS.includes(String(section)) || section === "intents") return [section, rule.id ?? ""];
  if (section === "needs") return ["clientTools", key, "needs"];
  return RULE_MAPS.includes(String(section)) ? path : undefined;
}

/** Columns begin here, whatever is in the line: a longer value moves no other line. */
const STOPS: Readonly<Record<string, number>> = { id: 24, name: 18, when: 64 };

function lines(value: object, path: Path, scope: RuleScope): string {
  const isList = Array.isArray(value);
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => ({
    name: isList ? "" : `${keyOf(key)}: `,
    item,
    path: [...path, isList ? Number(key) : key],
  }));
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const [first] = entries;
  if (first === undefined) return `${open}${close}`;
  const isSection = path.length === 1 && scope.originOf(first.item, first.path) !== undefined;
  const file = isSection ? lowestFile(path[0] === "needs" ? "clientTools" : String(path[0]), scope) : scope.file;
  const head = isSection && file !== undefined ? ` // ${file}` : "";
  const indent = " ".repeat(path.length);
  const inner = entries.map(
    (entry) => `${indent} ${entry.name}${withOrigin(entry.item, entry.path, { ...scope, file })}\n`,
  );
  return `${open}${head}\n${inner.join("")}${indent}${close}`;
}

function lowestFile(section: string, { sources }: RuleScope): string | undefined {
  const has = (tree: Dict): boolean => keysOf(tree, [section]).length + itemsOf(tree, [section]).length > 0;
  return sources.find(has)?.at.file;
}

/** A value of one line or several; behind the first one, where it comes from. */
function withOrigin(value: unknown, path: Path, scope: RuleScope): string {
  const isOpen = typeof value === "object" && value !== null && OPEN.some((open) => fits(open, path));
  const text = `${isOpen ? lines(value, path, scope) : inLine(value, { aligned: true })},`;
  const origin = scope.originOf(value, path);
  if (origin === undefined) return text;
  const comment = ` // ${origin.file === scope.file ? "" : `${origin.file} `}${origin.path}`;
  return isOpen && text.includes("\n") ? text.replace("\n", () => `${comment}\n`) : `${text}${comment}`;
}

/** @param aligned a rule, whose columns begin at the same place in each line */
function inLine(value: unknown, { aligned = false } = {}): string {
  if (Array.isArray(value)) return `[${value.map((item) => inLine(item)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const cells = entries.reduce((line, [key, item]: [string, unknown], index) => {
    const text = `${line}${keyOf(key)}: ${inLine(item)}`;
    return index === entries.length - 1 ? text : `${`${text},`.padEnd(aligned ? (STOPS[key] ?? 0) : 0)} `;
  }, "");
  return `{${cells}}`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function fits(pattern: Path, path: Path): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === "*" || step === path[index]);
}

interface Origin {
  /** `mallex:claude-code` */
  readonly file: string;
  /** `routes.titles` */
  readonly path: string;
}

/** Finds the origin of a rule; undefined for what is no rule. */
function createOriginOf(config: Dict): RuleScope["originOf"] {
  const lists = new Map(
    RULE_LISTS.map((list) => [list, new Map(itemsOf(config, [list]).map((item) => [textAt(item, ["id"]), item]))]),
  );
  const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ");
  return (value, path) => {
    const where = pathInConfig(path, value ?? {});
    if (where === undefined) return undefined;
    const [section = "", id] = where;
    const list = lists.get(String(section));
    const tree = list === undefined ? valueAt(config, where) : list.get(String(id));
    return { file: plain(tree?.at.file ?? "mallex"), path: plain(where.join(".")) };
  };
}
