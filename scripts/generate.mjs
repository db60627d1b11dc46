#!/usr/bin/env node
// schema/<name>.schema.json -> generated/types/<name>.d.ts, validate-<name>.mjs and validate-<name>.d.mts.
// src/diagnostics/messages/*.md -> generated/types/messages.ts.
// The types are committed; the validators are built (`--validators`).
// `--check` writes nothing, lists the files that differ, and exits 1 if there are any.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import { messagesModule, readCatalogue } from "./messages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const SUFFIX = ".schema.json";
/** Files that users write: errors include the violated rule, for hints. Errors of a request must not include its body. */
const EXPLAINED = ["mallex.schema.json", "pack.schema.json", "tests.schema.json"];
/** Errors after which the rest of a list is skipped: ajv copies the list of errors to extend it, and a request may have a million invalid items. */
const MOST_ERRORS = 100;

/** Written as in the file (`src/plan/emit/written-plan.ts`). */
const WRITTEN = {
  TextTest: "{ is: string } | { startsWith: string } | { contains: string } | { matches: string; flags?: string }",
  VersionRange: "string",
};

/** In the private half of a plan: properties of the plan and of `decide`, and the types that nothing else needs. */
const UNREAD = ["thoughts", "turnEnds", "dialects", "styles", "templates", "classifier"];
const UNREAD_TYPES = ["Marks", "Dialect", "Step", "Classifier"];

const LATE = "firstTokenMs?: number; betweenTokensMs?: number }";
/** What the types of backends that mallex starts end with, and those of others. */
const SHARED_ENDS = [
  [
    "Supervision",
    `; idleStopMs?: number; onExit: "askOnce" | "ask" | "stop" | "keep"; startWithinMs: number; hangAfterMs: number; concurrent: number; waiting: number; ${LATE}`,
  ],
  ["Limits", `; concurrent?: number; waiting?: number; ${LATE}`],
];

const options = readOptions(process.argv.slice(2));
const schemas = await readSchemas(`${options.root}/schema`);
const wanted = new Map();
for (const [file, schema] of schemas) await generate(file, schema);
const catalogue = await readCatalogue(options.root);
if (catalogue.length > 0) wanted.set("messages.ts", messagesModule(catalogue));
const planTypes = wanted.get("plan.d.ts");
if (planTypes !== undefined) wanted.set("plan-declarations.ts", planDeclarations(planTypes));
process.exitCode = options.check ? await check(wanted) : await write(wanted, options.only);

/** `--root <folder>` is for tests with their own schemas. */
function readOptions(args) {
  const at = args.indexOf("--root");
  const only = args.includes("--validators") ? /\.mjs$/ : /./;
  return { check: args.includes("--check"), only, root: at < 0 ? root : args[at + 1] };
}

async function readSchemas(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(SUFFIX)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, "utf8")));
  return new Map(files.map((file, i) => [file, { ...JSON.parse(texts[i]), $id: file }]));
}

async function generate(file, schema) {
  const name = file.slice(0, -SUFFIX.length);
  const shapes = shapesOf(file, schema);
  wanted.set(`${name}.d.ts`, await types(file, schema));
  wanted.set(`validate-${name}.mjs`, validators(file, shapes));
  wanted.set(`validate-${name}.d.mts`, guards(name, shapes));
}

/** What gets a validator: the root, or each definition if the root has only definitions. */
function shapesOf(file, schema) {
  const shelf = !["type", "properties", "oneOf", "anyOf", "allOf", "$ref", "enum"].some((key) => key in schema);
  if (!shelf) return [{ type: rootName(file, schema), ref: file }];
  return Object.entries(schema.definitions ?? {}).map(([key, shape]) => ({
    type: typeName(shape.title ?? key),
    ref: `${file}#/definitions/${key}`,
  }));
}

function rootName(file, schema) {
  return typeName(schema.title ?? file.slice(0, -SUFFIX.length));
}

/** `stream-event` -> `StreamEvent`: the same name that json-schema-to-typescript generates. */
function typeName(text) {
  return text.replaceAll(/(?:^|[^A-Za-z0-9$_]+)([A-Za-z0-9$_])/g, (_, letter) => letter.toUpperCase());
}

