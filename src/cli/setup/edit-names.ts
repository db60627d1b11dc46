import { isDeepStrictEqual } from "node:util";
import { isSeq, parseDocument, type Node, type YAMLSeq } from "yaml";
import { aboveComments, endOfNode, indentOf, lineAfter, lineStart, scalar, setInItem, withEnd } from "./edit-config.ts";

type ListPath = readonly [section: string, index: number, key: string];

/** Sets a list of names in an item of a section; comments in it stay, also those of names that go. */
export function setNames(text: string, path: ListPath, names: readonly string[]): string {
  const [section, index, key] = path;
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  const plain = `[${names.map(scalar).join(", ")}]`;
  if (!isSeq(list) || list.items.length === 0) return setInItem(text, [section, index], [key], { yaml: plain });
  const change = { old: list.toJSON(), names };
  if (isDeepStrictEqual(change.old, names)) return text;
  if (list.flow !== true) return setLines(text, list.items as readonly Node[], change);
  const [start = 0, end = 0] = list.range ?? [];
  const line = lineStart(text, start);
  const comments = commentsOf(text, list).map((comment) => `${/^[ \t]*/.exec(text.slice(line))?.[0]}${comment}\n`);
  const withPlain = `${text.slice(line, start)}${plain}${text.slice(end)}`;
  const forms = [setFlow(text, list, change), `${text.slice(0, line)}${comments.join("")}${withPlain}`];
  // A list in brackets can be written in any form, so the result is read again.
  document.setIn(path, names);
  return forms.find((form) => isSame(form, document.toJS())) ?? `${text.slice(0, line)}${withPlain}`;
}

interface NameChange {
  readonly old: readonly unknown[];
  readonly names: readonly string[];
}

function isSame(text: string, data: unknown): boolean {
  const found = parseDocument(text);
  return found.errors.length === 0 && isDeepStrictEqual(found.toJS(), data);
}

/** Sets a list in brackets: in its line, if its names stand in one and it has no comments. */
function setFlow(text: string, list: YAMLSeq, change: NameChange): string {
  const { old, names } = change;
  const start = (list.items[0] as Node).range?.[0] ?? 0;
  const end = endOfNode(list.items.at(-1) as Node);
  if (text.slice(start, end).includes("\n") || commentsOf(text, list).length > 0)
    return setFlowLines(text, list, change);
  // What is added before the names that are there leaves these as they are.
  const isAdded = isDeepStrictEqual(names.slice(-old.length), old);
  const written = (isAdded ? names.slice(0, -old.length) : names).map(scalar).join(", ");
  return `${text.slice(0, start)}${written}${isAdded ? `, ${text.slice(start)}` : text.slice(end)}`;
}

/** What stands between the items of a list in brackets, before the first and after the last one. */
function gapsIn(text: string, { items, range }: YAMLSeq): readonly string[] {
  const [start = 0, end = 0] = range ?? [];
  const ends = [start + 1, ...items.map((item) => valueEnd(text, item as Node))];
  return ends.map((from, index) => text.slice(from, (items[index] as Node | undefined)?.range?.[0] ?? end - 1));
}

function valueEnd(text: string, { range }: Node): number {
  const [start = 0, end = 0] = range ?? [];
  return start + text.slice(start, end).trimEnd().length;
}

function commentsOf(text: string, list: YAMLSeq): readonly string[] {
  return gapsIn(text, list).flatMap((gap) => gap.match(/#[^\r\n]*/g) ?? []);
}

/** Sets a list in brackets with each name in a line of its own: what stays keeps the comments above it and behind it, and those of one that goes come last. */
function setFlowLines(text: string, list: YAMLSeq, { old, names }: NameChange): string {
  const [from = 0, to = 0] = list.range ?? [];
  const gaps = gapsIn(text, list).map((gap) => gap.split(/\r?\n/));
  const behind = gaps.map(([first = ""]) => (first.includes("#") ? ` ${first.replace(/^\s*,\s?/, "").trim()}` : ""));
  // A comment after the comma that begins a line is one above the next name.
  const above = gaps.map((lines) => {
    const between = lines.slice(1, -1).filter((line) => line.trim() !== ",");
    return between.map((line) => line.replace(/^\s*,/, "").trim());
  });
  const close = indentIn(gaps.at(-1));
  const indent =
    gaps
      .slice(0, -1)
      .map(indentIn)
      .find((one) => one !== undefined) ?? `${close ?? indentOf(text, from)}  `;
  const left = new Map(list.items.map((item, index) => [index, item as Node]));
  const written = names.map((name, at) => {
    const index = [...left.keys()].find((one) => old[one] === name);
    const item = index === undefined ? undefined : left.get(index);
    const comma = at < names.length - 1 ? "," : "";
    if (index === undefined || item === undefined) return [`${scalar(name)}${comma}`];
    left.delete(index);
    const value = text.slice(item.range?.[0], valueEnd(text, item));
    return [...(above[index] ?? []), `${value}${comma}${behind[index + 1] ?? ""}`];
  });
  const gone = [...left.keys()].flatMap((index) => [...(above[index] ?? []), (behind[index + 1] ?? "").trim()]);
  const last = above.at(-1) ?? [];
  const lines = [...written.flat(), ...gone.filter((line) => line !== ""), ...last];
  const end = text.slice(from, to).includes("\r\n") ? "\r\n" : "\n";
  const body = lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join(end);
  return `${text.slice(0, from)}[${behind[0]}${end}${body}${end}${close ?? indent}]${text.slice(to)}`;
}

/** The indentation of what follows a gap; undefined if it doesn't begin its line. */
function indentIn(lines: readonly string[] | undefined): string | undefined {
  return lines !== undefined && lines.length > 1 ? /^[ \t]*/.exec(lines.at(-1) ?? "")?.[0] : undefined;
}

/** Sets a list of lines: a name that stays keeps its line with what is written above it, and comments above one that goes stay, too. */
function setLines(text: string, items: readonly Node[], { old, names }: NameChange): string {
  const dashes = items.map((item) => text.lastIndexOf("-", (item.range?.[0] ?? 0) - 1));
  const starts = dashes.map((dash) => lineStart(text, dash));
  const ends = items.map((item) => lineAfter(text, endOfNode(item)));
  const from = aboveComments(text, starts[0] ?? 0);
  const to = ends.at(-1) ?? from;
  const dash = `${indentOf(text, dashes[0] ?? 0)}- `;
  const above = starts.map((start, index) => text.slice(ends[index - 1] ?? from, start));
  const line = (index: number): string => withEnd(text.slice(starts[index], ends[index]));
  const written = names.map((name) => {
    const index = old.indexOf(name);
    return index === -1 ? `${dash}${scalar(name)}\n` : `${above[index] ?? ""}${line(index)}`;
  });
  const [first = "", ...left] = above.map((comments, index) => (names.includes(String(old[index])) ? "" : comments));
  const lines = [first, ...written, ...left].join("");
  return `${text.slice(0, from)}${text.endsWith("\n") || to < text.length ? lines : lines.replace(/\n$/, "")}${text.slice(to)}`;
}
