import { insertAt, replaceSpan, type Mistake } from "../mistake.ts";
import type { Source } from "../source.ts";

const blankLines = ({ lines, name }: Source): typeof lines =>
  name.endsWith(".yaml") ? lines.filter(({ start, end }) => start === end) : [];

/** What people change without changing anything: no problem may be reported. */
export const HARMLESS: readonly Mistake[] = [
  {
    kind: "harmless: a comment",
    knowable: "harmless",
    edits: (source) =>
      blankLines(source).map(({ start }) => insertAt(start, '# why: see the wiki, "quotes" and { braces }\n')),
  },
  {
    kind: "harmless: a comment behind a line",
    knowable: "harmless",
    edits: ({ lines, name, text }) =>
      name.endsWith(".yaml")
        ? lines
            .filter(
              ({ start, end }) => /[\w\]}]$/.test(text.slice(start, end)) && !text.slice(start, end).includes("#"),
            )
            .map(({ end }) => insertAt(end, "   # for now"))
        : [],
  },
  {
    kind: "harmless: blank lines",
    knowable: "harmless",
    edits: (source) => blankLines(source).map(({ start }) => insertAt(start, "\n   \n")),
  },
  {
    kind: "harmless: blanks at the end of a line",
    knowable: "harmless",
    edits: ({ lines, name, text }) =>
      name.endsWith(".yaml")
        ? lines
            .filter(({ start, end }) => end > start && !text.slice(start, end).endsWith("\\"))
            .map(({ end }) => insertAt(end, "  "))
        : [],
  },
  {
    kind: "harmless: other quotes",
    knowable: "harmless",
    edits: ({ sites }) =>
      sites
        .filter(
          ({ form, text, value }) =>
            form === "text" &&
            !/['"\\]/.test(text.slice(1, -1)) &&
            String(value) === text.replaceAll(/^["']|["']$/g, ""),
        )
        .map((site) => replaceSpan(site, `"${String(site.value)}"`)),
  },
  {
    kind: "harmless: CRLF",
    knowable: "harmless",
    edits: ({ text, name }) =>
      name.endsWith(".yaml") ? [replaceSpan({ start: 0, end: text.length }, text.replaceAll("\n", "\r\n"))] : [],
  },
  {
    kind: "harmless: a BOM",
    knowable: "harmless",
    edits: ({ name }) => (name.endsWith(".yaml") ? [insertAt(0, "\uFEFF")] : []),
  },
  {
    kind: "harmless: a note of one's own",
    knowable: "harmless",
    edits: ({ text, name }) =>
      name.endsWith("mallex.yaml")
        ? [insertAt(text.indexOf("extends:"), "x-note: { any: [thing, 1], at: all }\n")]
        : [],
  },
];
