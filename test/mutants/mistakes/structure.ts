import { also, insertAt, replaceSpan, type Edit, type Mistake } from "../mistake.ts";
import type { Source } from "../source.ts";
import { forLines, isYaml } from "./lines.ts";

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

const drop = (source: Source, char: string): Edit[] =>
  chars(source, char).map((at) => replaceSpan({ start: at, end: at + 1 }, ""));

export const STRUCTURE: readonly Mistake[] = [
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
        return blanks === 0
          ? undefined
          : replaceSpan({ start, end: start + blanks }, "\t".repeat(Math.max(1, blanks / 2)));
      }),
  },
  {
    kind: "indent: a no-break blank",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }) =>
        line.startsWith("  ") ? replaceSpan({ start, end: start + 1 }, "\u00A0") : undefined,
      ),
  },
  {
    kind: "dash: lost",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }, next) => {
        const at = /^\s*- /.exec(line)?.[0].length;
        return at === undefined ? undefined : also(replaceSpan({ start: start + at - 2, end: start + at }, "  "), next);
      }),
  },
  {
    kind: "dash: no blank behind it",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }, next) => {
        const at = /^\s*- /.exec(line)?.[0].length;
        return at === undefined ? undefined : also(replaceSpan({ start: start + at - 1, end: start + at }, ""), next);
      }),
  },
  {
    kind: "dash: one too many",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }, next) => {
        const at = /^\s*/.exec(line)?.[0].length ?? 0;
        return also(insertAt(start + at, "- "), next);
      }),
  },
  {
    kind: "list: its first line lost, so that an item is swallowed",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, span, next) =>
        /^\s*- \w+: [^{]*$/.test(line) && next && !/^\s*- |^\S/.test(source.text.slice(next.start, next.end))
          ? also(replaceSpan({ start: span.start, end: span.end + 1 }, ""), next)
          : undefined,
      ),
  },
  { kind: "brace: { lost", knowable: true, edits: (source) => drop(source, "{") },
  { kind: "brace: } lost", knowable: true, edits: (source) => drop(source, "}") },
  { kind: "brace: [ lost", knowable: true, edits: (source) => drop(source, "[") },
  { kind: "brace: ] lost", knowable: true, edits: (source) => drop(source, "]") },
  {
    kind: "brace: one } too many",
    knowable: true,
    edits: (source) => chars(source, "}").map((at) => insertAt(at, "}")),
  },
  {
    kind: "brace: ] for }",
    knowable: true,
    edits: (source) => chars(source, "}").map((at) => replaceSpan({ start: at, end: at + 1 }, "]")),
  },
  {
    kind: "brace: ( ) for { }",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ form, text }) => form === "map" && text.startsWith("{"))
        .map((site) => replaceSpan(site, `(${site.text.slice(1, -1)})`)),
  },
  { kind: "comma: lost", knowable: true, edits: (source) => drop(source, ",") },
  { kind: "comma: one too many", knowable: true, edits: (source) => chars(source, ",").map((at) => insertAt(at, ",")) },
  {
    kind: "comma: ; in its place",
    knowable: true,
    edits: (source) => chars(source, ",").map((at) => replaceSpan({ start: at, end: at + 1 }, ";")),
  },
  {
    kind: "comma: at the end of a line in block style",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { end }) =>
        /^\s*[-\w]+: [^{[#]*[^\s#{[:,]$/.test(line) && !line.includes("#") ? insertAt(end, ",") : undefined,
      ),
  },
  {
    kind: "quote: one lost at the beginning",
    knowable: true,
    edits: (source) =>
      source.sites.filter(({ quote }) => quote !== "").map(({ start }) => replaceSpan({ start, end: start + 1 }, "")),
  },
  {
    kind: "quote: one lost at the end",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ quote, form }) => quote !== "" && form === "text")
        .map(({ end, start }) => also(replaceSpan({ start: end - 1, end }, ""), { start, end })),
  },
  {
    kind: "quote: both lost",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(
          ({ quote, form, text }) =>
            quote !== "" && form === "text" && /^.[-*&!%@`[{"'<>]|: | #|,|\\|^.\d+.$/.test(text),
        )
        .map((site) => replaceSpan(site, site.text.slice(1, -1))),
  },
  {
    kind: "quote: two kinds mixed",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(({ quote, form }) => quote !== "" && form === "text")
        .map(({ end, start, quote }) =>
          also(replaceSpan({ start: end - 1, end }, quote === '"' ? "'" : '"'), { start, end }),
        ),
  },
];