async function types(file, schema) {
  const text = await compile(structuredClone({ ...schema, title: rootName(file, schema) }), file, {
    additionalProperties: false,
    bannerComment: banner(file),
    cwd: `${options.root}/schema/`,
    format: false,
    unknownAny: true,
    unreachableDefinitions: true,
  });
  return `${text.trimEnd()}\n`;
}

function validators(file, shapes) {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { esm: true, lines: true, source: true },
    discriminator: true,
    strict: true,
    strictRequired: false, // a tagged union requires its tag, and its branches define it
    strictTypes: false, // the same for `type`
    verbose: EXPLAINED.includes(file),
  });
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  const exports = Object.fromEntries(shapes.map(({ type, ref }) => [`validate${type}`, ref]));
  return `${banner(file)}\n${importRuntime(quick(bounded(file, standalone(ajv, exports))), file)}\n`;
}

/** The list is invalid anyway. A user's own file is checked completely. */
function bounded(file, code) {
  if (EXPLAINED.includes(file)) return code;
  return code.replaceAll(/\bi(\d+)<len\1;/g, (loop) => `${loop.slice(0, -1)} && errors<${MOST_ERRORS};`);
}

/** Characters are counted only where a text's length leaves open whether it is too long or too short: one has one or two units. */
function quick(code) {
  const [, count] = /^const (func\d+) = require\("ajv\/dist\/runtime\/ucs2length"\)/m.exec(code) ?? [];
  if (count === undefined) return code;
  return code
    .replaceAll(new RegExp(`if\\((${count}\\((\\w+)\\) > (\\d+))\\)`, "g"), "if($2.length > $3 && $1)")
    .replaceAll(new RegExp(`if\\((${count}\\((\\w+)\\) < (\\d+))\\)`, "g"), "if($2.length < 2 * $3 && $1)");
}

/** ajv writes `require` even in ES modules; it requires only its small runtime, never its compiler, which a bundle can hold. */
function importRuntime(code, file) {
  const imports = [];
  const imported = code.replaceAll(/require\("([^"]+)"\)\.default/g, (_, path) => {
    if (!path.startsWith("ajv/dist/runtime/"))
      throw new Error(`${file}: the validator requires ${path}, not only ajv's run time`);
    const name = path.slice(path.lastIndexOf("/") + 1);
    imports.push(`import ${name} from "${path}.js";\n`);
    // vitest unwraps it.
    return `${name}.default ?? ${name}`;
  });
  return imports.join("") + imported.trimEnd();
}

function guards(name, shapes) {
  const names = shapes.map(({ type }) => type).join(", ");
  const lines = shapes.map(({ type }) => `export declare const validate${type}: Validate<${type}>;`);
  return `${banner(`${name}${SUFFIX}`)}
import type { ErrorObject } from "ajv";
import type { ${names} } from "./${name}.d.ts";

/** A type guard; after \`false\`, \`errors\` has the reasons, until the next call. */
interface Validate<T> {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
}

${lines.join("\n")}
`;
}

/** The types of a plan as a text, one line each, for the tables that `mallex compile` writes. */
function planDeclarations(text) {
  const plain = text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\/\/.*$/gm, "")
    .replaceAll(/\n\s*/g, "\n")
    .replaceAll(/\n(?!export )/g, "; ")
    .replaceAll(/(?<=[{([|] ?); |;(?= [|)\]])/g, " ")
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/(?:; )+\}/g, " }")
    .replaceAll(/(?:;\s*)+$/gm, "")
    .replaceAll(/\(([^()]*)\)(?!\[)/g, "$1")
    .trim();
  const keys = Object.entries(schemas.get(`plan${SUFFIX}`).properties ?? {});
  const named = keys.reduce((before, [key, { propertyNames }]) => {
    const name = propertyNames?.$ref.replace("#/definitions/", "");
    return name === undefined ? before : withKeys(before, key, typeName(name));
  }, plain);
  const lines = named.split("\n").flatMap((line) => {
    const [, name = ""] = /^export (?:type|interface) (\w+)/.exec(line) ?? [];
    if (UNREAD_TYPES.includes(name)) return [];
    if (name in WRITTEN) return [`type ${name} = ${WRITTEN[name]}`];
    const isHalf = name === "Plan" || name === "Decide";
    const rest = isHalf ? UNREAD.reduce(withoutProperty, line) : line;
    // In a file of declarations everything is exported.
    return [withMergedKinds(rest.replace(/^export /, ""))];
  });
  return `${banner(`plan${SUFFIX}`)}\nexport const PLAN_DECLARATIONS: string = ${JSON.stringify(withSharedEnds(lines).join("\n").replaceAll("{ ", "{").replaceAll(" }", "}"))};\n`;
}

