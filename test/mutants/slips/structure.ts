import type { Random } from "../../support/random.ts";
import { also, insertAt, replaceSpan, type Edit, type Slip } from "../slip.ts";
import { type Site, type Source, type Span } from "../source.ts";
import { entryLines, itemLines } from "./references.ts";

const isYaml = ({ name }: Source): boolean => name.endsWith(".yaml");

/** Lines with something on them besides a comment. */
function fullLines({ text, lines }: Source): Span[] {
  return lines.filter(({ start, end }) => /^\s*[^\s#]/.test(text.slice(start, end)));
}

function forLines(source: Source, edit: (line: string, span: Span, next: Span | undefined) => Edit | undefined): (Edit | undefined)[] {
  if (!isYaml(source)) return [];
  const lines = fullLines(source);
  return lines.map((span, at) => edit(source.text.slice(span.start, span.end), span, lines[at + 1]));
}

/** Everything from the line to the next line that is not deeper: what moves when a block is shifted. */
function shift(source: Source, by: string): (Edit | undefined)[] {
  return forLines(source, (line, span, next) => {
    if (!line.startsWith(" ") && by.startsWith("-")) return undefined;
    const edit = by.startsWith("-")
      ? replaceSpan({ start: span.start, end: span.start + by.length }, "")
      : insertAt(span.start, by);
    return line.startsWith(" ".repeat(by.length)) || !by.startsWith("-") ? also(edit, next) : undefined;
  });
}

function chars(source: Source, char: string): number[] {
  if (!isYaml(source)) return [];
  const comment = /(^|\s)#.*$/gm;
  const masked = source.text.replaceAll(comment, (found) => " ".repeat(found.length));
  const scalars = source.sites.filter(({ form, quote }) => form === "text" && quote !== "");
  return [...masked.matchAll(new RegExp(`\\${char}`, "g"))]
    .map(({ index }) => index)
    .filter((at) => !scalars.some(({ start, end }) => start < at && at < end - 1 && char !== '"' && char !== "'"));
}

const drop = (source: Source, char: string): Edit[] => chars(source, char).map((at) => replaceSpan({ start: at, end: at + 1 }, ""));

const sections = ({ sites }: Source): Site[] => sites.filter(({ path, key }) => key !== undefined && !path.includes("."));

function pasteLines(source: Source, random: Random, lines: string): Edit[] {
  return isYaml(source) ? fullLines(source).filter(() => random.chance(0.3)).map(({ start }) => insertAt(start, `${lines}\n`)) : [];
}

export const STRUCTURE: readonly Slip[] = [
  { kind: "indent: one blank more", knowable: true, edits: (source) => shift(source, " ") },
  { kind: "indent: two blanks more", knowable: true, edits: (source) => shift(source, "  ") },
  { kind: "indent: one blank less", knowable: true, edits: (source) => shift(source, "-") },
  { kind: "indent: two blanks less", knowable: true, edits: (source) => shift(source, "--") },
  {
    kind: "indent: a tab",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }) => {
        const blanks = /^ +/.exec(line)?.[0].length ?? 0;
        return blanks === 0 ? undefined : replaceSpan({ start, end: start + blanks }, "\t".repeat(Math.max(1, blanks / 2)));
      }),
  },
  {
    kind: "indent: a no-break blank",
    knowable: true,
    edits: (source) => forLines(source, (line, { start }) => (line.startsWith("  ") ? replaceSpan({ start, end: start + 1 }, "\u00A0") : undefined)),
  },
  {
    kind: "dash: lost",
    knowable: true,
    edits: (source) => forLines(source, (line, { start }, next) => {
      const at = /^\s*- /.exec(line)?.[0].length;
      return at === undefined ? undefined : also(replaceSpan({ start: start + at - 2, end: start + at }, "  "), next);
    }),
  },
  {
    kind: "dash: no blank behind it",
    knowable: true,
    edits: (source) => forLines(source, (line, { start }, next) => {
      const at = /^\s*- /.exec(line)?.[0].length;
      return at === undefined ? undefined : also(replaceSpan({ start: start + at - 1, end: start + at }, ""), next);
    }),
  },
  {
    kind: "dash: one too many",
    knowable: true,
    edits: (source) => forLines(source, (line, { start }, next) => {
      const at = /^\s*/.exec(line)?.[0].length ?? 0;
      return also(insertAt(start + at, "- "), next);
    }),
  },
  {
    kind: "list: its first line lost, so that an item is swallowed",
    knowable: true,
    edits: (source) => forLines(source, (line, span, next) => (/^\s*- \w+: [^{]*$/.test(line) && next ? also(replaceSpan({ start: span.start, end: span.end + 1 }, ""), next) : undefined)),
  },
  { kind: "brace: { lost", knowable: true, edits: (source) => drop(source, "{") },
  { kind: "brace: } lost", knowable: true, edits: (source) => drop(source, "}") },
  { kind: "brace: [ lost", knowable: true, edits: (source) => drop(source, "[") },
  { kind: "brace: ] lost", knowable: true, edits: (source) => drop(source, "]") },
  { kind: "brace: one } too many", knowable: true, edits: (source) => chars(source, "}").map((at) => insertAt(at, "}")) },
  { kind: "brace: ] for }", knowable: true, edits: (source) => chars(source, "}").map((at) => replaceSpan({ start: at, end: at + 1 }, "]")) },
  { kind: "brace: ( ) for { }", knowable: true, edits: (source) =>
    source.sites.filter(({ form, text }) => form === "map" && text.startsWith("{")).map((site) => replaceSpan(site, `(${site.text.slice(1, -1)})`)) },
  { kind: "comma: lost", knowable: true, edits: (source) => drop(source, ",") },
  { kind: "comma: one too many", knowable: true, edits: (source) => chars(source, ",").map((at) => insertAt(at, ",")) },
  { kind: "comma: ; in its place", knowable: true, edits: (source) => chars(source, ",").map((at) => replaceSpan({ start: at, end: at + 1 }, ";")) },
  { kind: "comma: at the end of a line in block style", knowable: true, edits: (source) =>
    forLines(source, (line, { end }) => (/^\s*[-\w]+: [^{[#]*[^\s#{[:,]$/.test(line) && !line.includes("#") ? insertAt(end, ",") : undefined)) },
  { kind: "quote: one lost at the beginning", knowable: true, edits: (source) =>
    source.sites.filter(({ quote }) => quote !== "").map(({ start }) => replaceSpan({ start, end: start + 1 }, "")) },
  { kind: "quote: one lost at the end", knowable: true, edits: (source) =>
    source.sites.filter(({ quote, form }) => quote !== "" && form === "text").map(({ end, start }) => also(replaceSpan({ start: end - 1, end }, ""), { start, end })) },
  { kind: "quote: both lost", knowable: true, edits: (source) =>
    source.sites.filter(({ quote, form, text }) => quote !== "" && form === "text" && /^.[-*&!%@`[{"'<>]|: | #|,|\\|^.\d+.$/.test(text)).map((site) => replaceSpan(site, site.text.slice(1, -1))) },
  { kind: "quote: two kinds mixed", knowable: true, edits: (source) =>
    source.sites.filter(({ quote, form }) => quote !== "" && form === "text").map(({ end, start, quote }) => also(replaceSpan({ start: end - 1, end }, quote === '"' ? "'" : '"'), { start, end })) },
  { kind: "line: removed", knowable: true, edits: (source) =>
    forLines(source, (_, { start, end }, next) => also({ ...replaceSpan({ start, end: end + 1 }, ""), isKnowable: false }, next)) },
  { kind: "line: commented out, and its block left", knowable: true, edits: (source) =>
    forLines(source, (line, { start }, next) => (/^\s*(- )?[\w-]+:\s*$/.test(line) ? also(insertAt(start, "# "), next) : undefined)) },
  { kind: "line: joined with the next", knowable: true, edits: (source) =>
    forLines(source, (line, { end }, next) => (next && !line.includes("#") && source.text[end] === "\n" ? also(replaceSpan({ start: end, end: next.start }, " "), next) : undefined)) },
  { kind: "lines: exchanged", knowable: true, edits: (source) =>
    forLines(source, (line, span, next) => {
      if (next === undefined || next.start !== span.end + 1) return undefined;
      const below = source.text.slice(next.start, next.end);
      const depth = (text: string): number => text.search(/\S/);
      // Entries of one map may stand in any order.
      const isKnowable = depth(line) !== depth(below) || (/^\s*- /.test(line) !== /^\s*- /.test(below));
      return { ...replaceSpan({ start: span.start, end: next.end }, `${below}\n${line}`), isKnowable };
    }) },
  { kind: "block: pasted twice", knowable: true, edits: (source) =>
    source.sites.map((site) => {
      const span = site.key ? entryLines(source, site) : itemLines(source, site);
      if (span === undefined || site.path.split(".").length > 3 || (site.key === undefined && site.form !== "map")) return undefined;
      return also(insertAt(span.end, source.text.slice(span.start, span.end)), span);
    }) },
  { kind: "section: its header lost", knowable: true, edits: (source) =>
    sections(source).filter(({ form, isInFlow, text }) => (form === "map" || form === "list") && !isInFlow && text.includes("\n") && !/^[[{]/.test(text)).map((site) => {
      const start = site.key?.start ?? 0;
      const end = source.text.indexOf("\n", start) + 1;
      return also(replaceSpan({ start, end }, ""), { start: end, end });
    }) },
  { kind: "section: written twice", knowable: true, edits: (source) =>
    sections(source).filter(({ text, children }) => text.includes("\n") && children.length > 1).map((site) => {
      const second = site.children[1];
      const start = second && source.text.lastIndexOf("\n", second.key?.start ?? second.start) + 1;
      return start === undefined ? undefined : also(insertAt(start, `${site.key?.text}:\n`), site.key);
    }) },
  { kind: "section: indented under the one before", knowable: true, edits: (source) =>
    sections(source).slice(1).map((site) => {
      const start = site.key?.start ?? 0;
      const end = site.end;
      const block = source.text.slice(start, end);
      return block.startsWith("version") ? undefined : replaceSpan({ start, end }, block.replaceAll(/^(?=.)/gm, "  "));
    }) },
  { kind: "file: cut off", knowable: true, edits: (source, random) =>
    isYaml(source) ? fullLines(source).slice(4).map(({ start, end }) => ({ ...replaceSpan({ start: start + 2 + random.below(Math.max(1, end - start - 4)), end: source.text.length }, "\n"), isKnowable: false })) : [] },
  { kind: "merge: markers left", knowable: true, edits: (source) =>
    forLines(source, (line, { start, end }) => insertAt(start, "<<<<<<< HEAD\n") && { changes: [[{ start, end: start }, "<<<<<<< HEAD\n"], [{ start: end, end }, `\n=======\n${line}\n>>>>>>> theirs`]] }) },
  { kind: "merge: one marker left", knowable: true, edits: (source, random) =>
    pasteLines(source, random, random.pick(["=======", "<<<<<<< HEAD", ">>>>>>> main", "||||||| base"])) },
  { kind: "paste: a fence of Markdown", knowable: true, edits: (source) => isYaml(source) ? [insertAt(0, "```yaml\n"), insertAt(source.text.length, "```\n")] : [] },
  { kind: "paste: line numbers", knowable: true, edits: (source) => forLines(source, (_, { start }) => insertAt(start, "12: ")) },
  { kind: "paste: a sign of a diff", knowable: true, edits: (source) => forLines(source, (line, { start }) => (line.startsWith(" ") ? insertAt(start, "+") : undefined)) },
  { kind: "paste: a second document", knowable: true, edits: (source, random) => pasteLines(source, random, "---") },
  { kind: "paste: JSON's way", knowable: true, edits: (source) => forLines(source, (line, { start }) => {
    const found = /^(\s*)(\w+): (\w[\w-]*)$/.exec(line);
    return found === null ? undefined : { ...replaceSpan({ start, end: start + line.length }, `${found[1]}"${found[2]}": "${found[3]}",`) };
  }) },
  { kind: "stray: a letter on an empty line", knowable: true, edits: (source) =>
    isYaml(source) ? source.lines.filter(({ start, end }) => start === end && start < source.text.length).map(({ start }) => insertAt(start, "x")) : [] },
  { kind: "stray: words behind a value", knowable: true, edits: (source) =>
    forLines(source, (line, { end }) => (/[\]}"']$/.test(line) ? insertAt(end, " // for now") : undefined)) },
  { kind: "stray: // as a comment", knowable: true, edits: (source) => forLines(source, (line, { end, start }) => (/[\w}\]]$/.test(line) ? replaceSpan({ start, end }, line.replace(/\s+#.*$/, "") + " // why") : undefined)) },
  { kind: "colon: within a plain text", knowable: true, edits: (source) =>
    source.sites.filter(({ quote, form, key, value }) => quote === "" && form === "text" && key !== undefined && String(value).includes(" ")).map((site) => replaceSpan(site, site.text.replace(" ", ": "))) },
  { kind: "yaml: an anchor or a merge key", knowable: true, edits: (source) =>
    forLines(source, (line, { end, start }) => (/^ {2}[\w-]+:$/.test(line) ? insertAt(end, " &base") : /^ {4}\w+: \w+$/.test(line) ? insertAt(start, `${" ".repeat(4)}<<: *base\n`) : undefined)) },
];
