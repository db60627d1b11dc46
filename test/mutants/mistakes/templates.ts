import type { Random } from "../../support/random.ts";
import { also, insertAt, replaceSpan, type Edit, type Mistake } from "../mistake.ts";
import type { Source, Span } from "../source.ts";
import { typo } from "./typos.ts";

interface Tag extends Span {
  readonly text: string;
  readonly name: string;
}

function tags({ name, text }: Source, test: RegExp): Tag[] {
  if (!name.endsWith(".hbs")) return [];
  return [...text.matchAll(/\{\{[^}]*\}\}/g)]
    .filter(([found]) => test.test(found))
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      text: found,
      name: /\w+(?=\}\})/.exec(found)?.[0] ?? "",
    }));
}

const ANY = /./;
const VALUE = /^\{\{(?!else)\w+\}\}$/;
const OPEN = /^\{\{#/;
const CLOSE = /^\{\{\//;

function edited(source: Source, test: RegExp, change: (text: string, name: string) => string): Edit[] {
  return tags(source, test).map((tag) => also(replaceSpan(tag, change(tag.text, tag.name)), ...blockTags(source, tag)));
}

/** The block that a tag opens, to its end. */
function block({ text }: Source, tag: Tag): Span {
  const close = text.indexOf("{{/", tag.end);
  return { start: tag.start, end: text.indexOf("}}", close) + 2 };
}

/** Where the other end of the same block is as good a place. */
function paired(source: Source, test: RegExp, change: (tag: Tag, random: Random) => string, random: Random): Edit[] {
  return tags(source, test).map((tag) => also(replaceSpan(tag, change(tag, random)), ...blockTags(source, tag)));
}

/** The other tags of the block that a tag opens, divides or closes. */
function blockTags(source: Source, tag: Tag): Tag[] {
  const all = tags(source, /^\{\{(#|\/|else)/);
  const at = all.findIndex(({ start }) => start === tag.start);
  if (at < 0) return [];
  let first = at;
  while (first > 0 && !OPEN.test(all[first]?.text ?? "")) first--;
  let last = at;
  while (last < all.length - 1 && !CLOSE.test(all[last]?.text ?? "")) last++;
  return all.slice(first, last + 1).filter((other) => other !== all[at]);
}

/** What a part of the client's prompt says, or the person's own; not what the model can do. */
const FACTS = /^(git|date|environment|instructions|appended|notes|owner)$/;

export const TEMPLATES: readonly Mistake[] = [
  {
    kind: "template: typo in a name",
    knowable: true,
    edits: (source, random) => tags(source, VALUE).map((tag) => replaceSpan(tag, `{{${typo(tag.name, random)}}}`)),
  },
  {
    kind: "template: typo in a condition",
    knowable: true,
    edits: (source, random) =>
      tags(source, OPEN).map((tag) => replaceSpan(tag, tag.text.replace(tag.name, typo(tag.name, random)))),
  },
  {
    kind: "template: other case",
    knowable: true,
    edits: (source) =>
      edited(source, VALUE, (text, name) => text.replace(name, name.charAt(0).toUpperCase() + name.slice(1))),
  },
  {
    kind: "template: typo in a word of the language",
    knowable: true,
    edits: (source, random) =>
      paired(
        source,
        /^\{\{(#|\/|else)/,
        ({ text }) => text.replace(/if|unless|else/, (word) => typo(word, random)),
        random,
      ),
  },
  {
    kind: "template: a brace lost",
    knowable: true,
    edits: (source, random) =>
      tags(source, ANY).map((tag) =>
        also(
          replaceSpan(tag, random.chance(0.5) ? tag.text.slice(1) : tag.text.slice(0, -1)),
          ...blockTags(source, tag),
        ),
      ),
  },
  {
    kind: "template: both braces lost at one end",
    knowable: true,
    edits: (source, random) =>
      tags(source, ANY).map((tag) =>
        also(
          replaceSpan(tag, random.chance(0.5) ? tag.text.slice(2) : tag.text.slice(0, -2)),
          ...blockTags(source, tag),
        ),
      ),
  },
  {
    kind: "template: single braces",
    knowable: true,
    edits: (source) => edited(source, ANY, (text) => text.slice(1, -1)),
  },
  {
    kind: "template: a brace too many",
    knowable: true,
    edits: (source, random) =>
      tags(source, VALUE).map(({ start, end }) => (random.chance(0.5) ? insertAt(start, "{") : insertAt(end, "}"))),
  },
  { kind: "template: three braces", knowable: true, edits: (source) => edited(source, VALUE, (text) => `{${text}}`) },
  {
    kind: "template: another language's form",
    knowable: true,
    edits: (source, random) =>
      edited(source, ANY, (text, name) => {
        if (VALUE.test(text))
          return random.pick([
            `\${${name}}`,
            `{{ ${name} | trim }}`,
            `<%= ${name} %>`,
            `{{${name}()}}`,
            `%${name}%`,
            `{{.${name}}}`,
            `{{$${name}}}`,
            `$${name}`,
          ]);
        if (OPEN.test(text))
          return random.pick([
            `{% if ${name} %}`,
            `{{if ${name}}}`,
            `{{#if ${name} == true}}`,
            `{{#if (${name})}}`,
            `{{#if not ${name}}}`,
            `{{#${name}}}`,
          ]);
        return random.pick(["{% endif %}", "{{endif}}", "{{end}}", "{{/}}"]);
      }),
  },
  {
    kind: "template: {{/if}} lost",
    knowable: true,
    edits: (source, random) => paired(source, CLOSE, () => "", random),
  },
  {
    kind: "template: {{/if}} too many",
    knowable: true,
    edits: (source) => tags(source, CLOSE).map((tag) => also(insertAt(tag.end, `\n${tag.text}`), tag)),
  },
  { kind: "template: {{#if}} lost", knowable: true, edits: (source, random) => paired(source, OPEN, () => "", random) },
  {
    kind: "template: another block closed",
    knowable: true,
    edits: (source, random) =>
      paired(source, CLOSE, ({ text }) => (text.includes("if") ? "{{/unless}}" : "{{/if}}"), random),
  },
  {
    kind: "template: two {{else}}",
    knowable: true,
    edits: (source) => tags(source, /else/).map((tag) => also(insertAt(tag.end, "\nor\n{{else}}"), tag)),
  },
  {
    kind: "template: {{else}} outside",
    knowable: true,
    edits: (source) => tags(source, CLOSE).map((tag) => also(insertAt(tag.end, "\n{{else}}"), tag)),
  },
  {
    kind: "template: {{elseif}}",
    knowable: true,
    edits: (source, random) =>
      edited(source, /else/, () =>
        random.pick(["{{elseif date}}", "{{elif date}}", "{{else unless date}}", "{{otherwise}}"]),
      ),
  },
  {
    kind: "template: a condition without a name",
    knowable: true,
    edits: (source) => edited(source, OPEN, (text, name) => text.replace(` ${name}`, "")),
  },
  {
    kind: "template: the condition of another block",
    knowable: true,
    edits: (source) => {
      const opens = tags(source, OPEN);
      return opens.slice(1).map((tag, at) => {
        const before = opens[at]?.text ?? "";
        const isKnowable = FACTS.test(/\w+(?=\}\})/.exec(before)?.[0] ?? "") && !before.includes("unless");
        return {
          ...also(replaceSpan(tag, before), ...blockTags(source, tag), { start: tag.end + 2, end: tag.end + 3 }),
          isKnowable,
        };
      });
    },
  },
  {
    kind: "template: if and unless exchanged",
    knowable: true,
    edits: (source) =>
      tags(source, OPEN).map((tag) => {
        const { end } = block(source, tag);
        const body = source.text.slice(tag.start, end);
        const [from, to] = tag.text.includes("#if") ? ["if", "unless"] : ["unless", "if"];
        return {
          isKnowable: tag.name !== "isText",
          changes: [[{ start: tag.start, end }, body.replace(`#${from}`, `#${to}`).replace(`/${from}`, `/${to}`)]],
        };
      }),
  },
  {
    kind: "template: a block lost",
    knowable: true,
    edits: (source) =>
      tags(source, OPEN).map((tag) => ({
        ...replaceSpan(block(source, tag), ""),
        isKnowable: /appended/.test(tag.name),
        isGone: true,
      })),
  },
  {
    kind: "template: the value lost, its heading left",
    knowable: true,
    edits: (source) =>
      tags(source, VALUE).map((tag) =>
        also(
          { changes: [[{ start: tag.start, end: tag.end + 1 }, ""]] },
          { start: Math.max(0, source.text.lastIndexOf("{{#", tag.start)), end: tag.end },
        ),
      ),
  },
  {
    kind: "template: a helper that does not exist",
    knowable: true,
    edits: (source, random) =>
      edited(source, VALUE, (_, name) =>
        random.pick([
          `{{#each ${name}}}{{this}}{{/each}}`,
          `{{upper ${name}}}`,
          `{{> ${name}}}`,
          `{{{json ${name}}}}`,
          `{{json ${name} 2}}`,
        ]),
      ),
  },
  {
    kind: "template: merge markers",
    knowable: true,
    edits: (source) => tags(source, VALUE).map(({ start }) => insertAt(start, "<<<<<<< HEAD\n")),
  },
  {
    kind: "template: emptied",
    knowable: true,
    edits: (source) =>
      source.name.endsWith(".hbs")
        ? ["", "\n"].map((text) => ({ ...replaceSpan({ start: 0, end: source.text.length }, text), isGone: true }))
        : [],
  },
];
