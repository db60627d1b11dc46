// The catalogue of messages, src/diagnostics/messages/*.md: one section per code, `## MX3014: title`, with one block per message
// (```error or ```warning, then the name of the variant if a code has several) and the explanation.
import { readFile, readdir } from "node:fs/promises";

const SECTION = /^## (MX\d{4}): (.+)$/gm;
const BLOCK = /^```(error|warning)(?: (\w+))?\n([\s\S]*?)\n```\n+/gm;
/** `\{name}` is text. */
const PLACEHOLDER = /(?<!\\)\{(\w+)\}/g;

/** Every code in order: { code, title, page, messages: [{ id, severity, message, hint, placeholders }] }. No folder, no codes. */
export async function readCatalogue(root) {
  const folder = `${root}/src/diagnostics/messages`;
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, "utf8")));
  const entries = texts.flatMap((text, i) => readSections(text, files[i]));
  const doubled = entries.find(({ code }, i) => entries.findIndex((other) => other.code === code) !== i);
  if (doubled !== undefined) throw new Error(`${doubled.file}: another file has ${doubled.code}, too`);
  return entries.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function readSections(text, file) {
  const heads = [...text.matchAll(SECTION)];
  return heads.map(({ 0: head, 1: code, 2: title, index }, i) => {
    const body = text.slice(index + head.length, heads[i + 1]?.index).trim();
    const blocks = [...`${body}\n`.matchAll(BLOCK)];
    const messages = blocks.map(([, severity, variant, block]) => readMessage(code, severity, variant, block));
    const page = `${body}\n`.replaceAll(BLOCK, "").trim();
    const ids = messages.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) throw new Error(`${file}: two messages of ${code} have one name`);
    if (page === "") throw new Error(`${file}: ${code} needs a page`);
    return { code, title, page, messages, file };
  });
}

function readMessage(code, severity, variant, block) {
  const [message, hint] = block.split(/^hint: /m);
  const names = [...block.matchAll(PLACEHOLDER)].map(([, name]) => name);
  return {
    id: variant === undefined ? code : `${code}.${variant}`,
    severity,
    message: message.replace(/\n$/, ""),
    ...(hint === undefined ? {} : { hint }),
    placeholders: [...new Set(names)],
  };
}

/** generated/types/messages.ts: titles, texts and their placeholders. */
export function messagesModule(entries) {
  const messages = entries.flatMap((entry) => entry.messages);
  const line = (key, value) => `  ${/\W/.test(key) ? JSON.stringify(key) : key}: ${value},`;
  const parameters = messages.map(({ id, placeholders }) =>
    line(id, placeholders.length === 0 ? "None" : `Texts<${placeholders.map((name) => `"${name}"`).join(" | ")}>`),
  );
  const texts = messages.map(({ id, severity, message, hint }) =>
    line(id, JSON.stringify({ severity, message, hint })),
  );
  return `// From src/diagnostics/messages by \`npm run generate\`. Never edited.
type Texts<Name extends string> = Readonly<Record<Name, string | number>>;
type None = Readonly<Record<string, never>>;

/** The parameter types of each message. */
export interface MessageParameters {
${parameters.join("\n")}
}

export const MESSAGES: Readonly<
  Record<keyof MessageParameters, { readonly severity: "error" | "warning"; readonly message: string; readonly hint?: string }>
> = {
${texts.join("\n")}
};

/** Every code with its title. */
export const TITLES: Readonly<Record<\`MX\${number}\`, string>> = {
${entries.map(({ code, title }) => line(code, JSON.stringify(title))).join("\n")}
};
`;
}

const INTRODUCTION = `# Errors

Every problem that mallex reports has a code. Find it here, or with \`mallex explain MX2001\`: what it means, an example, and what to do. A code never
changes its meaning.

| codes | about |
|---|---|
| MX1… | reading files: paths, YAML, packs |
| MX2… | the form of a file: keys, types, values |
| MX3… | its meaning: names, rules, limits |
| MX4… | regular expressions |
| MX5… | templates |
| MX6… | sharing and trust |
| MX7… | this machine: installing, starting, files, the command line |
| MX8… | a request, or a backend's answer |
| MX9… | a bug of mallex |

The examples are real: a test compiles each of them and expects its code. \`yaml\` is a whole file; \`yaml fragment\` is a part of one that has
a version and a profile already; \`yaml pack\` is a pack that such a file extends; \`handlebars\` is a template that it uses.
`;

/** docs/reference/errors.md. */
export function errorsPage(entries) {
  return `${INTRODUCTION}${entries.map(({ code, title, page }) => `\n## ${code}: ${title}\n\n${page}\n`).join("")}`;
}