/** `{ a: string; styles: { b: string } }` -> `{ a: string }` */
function withoutProperty(text, name) {
  const start = text.search(new RegExp(`; ${name}\\??: `));
  if (start < 0) return text;
  let end = start + 1;
  for (let depth = 0; depth > 0 || !/[;}]/.test(text[end]); end++) depth += { "{": 1, "}": -1 }[text[end]] ?? 0;
  return text.slice(0, start).trimEnd() + text.slice(end).replace(/^\}/, " }");
}

/** Neighbours of a union that differ in their kind alone become one. */
function withMergedKinds(line) {
  const [, head, union] = /^(type \w+ = )(\{ kind: .*\})$/.exec(line) ?? [];
  if (head === undefined) return line;
  const kinds = new Map();
  for (const member of union.split(" | {")) {
    const [, kind, rest] = /kind: ("\w+")(.*)$/.exec(member);
    kinds.set(rest, [...(kinds.get(rest) ?? []), kind]);
  }
  return head + [...kinds].map(([rest, names]) => `{ kind: ${names.join(" | ")}${rest}`).join(" | ");
}

/** Ends that several types share become one type that they extend. */
function withSharedEnds(lines) {
  return SHARED_ENDS.reduce((before, [name, end]) => {
    if (!before.some((line) => line.endsWith(end))) return before;
    const rest = before.map((line) =>
      line.endsWith(end) ? `${line.slice(0, -end.length).replace(" {", ` extends ${name} {`)} }` : line,
    );
    return [...rest, `interface ${name} {${end.slice(1)}`];
  }, lines);
}

/** `{ [k: string]: X }` of a property -> `Record<Name, X>`. */
function withKeys(text, property, name) {
  const start = /** @type {RegExpExecArray} */ (new RegExp(`\\b${property}\\??: (?=\\{ \\[k: string\\]: )`).exec(text));
  const from = start.index + start[0].length;
  let to = from;
  for (let depth = 0; to === from || depth > 0; to++) depth += { "{": 1, "}": -1 }[text[to]] ?? 0;
  const inner = text.slice(from, to).slice("{ [k: string]: ".length, -" }".length);
  return `${text.slice(0, from)}Record<${name}, ${inner}>${text.slice(to)}`;
}

function banner(file) {
  return `// From schema/${file} by \`npm run generate\`. Never edited.`;
}

async function existing() {
  return readdir(`${options.root}/generated/types`).catch(() => []);
}

async function check(files) {
  const stale = (await existing()).filter((file) => !files.has(file));
  const drifted = [];
  for (const [file, text] of files) {
    const there = await readFile(`${options.root}/generated/types/${file}`, "utf8").catch(() => null);
    if (there !== text) drifted.push(file);
  }
  for (const file of drifted) console.error(`generated/types/${file}: differs from its source`);
  for (const file of stale) console.error(`generated/types/${file}: no source makes this file`);
  if (drifted.length + stale.length === 0) return 0;
  console.error("hint: run `npm run generate` and commit what it writes");
  return 1;
}

async function write(files, only) {
  const folder = `${options.root}/generated/types`;
  await mkdir(folder, { recursive: true });
  for (const file of await existing()) if (!files.has(file)) await rm(`${folder}/${file}`);
  const chosen = [...files].filter(([file]) => only.test(file));
  for (const [file, text] of chosen) await writeFile(`${folder}/${file}`, text);
  console.log(`generated/types: ${chosen.length} files from ${schemas.size} schemas`);
  return 0;
}
