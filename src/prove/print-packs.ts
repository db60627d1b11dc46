import { count } from "../problem/count.ts";
import { plainStyle, printPlace, type Style } from "../problem/print-text.ts";
import { seen } from "./seen.ts";
import { remoteSpec, pathInTree } from "../terms/pack-spec.ts";
import type { PackChange, TextChange } from "./compare-packs.ts";
import type { FieldChange, RuleChange } from "./compare-rules.ts";
import { diffAll } from "./diff-lines.ts";

/** A commit, so that a person can find it again. */
const COMMIT = 12;

/** What changes in the packs, for a person who decides whether to let them in. Every text in full; nothing of it moves the terminal. */
export function printPacks(packs: readonly PackChange[], style: Style = plainStyle): string {
  return packs.map((pack) => printPack(pack, style).join("\n")).join("\n\n");
}

function printPack(pack: PackChange, style: Style): string[] {
  const { key, chain, changes, leftOut, texts, files } = pack;
  const said = changes.length + texts.length;
  const silent = pack.to === undefined ? [] : ["no rule and no text of it changes", ...filesLine(files)];
  return [
    style("bold", seen(key)),
    ...(pack.was === undefined ? [] : [`  was ${seen(pack.was)}`]),
    `  ${versions(pack, style)}`,
    ...moved(pack).map((line) => `  ${style("red", line)}`),
    ...chain.map((at) => `  extended by ${printPlace(at)}`),
    ...changes.flatMap((change) => printChange(within(change, key), style)),
    ...leftOut.map(({ section, at }) => `  left out by \`use\`: ${seen(section)}  ${printPlace(at)}`),
    ...texts.flatMap((text) => printTextChange({ ...text, from: inTree(text.from, key) }, style)),
    ...(said === 0 ? silent.map((line) => `  ${line}`) : []),
  ];
}

/** A branch goes on; what is called like a version should stay where it is. */
function moved({ key, was, from, to }: PackChange): string[] {
  const spec = remoteSpec(key);
  const ref = spec?.kind === "git" ? (spec.ref ?? "") : "";
  const isTag = /^(?:refs\/tags\/|v?\d+\.\d)/.test(ref);
  if (!isTag || was !== undefined || from === undefined || to === undefined || from === to) return [];
  return [`the tag ${seen(ref)} was moved: it was ${short(from)} when it was locked; ask who moved it, and why`];
}

/** What lies in the tree is named by its path in it: whose it is has been said. */
function within(change: RuleChange, key: string): RuleChange {
  const fields = change.fields.map((field) => ({
    ...field,
    ...(typeof field.before === "string" ? { before: inTree(field.before, key) } : {}),
    ...(typeof field.after === "string" ? { after: inTree(field.after, key) } : {}),
  }));
  return { ...change, fields, at: { ...change.at, file: inTree(change.at.file ?? "", key) } };
}

function inTree(name: string, key: string): string {
  return pathInTree(key, name) ?? name;
}

function filesLine(files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`differs: ${seen(files.join(", "))}`];
}

function versions({ from, to, rules, not }: PackChange, style: Style): string {
  if (to === undefined) return `${short(from)}, ${count(rules.before, "rule")}: nothing extends it any more`;
  if (not !== undefined)
    return `${style("red", `not the ${short(not)} that was locked`)}: ${short(to)}, ${count(rules.after, "rule")}, shown in full`;
  if (from === undefined) return `new: ${short(to)}, ${count(rules.after, "rule")}`;
  const number = rules.before === rules.after ? "" : `${rules.before} → `;
  return `${from === to ? short(to) : `${short(from)} → ${short(to)}`}, ${number}${count(rules.after, "rule")}`;
}

function short(resolved = ""): string {
  return seen(/^[0-9a-f]{40,}$/.test(resolved) ? resolved.slice(0, COMMIT) : resolved);
}

const SIGNS = { added: "+", removed: "-", changed: "~", moved: "~" } as const;
const TAKES = { system: "takes system text out", talk: "takes out what people type" } as const;
const COLOURS = { added: "cyan", removed: "red", changed: "yellow", moved: "yellow" } as const;

function printChange(change: RuleChange, style: Style): string[] {
  const { section, id, kind, at, fields, takes } = change;
  const name = seen(id === "" ? section : `${section} ${id}`);
  const more = kind === "moved" ? ": its rules stand in another order" : "";
  const marked = takes === undefined ? "" : `  ${style("red", TAKES[takes])}`;
  const head = `  ${style(COLOURS[kind], SIGNS[kind])} ${name}${more}  ${style("dim", printPlace(at))}${marked}`;
  return [head, ...(kind === "removed" ? [] : fields.map((field) => `      ${printField(field, kind)}`))];
}

function printField({ field, before, after }: FieldChange, kind: RuleChange["kind"]): string {
  const [old, now] = [before, after].map(write);
  const name = field === "" ? "" : `${seen(field)}: `;
  if (kind === "added") return `${name}${now}`;
  return `${name}${old ?? "nothing"} → ${now ?? "nothing"}`;
}

function write(value: unknown): string | undefined {
  return value === undefined ? undefined : seen(JSON.stringify(value));
}

function printTextChange({ what, from, reaches, before, after }: TextChange, style: Style): string[] {
  const [old, now] = [before, after].map(linesOf);
  const whose = reaches === "client" ? "the client shows it" : `the model reads it as ${READ[reaches]}`;
  const gone = reaches === "system" ? "  « was system text" : "";
  return [
    `  ${style("bold", seen(what))}: ${whose}  ${style("dim", seen(from))}`,
    ...diffAll(old ?? [], now ?? []).map((line) => {
      const shown = seen(line);
      if (line.startsWith("+")) return `      ${style("cyan", shown)}`;
      return `      ${line.startsWith("-") ? style("red", `${shown}${gone}`) : shown}`;
    }),
  ];
}

const READ = { system: "system text", user: "part of the talk", tools: "a tool" } as const;

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.replace(/\n$/, "").split("\n");
}
