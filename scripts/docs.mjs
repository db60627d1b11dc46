#!/usr/bin/env node
// schema/mallex.schema.json -> docs/reference/mallex-yaml.md: every key, with its form and description.
// packs/models/pack.yaml -> the tables of models in README.md and packs/models/README.md.
// src/process/supervise/restart-state-machine.ts -> the tables of docs/operations/supervision.md.
// test/protocol/*.yaml -> docs/reference/protocol.md: the effect of everything in a request.
// src/diagnostics/messages/*.md -> docs/reference/errors.md: one section per code.
// src/cli/command-line.ts -> docs/reference/mallex.1: the man page.
// `--check` writes nothing and exits 1 when a page differs.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { loadSource } from "./load-source.mjs";
import { manPage } from "./man-page.mjs";
import { errorsPage, readCatalogue } from "./messages.mjs";
import { modelTables } from "./model-tables.mjs";
import { protocolPage } from "./protocol-table.mjs";
import { supervisionTables } from "./supervision-table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const NAMES = {
  object: "map",
  array: "list",
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
};

const schema = JSON.parse(await readFile(`${root}schema/mallex.schema.json`, "utf8"));
const pack = JSON.parse(await readFile(`${root}schema/pack.schema.json`, "utf8"));
const models = modelTables(await readFile(`${root}packs/models/pack.yaml`, "utf8"));

await keep("docs/reference/mallex-yaml.md", "schema/", () => page());
await keep("README.md", "packs/models/pack.yaml", (now) => between(now, "models", models.recommended));
await keep("packs/models/README.md", "packs/models/pack.yaml", (now) => between(now, "models", models.all));
const protocol = await protocolPage(root);
await keep("docs/reference/protocol.md", "test/protocol/", () => protocol);
const machine = await loadSource(`${root}src/process/supervise/restart-state-machine.ts`);
await keep("docs/operations/supervision.md", "src/process/supervise/restart-state-machine.ts", (now) =>
  between(now, "supervision", supervisionTables(machine)),
);

const messages = await readCatalogue(root);
await keep("docs/reference/errors.md", "src/diagnostics/messages/", () => errorsPage(messages));

const man = await manPage(root);
await keep("docs/reference/mallex.1", "src/cli/command-line.ts", () => man);

/** Writes a page, or reports that it differs. */
async function keep(path, source, make) {
  const now = await readFile(root + path, "utf8").catch(() => "");
  const wanted = make(now);
  if (!process.argv.includes("--check")) return writeFile(root + path, wanted);
  if (now === wanted) return undefined;
  console.error(`${path} differs from what ${source} says\nhint: run \`npm run docs\` and commit what it writes`);
  process.exitCode = 1;
}

/** The page with the text between its markers replaced. */
function between(text, name, inner) {
  const [start, end] = [`<!-- ${name}: npm run docs -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the marks of the table of ${name} are gone`);
  return text.slice(0, from + start.length) + inner + text.slice(to);
}

function page() {
  const sections = Object.entries(schema.properties).map(([key, value]) => section(key, value));
  return `# Reference

Every key of \`mallex.yaml\`, from its schema, by \`npm run docs\`. How they work together: [configuration](../guide/configuration.md).
Keys that begin with \`x-\` are for notes: they may stand in every map, and mallex ignores them. *Packs* says whether a pack may use the key.
${sections.join("")}`;
}

function section(key, value) {
  const shape = resolve(value);
  const packs = key in pack.properties ? "Packs: yes." : "Packs: no.";
  const about = [sentence(shape.description ?? ""), packs].join(" ");
  const tables = tablesOf(shape).map(({ title, shape: inner }) => table(title, inner));
  return `\n## ${key}\n\n${capital(form(shape))}. ${cell(about)} For example: ${sample(shape)}.\n${tables.join("")}`;
}

/** The objects of a key, or of its items: one table for each kind. */
function tablesOf(shape, title = "") {
  const inner = resolve(shape);
  if (inner.oneOf !== undefined)
    return inner.oneOf.map((one) => ({
      title: `\`kind: ${one.properties.kind.const}\`. ${one.description}`,
      shape: one,
    }));
  if (inner.properties !== undefined) return [{ title, shape: inner }];
  if (inner.type === "array") return tablesOf(inner.items, title);
  return typeof inner.additionalProperties === "object" ? tablesOf(inner.additionalProperties, title) : [];
}

function table(title, shape) {
  const rows = rowsOf(shape, "");
  const head = title === "" ? "" : `\n${title}\n`;
  return `${head}\n| key | form | for example | |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function rowsOf({ properties, required = [] }, prefix) {
  return Object.entries(properties).flatMap(([key, value]) => {
    const shape = resolve(value);
    const needed = required.includes(key) ? " **Needed.**" : "";
    const row = `| \`${prefix}${key}\` | ${form(shape)} | ${sample(shape).replaceAll("|", "\\|")} | ${cell(sentence(shape.description ?? "") + needed)} |`;
    const inner = [shape, resolve(shape.additionalProperties ?? {})].find((one) => one.properties !== undefined);
    if (inner === undefined) return [row];
    return [row, ...rowsOf(inner, inner === shape ? `${prefix}${key}.` : `${prefix}${key}.<name>.`)];
  });
}

function resolve(shape) {
  if (shape === true || shape === false || shape.$ref === undefined) return shape === true ? {} : shape;
  const { $ref, ...own } = shape;
  return { ...schema.definitions[$ref.split("/").at(-1)], ...own };
}

/** The first example on one line, with line breaks written as text, because they would break the table. */
function sample({ examples: [example] }) {
  const isTorn = typeof example === "string" && example.includes("\n");
  const text = isTorn ? JSON.stringify(example) : stringify(example, { collectionStyle: "flow", lineWidth: 0 }).trim();
  return `\`${text.replaceAll("[ ", "[").replaceAll(" ]", "]")}\``;
}

function form(shape) {
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.enum !== undefined) return shape.enum.map((word) => `\`${word}\``).join(" or ");
  const types = [shape.type ?? []].flat().map((type) => nameOf(type, shape));
  const bounds =
    shape.minimum === undefined || shape.maximum === undefined
      ? ""
      : ` from ${shape.minimum} to ${shape.maximum.toLocaleString("en")}`;
  return types.join(" or ") + bounds;
}

function nameOf(type, { items, additionalProperties }) {
  if (type === "array") return `list of ${plural(resolve(items))}`;
  if (type === "object" && typeof additionalProperties === "object") return "map of names";
  return NAMES[type];
}

function plural({ type }) {
  return { object: "maps", string: "texts" }[type] ?? "values";
}

function sentence(text) {
  return text === "" || text.endsWith(".") ? text : `${text}.`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cell(text) {
  return text
    .replaceAll("|", "\\|")
    .replaceAll(/<(?=\/?[a-z])/g, "\\<")
    .trim();
}
