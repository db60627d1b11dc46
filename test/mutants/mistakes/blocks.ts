import type { Random } from "../../support/random.ts";
import { also, insertAt, replaceSpan, type Edit, type Mistake } from "../mistake.ts";
import { entrySpan, type Site, type Source } from "../source.ts";
import { forLines, fullLines, isYaml } from "./lines.ts";
import { entryLines, itemLines } from "./references.ts";

const sections = ({ sites }: Source): Site[] =>
  sites.filter(({ path, key }) => key !== undefined && !path.includes("."));

function pasteLines(source: Source, random: Random, lines: string): Edit[] {
  return isYaml(source)
    ? fullLines(source)
        .filter(() => random.chance(0.3))
        .map(({ start }) => insertAt(start, `${lines}\n`))
    : [];
}

/** Mistakes with whole lines and blocks, and what pasting and merging leave behind. */
export const BLOCKS: readonly Mistake[] = [
  {
    kind: "line: removed",
    knowable: true,
    edits: (source) =>
      forLines(source, (_, { start, end }) => ({
        ...replaceSpan({ start, end: end + 1 }, ""),
        isKnowable: false,
        isGone: true,
      })),
  },
  {
    kind: "line: commented out, and its block left",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }, next) =>
        /^\s*(- )?[\w-]+:\s*$/.test(line) ? also(insertAt(start, "# "), next) : undefined,
      ),
  },
  {
    kind: "line: joined with the next",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { end }, next) =>
        next && !line.includes("#") && source.text[end] === "\n"
          ? also(replaceSpan({ start: end, end: next.start }, " "), next)
          : undefined,
      ),
  },
  {
    kind: "lines: exchanged",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, span, next) => {
        if (next === undefined || next.start !== span.end + 1) return undefined;
        const below = source.text.slice(next.start, next.end);
        const depth = (text: string): number => text.search(/\S/);
        // Entries of one map may stand in any order.
        const isKnowable = depth(line) !== depth(below) || /^\s*- /.test(line) !== /^\s*- /.test(below);
        return { ...replaceSpan({ start: span.start, end: next.end }, `${below}\n${line}`), isKnowable };
      }),
  },
  {
    kind: "block: pasted twice",
    knowable: true,
    edits: (source) =>
      source.sites.map((site) => {
        const span = site.key ? entryLines(source, site) : itemLines(source, site);
        if (span === undefined || site.path.split(".").length > 3 || (site.key === undefined && site.form !== "map"))
          return undefined;
        return also(insertAt(span.end, source.text.slice(span.start, span.end)), span);
      }),
  },
  {
    kind: "section: its header lost",
    knowable: true,
    edits: (source) =>
      sections(source)
        .filter(
          ({ form, isInFlow, text }) =>
            (form === "map" || form === "list") && !isInFlow && text.includes("\n") && !/^[[{]/.test(text),
        )
        .map((site) => {
          const start = site.key?.start ?? 0;
          const end = source.text.indexOf("\n", start) + 1;
          return also(
            replaceSpan({ start, end }, ""),
            { start: end, end },
            ...site.children.map((child) => entrySpan(child)),
          );
        }),
  },
  {
    kind: "section: written twice",
    knowable: true,
    edits: (source) =>
      sections(source)
        .filter(({ text, children }) => text.includes("\n") && children.length > 1)
        .map((site) => {
          const second = site.children[1];
          const start = second && source.text.lastIndexOf("\n", second.key?.start ?? second.start) + 1;
          return start === undefined ? undefined : also(insertAt(start, `${site.key?.text}:\n`), site.key);
        }),
  },
  {
    kind: "section: indented under the one before",
    knowable: true,
    edits: (source) =>
      sections(source)
        .slice(1)
        .map((site) => {
          const start = site.key?.start ?? 0;
          const end = site.end;
          const block = source.text.slice(start, end);
          return block.startsWith("version")
            ? undefined
            : replaceSpan({ start, end }, block.replaceAll(/^(?=.)/gm, "  "));
        }),
  },
  {
    kind: "file: cut off",
    knowable: true,
    edits: (source, random) =>
      isYaml(source)
        ? fullLines(source)
            .slice(4)
            .map(({ start, end }) => ({
              ...replaceSpan(
                { start: start + 2 + random.below(Math.max(1, end - start - 4)), end: source.text.length },
                "\n",
              ),
              isKnowable: false,
              isGone: true,
            }))
        : [],
  },
  {
    kind: "merge: markers left",
    knowable: true,
    edits: (source) =>
      forLines(
        source,
        (line, { start, end }) =>
          insertAt(start, "<<<<<<< HEAD\n") && {
            changes: [
              [{ start, end: start }, "<<<<<<< HEAD\n"],
              [{ start: end, end }, `\n=======\n${line}\n>>>>>>> theirs`],
            ],
          },
      ),
  },
  {
    kind: "merge: one marker left",
    knowable: true,
    edits: (source, random) =>
      pasteLines(source, random, random.pick(["=======", "<<<<<<< HEAD", ">>>>>>> main", "||||||| base"])),
  },
  {
    kind: "paste: a fence of Markdown",
    knowable: true,
    edits: (source) => (isYaml(source) ? [insertAt(0, "```yaml\n"), insertAt(source.text.length, "```\n")] : []),
  },
  {
    kind: "paste: line numbers",
    knowable: true,
    edits: (source) => forLines(source, (_, { start }) => insertAt(start, "12: ")),
  },
  {
    kind: "paste: a sign of a diff",
    knowable: true,
    edits: (source) => forLines(source, (line, { start }) => (line.startsWith(" ") ? insertAt(start, "+") : undefined)),
  },
  { kind: "paste: a second document", knowable: true, edits: (source, random) => pasteLines(source, random, "---") },
  {
    kind: "paste: JSON's way",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { start }) => {
        const found = /^(\s*)(\w+): (\w[\w-]*)$/.exec(line);
        return found === null
          ? undefined
          : { ...replaceSpan({ start, end: start + line.length }, `${found[1]}"${found[2]}": "${found[3]}",`) };
      }),
  },
  {
    kind: "stray: a letter on an empty line",
    knowable: true,
    edits: (source) =>
      isYaml(source)
        ? source.lines
            .filter(({ start, end }) => start === end && start < source.text.length)
            .map(({ start }) => insertAt(start, "x"))
        : [],
  },
  {
    kind: "stray: words behind a value",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { end }) => (/[\]}"']$/.test(line) ? insertAt(end, " // for now") : undefined)),
  },
  {
    kind: "stray: // as a comment",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { end, start }) =>
        /[\w}\]]$/.test(line) ? replaceSpan({ start, end }, line.replace(/\s+#.*$/, "") + " // why") : undefined,
      ),
  },
  {
    kind: "colon: within a plain text",
    knowable: true,
    edits: (source) =>
      source.sites
        .filter(
          ({ quote, form, key, value }) =>
            quote === "" && form === "text" && key !== undefined && String(value).includes(" "),
        )
        .map((site) => replaceSpan(site, site.text.replace(" ", ": "))),
  },
  {
    kind: "yaml: an anchor or a merge key",
    knowable: true,
    edits: (source) =>
      forLines(source, (line, { end, start }) =>
        /^ {2}[\w-]+:$/.test(line)
          ? insertAt(end, " &base")
          : /^ {4}\w+: \w+$/.test(line)
            ? insertAt(start, `${" ".repeat(4)}<<: *base\n`)
            : undefined,
      ),
  },
];
