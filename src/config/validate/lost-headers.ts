import type { ErrorObject } from "ajv";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";
import { pathOf, type Dict, type DictEntry, type Tree } from "../parse/tree.ts";
import { suggest } from "../../shared/closest-word.ts";
import { commentedKey } from "./commented-keys.ts";
import type { Subject } from "./finding.ts";
import { errorsOf, MOST_ERRORS, toWritten, validatorOf } from "./validate.ts";

/** Sections of the file. What any name and any text would fit, as in `aliases`, is left out. */
const SECTIONS = [
  "server",
  "launch",
  "backends",
  "profiles",
  "memory",
  "tiers",
  "models",
  "sizes",
  "parts",
  "sources",
  "thoughts",
  "turnEnds",
  "dialects",
  "styles",
  "classes",
  "trim",
  "filters",
  "toolsets",
  "calls",
  "clientTools",
  "routes",
  "intents",
  "decide",
  "neverLeaves",
  "budget",
  "tests",
] as const satisfies readonly (keyof Mallex)[];

interface Source {
  readonly text: string;
  readonly subject: Subject;
}

/**
 * The header of a section that is lost or indented, so that what is below it belongs to the section above. That would be many
 * mistakes there; so the entries are tried below each header that the file does not have.
 */
export function findLostHeader(tree: Dict, { text, subject }: Source): Problem | undefined {
  const check = validatorOf(subject);
  const errorsIn = (data: unknown): readonly ErrorObject[] => (check(data) ? [] : (check.errors ?? []));
  const all = errorsOf(tree, subject);
  if (all.length > MOST_ERRORS) return undefined;
  const inSections = new Set(all.map(({ instancePath, params }) => pathOf(instancePath)[0] ?? nameIn(params)));
  const commented = commentedKey(tree, text, ({ tree: moved, isName, isDeeper }, key) => {
    if (all.length === 0 && (isName === true || !isDeeper)) return undefined;
    const left = errorsIn(toWritten(moved));
    if (isName !== true && left.some(({ params }) => nameIn(params) === key)) return undefined;
    if (left.length < all.length) return "missing";
    return all.length === 0 && left.length === 0 ? "doubtful" : undefined;
  });
  if (commented !== undefined || all.length === 0) return commented;
  const absent = SECTIONS.filter((name) => !tree.entries.has(name));
  const errorsAs: Trial["errorsAs"] = (section, entries) => errorsIn({ version: 1, [section]: toSection(entries) });
  const lines = text.split("\n");
  for (const [section, { keyAt, value }] of tree.entries) {
    const header: Header = { section, at: keyAt, entries: entriesIn(value) };
    const errors = inSections.has(section) ? errorsIn({ version: 1, [section]: toWritten(value) }) : [];
    const trial: Trial = { header, errors, absent, errorsAs, lines };
    const problem = indentedHeader(trial) ?? lostHeader(trial) ?? lostName(trial);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The entries of a map with their names, or the items of a list. */
type NamedEntries = readonly (readonly [name: string | number, entry: DictEntry])[];

interface Header {
  readonly section: string;
  readonly at: Location;
  readonly entries: NamedEntries;
}

interface Trial {
  readonly header: Header;
  /** Of the section as it is. */
  readonly errors: readonly ErrorObject[];
  readonly absent: readonly string[];
  /** Of the entries in another section. */
  readonly errorsAs: (section: string, entries: NamedEntries) => readonly ErrorObject[];
  readonly lines: readonly string[];
}

function entriesIn(value: Tree): NamedEntries {
  if (value.kind === "dict") return [...value.entries];
  return value.kind === "list" ? value.items.map((item, index) => [index, { keyAt: item.at, value: item }]) : [];
}

function toSection(entries: NamedEntries): unknown {
  if (typeof entries[0]?.[0] === "number") return entries.map(([, { value }]) => toWritten(value));
  return Object.fromEntries(entries.map(([name, { value }]) => [name, toWritten(value)]));
}

/** A header between the entries of the section above. */
function indentedHeader(trial: Trial): Problem | undefined {
  const { section, entries } = trial.header;
  const index = entries.findIndex((_, at) => isHeader(trial, at));
  const [name, entry] = entries[index] ?? [];
  return entry && createProblem("MX2006.indented", { header: String(name), section }, entry.keyAt);
}

/** Whether an entry is called like a section, and what it has, or what follows it, would be one. */
function isHeader({ header, absent, errorsAs, lines }: Trial, index: number): boolean {
  const { section, entries } = header;
  const [name, entry] = entries[index] ?? [];
  if (typeof name !== "string" || entry === undefined || !absent.includes(name)) return false;
  if (!isIndented(entry, lines)) return false;
  const isEmpty = entry.value.kind === "scalar" && entry.value.empty === true;
  if (!isEmpty && errorsAs(section, [[name, entry]]).length === 0) return false;
  const content = isEmpty ? entries.slice(index + 1) : entriesIn(entry.value);
  return content.length === 0 ? isEmpty : errorsAs(name, content).length === 0;
}

function isIndented({ keyAt: { line = 1 } }: DictEntry, lines: readonly string[]): boolean {
  return /^ +["']?[\w-]+["']? *:/.test(lines[line - 1] ?? "");
}

/** From the first entry that does not fit the section on, all belong to one that has no header. */
function lostHeader({ header, errors, absent, errorsAs, lines }: Trial): Problem | undefined {
  const { section, entries } = header;
  const wrong = new Set(errors.map(entryOfError));
  const first = entries.findIndex(([name]) => wrong.has(String(name)));
  const rest = entries.slice(first);
  if (first < 1 || errors.every(isTypo) || rest.some(([, entry]) => !isFull(entry, lines))) return undefined;
  const meant = absent.filter((name) => errorsAs(name, rest).length === 0);
  const [name] = meant;
  if (name === undefined || meant.length > MOST_MEANT) return undefined;
  const others = new Set(errorsAs(name, entries).map(entryOfError));
  const from = entries.findLastIndex(([one], index) => index < first && others.has(String(one))) + 1;
  const gap = entries.findLastIndex(
    ([, { keyAt }], index) => index >= Math.max(1, from) && index <= first && isBelowGap(keyAt, { lines, name }),
  );
  const at = entries[gap === -1 ? first : gap]?.[1].keyAt;
  const parameters = { header: meant.map((one) => `\`${one}:\``).join(" or "), section, line: at?.line ?? 1 };
  return createProblem("MX2006.lost", parameters, at, { related: [{ message: "the section above", at: header.at }] });
}

/** The keys of an entry, where the names of entries belong. */
function lostName({ header, errors, errorsAs, lines }: Trial): Problem | undefined {
  const { section, entries } = header;
  const wrong = new Set(errors.map(entryOfError));
  const first = entries.findIndex(([name]) => wrong.has(String(name)));
  const keys = entries.slice(first);
  const [key] = keys;
  if (first === -1 || key === undefined || typeof key[0] === "number" || keys.length < FEWEST_KEYS) return undefined;
  if (!keys.every(([name, entry]) => wrong.has(String(name)) && isFull(entry, lines))) return undefined;
  const at = key[1].keyAt;
  const value: Tree = { kind: "dict", at, entries: new Map(keys as readonly (readonly [string, DictEntry])[]) };
  if (errorsAs(section, [["name", { keyAt: at, value }]]).length > 0) return undefined;
  return createProblem("MX2006.name", { section, line: at.line ?? 1 }, at);
}

const FEWEST_KEYS = 2;

/** Whether an unknown key is nearly one that its map has. */
export function isTypo({ params, parentSchema }: ErrorObject): boolean {
  const name = nameIn(params);
  const { properties = {} } = (parentSchema ?? {}) as { readonly properties?: Readonly<Record<string, unknown>> };
  return name !== undefined && suggest(name, Object.keys(properties)) !== undefined;
}

/** Begins a line and has something that can be compared. */
function isFull({ keyAt, value }: DictEntry, lines: readonly string[]): boolean {
  const { line = 1, column = 1 } = keyAt;
  if (!/^ *(?:- +)?$/.test(lines[line - 1]?.slice(0, column - 1) ?? "")) return false;
  return value.kind === "scalar"
    ? value.value !== null
    : value.kind === "list"
      ? value.items.length > 0
      : value.entries.size > 0;
}

/** More sections would take the entries only because these say little. */
const MOST_MEANT = 2;

/** NamedEntries that fit both sections: the header was rather where a gap or a title is. */
function isBelowGap({ line = 1 }: Location, { lines, name }: { lines: readonly string[]; name: string }): boolean {
  const above = lines[line - 2]?.trim() ?? "";
  return above === "" || (above.startsWith("#") && above.toLowerCase().includes(name.toLowerCase()));
}

/** The name or index of the entry of a section that an error is about. */
function entryOfError({ instancePath, params, propertyName }: ErrorObject): string | undefined {
  const [, name] = pathOf(instancePath);
  return name === undefined ? (nameIn(params) ?? propertyName) : String(name);
}

function nameIn(params: Readonly<Record<string, unknown>>): string | undefined {
  const name = params["additionalProperty"];
  return typeof name === "string" ? name : undefined;
}
