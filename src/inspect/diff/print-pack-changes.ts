import { plainStyle, printLocation, type TextStyle } from "../../diagnostics/print-problems.ts";
import { count } from "../../shared/format-quantities.ts";
import { pathInTree, remoteSpec } from "../../shared/pack-spec.ts";
import { diffAll } from "../text/line-diff.ts";
import { escapeUntrusted } from "../text/terminal-text.ts";
import type { PackChange, TextChange } from "./compare-packs.ts";
import type { FieldChange, RuleDifference } from "./compare-rules.ts";

/** A commit, so that a person can find it again. */
const COMMIT = 12;

/** What changes in the packs, for a person who decides whether to let them in. Every text in full; nothing of it moves the terminal. */
export function printPacks(packs: readonly PackChange[], style: TextStyle = plainStyle): string {
  return packs.map((pack) => printPack(pack, style).join("\n")).join("\n\n");
}

function printPack(pack: PackChange, style: TextStyle): string[] {
  const { key, chain, changes, leftOut, texts, files } = pack;
  const changeCount = changes.length + texts.length;
  const silent = pack.to === undefined ? [] : ["no rule and no text of it changes", ...filesLine(files)];
  return [
    style("bold", escapeUntrusted(key)),
    ...(pack.was === undefined ? [] : [`  was ${escapeUntrusted(pack.was)}`]),
    `  ${versions(pack, style)}`,
    ...moved(pack).map((line) => `  ${style("red", line)}`),
    ...chain.map((at) => `  extended by ${printLocation(at)}`),
    ...changes.flatMap((change) => printChange(relativeToTree(change, key), style)),
    ...leftOut.map(({ section, at }) => `  left out by \`use\`: ${escapeUntrusted(section)}  ${printLocation(at)}`),
    ...texts.flatMap((text) => printTextChange({ ...text, from: inTree(text.from, key) }, style)),
    ...(changeCount === 0 ? silent.map((line) => `  ${line}`) : []),
  ];
}

/** A branch goes on; what is called like a version should stay where it is. */
function moved({ key, was, from, to }: PackChange): string[] {
  const spec = remoteSpec(key);
  const ref = spec?.kind === "git" ? (spec.ref ?? "") : "";
  const isTag = /^(?:refs\/tags\/|v?\d+\.\d)/.test(ref);
  if (!isTag || was !== undefined || from === undefined || to === undefined || from === to) return [];
  return [
    `the tag ${escapeUntrusted(ref)} was moved: it was ${short(from)} when it was locked; ask who moved it, and why`,
  ];
}

/** What lies in the tree is named by its path in it: whose it is has been said. */
function relativeToTree(change: RuleDifference, key: string): RuleDifference {
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
  return files.length === 0 ? [] : [`differs: ${escapeUntrusted(files.join(", "))}`];
}

function versions({ from, to, rules, not }: PackChange, style: TextStyle): string {
  if (to === undefined) return `${short(from)}, ${count(rules.before, "rule")}: nothing extends it any more`;
  if (not !== undefined)
    return `${style("red", `not the ${short(not)} that was locked`)}: ${short(to)}, ${count(rules.after, "rule")}, shown in full`;
  if (from === undefined) return `new: ${short(to)}, ${count(rules.after, "rule")}`;
  const number = rules.before === rules.after ? "" : `${rules.before} → `;
  return `${from === to ? short(to) : `${short(from)} → ${short(to)}`}, ${number}${count(rules.after, "rule")}`;
}

function short(resolved = ""): string {
  return escapeUntrusted(/^[0-9a-f]{40,}$/.test(resolved) ? resolved.slice(0, COMMIT) : resolved);
}

const SIGNS = { added: "+", removed: "-", changed: "~", moved: "~" } as const;
const TAKES = { system: "takes system text out", talk: "takes out what people type" } as const;
const COLOURS = { added: "cyan", removed: "red", changed: "yellow", moved: "yellow" } as const;

function printChange(change: RuleDifference, style: TextStyle): string[] {
  const { section, id, kind, at, fields, takes } = change;
  const name = escapeUntrusted(id === "" ? section : `${section} ${id}`);
  const more = kind === "moved" ? ": its rules stand in another order" : "";
  const marked = takes === undefined ? "" : `  ${style("red", TAKES[takes])}`;
  const head = `  ${style(COLOURS[kind], SIGNS[kind])} ${name}${more}  ${style("dim", printLocation(at))}${marked}`;
  return [head, ...(kind === "removed" ? [] : fields.map((field) => `      ${printField(field, kind)}`))];
}

function printField({ field, before, after }: FieldChange, kind: RuleDifference["kind"]): string {
  const [old, now] = [before, after].map(write);
  const name = field === "" ? "" : `${escapeUntrusted(field)}: `;
  if (kind === "added") return `${name}${now}`;
  return `${name}${old ?? "nothing"} → ${now ?? "nothing"}`;
}

function write(value: unknown): string | undefined {
  return value === undefined ? undefined : escapeUntrusted(JSON.stringify(value));
}

function printTextChange({ what, from, reaches, before, after }: TextChange, style: TextStyle): string[] {
  const [old, now] = [before, after].map(linesOf);
  const whose = reaches === "client" ? "the client shows it" : `the model reads it as ${READ[reaches]}`;
  const gone = reaches === "system" ? "  « was system text" : "";
  return [
    `  ${style("bold", escapeUntrusted(what))}: ${whose}  ${style("dim", escapeUntrusted(from))}`,
    ...diffAll(old ?? [], now ?? []).map((line) => {
      const text = escapeUntrusted(line);
      if (line.startsWith("+")) return `      ${style("cyan", text)}`;
      return `      ${line.startsWith("-") ? style("red", `${text}${gone}`) : text}`;
    }),
  ];
}

const READ = { system: "system text", user: "part of the talk", tools: "a tool" } as const;

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.replace(/\n$/, "").split("\n");
}
