import { type Location, type Problem, createProblem, isError } from "../../diagnostics/problem.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { notInTree } from "../files/pack-tree.ts";
import { unreadable } from "../files/read-text.ts";
import type { TextFile } from "../files/text-file.ts";
import type { Layer } from "../layers/layer.ts";
import { unpackDict } from "../parse/packed-tree.ts";
import { parseYaml, type Parsed } from "../parse/parse-yaml.ts";
import type { Dict, List, Tree } from "../parse/tree.ts";
import type { SchemaFinding } from "../validate/finding.ts";
import { findLostHeader } from "../validate/lost-headers.ts";
import { moveKeys } from "../validate/moved-keys.ts";
import { hasTooManyMistakes, validate, withoutDuplicates } from "../validate/validate.ts";
import type { LoadContext } from "./load-context.ts";
import { PARSED_PACKS } from "./parsed-packs.ts";

export interface ReadFile {
  readonly layer: Layer;
  readonly file: TextFile;
}

export interface ReadLayerOptions {
  readonly kind: Layer["kind"];
  readonly optional?: boolean;
  /** The `extends` that names it. */
  readonly via?: Location;
}

/** Files of the person who compiles; packs may be others'. */
const PERSONAL_KINDS: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);

/** Reads one configuration file; undefined if it can't be used. */
export async function readLayer(
  file: TextFile,
  how: ReadLayerOptions,
  context: LoadContext,
): Promise<ReadFile | undefined> {
  const { kind, optional = false, via } = how;
  const { problems, findings, texts, vias, own } = context;
  const { name, path } = file;
  if (via !== undefined) vias.set(name, via);
  const read = await file.read();
  if ("failed" in read) {
    if (!optional || read.failed !== "ENOENT") problems.push(await unread(file, read.failed, how));
    return undefined;
  }
  texts.set(name, read.text);
  if (PERSONAL_KINDS.has(kind) && path !== undefined) own.set(name, path);
  const parsed = parseLayer({ name, kind, text: read.text });
  problems.push(...parsed.problems);
  findings.push(...parsed.findings);
  const { tree } = parsed;
  if (tree === undefined) return undefined;
  let complete: Tree = tree;
  for (const at of kind === "pack" ? TEMPLATES : [])
    complete = await changeAt(complete, at, (value) => nameTemplate(value, file, context));
  complete = await changeAt(complete, ["intents", "*", "examples"], (value) => readExamples(value, file, context));
  return { file, layer: { name, kind, tree: complete as Dict, file, ...(path === undefined ? {} : { path }) } };
}

async function unread(
  { name, tree }: TextFile,
  failed: string,
  { via, optional = false }: ReadLayerOptions,
): Promise<Problem> {
  if (failed === "ENOENT" && tree !== undefined) return notInTree(name, tree, via);
  return unreadable(name, failed, { via, beside: optional });
}

/** What a file holds, and what the schema finds in it. */
interface ParsedLayer extends Parsed {
  readonly findings: readonly SchemaFinding[];
}

interface LayerText extends Pick<Layer, "name" | "kind"> {
  readonly text: string;
}

/** Files that come with mallex, by kind and name. Every compilation reads them, and they are half of what it reads. */
const shipped = new Map<string, { readonly text: string; readonly parsed: ParsedLayer }>();

/** Parses one file of the configuration. A file that comes with mallex is parsed once in a process, as long as its text stays the same. */
export function parseLayer(layer: LayerText): ParsedLayer {
  if (!layer.name.startsWith("mallex:")) return parse(layer);
  const key = `${layer.kind} ${layer.name}`;
  const known = shipped.get(key);
  if (known?.text === layer.text) return known.parsed;
  const parsed = parse(layer);
  shipped.set(key, { text: layer.text, parsed });
  return parsed;
}

function parse({ name, kind, text }: LayerText): ParsedLayer {
  const pack = kind === "pack" ? PARSED_PACKS[name] : undefined;
  if (pack?.hash === sha256(text)) return { tree: unpackDict(pack.tree, name), problems: [], findings: [] };
  const parsed = parseYaml(name, text);
  const subject = kind === "pack" ? "pack" : "project";
  const tree = parsed.tree ?? parsed.first;
  const lost = tree && findLostHeader(tree, { text, subject });
  if (lost !== undefined && isError(lost)) return { problems: [lost], findings: [] };
  return validated({ ...parsed, problems: [...parsed.problems, ...(lost === undefined ? [] : [lost])] }, subject);
}

function validated(parsed: Parsed, subject: "pack" | "project"): ParsedLayer {
  if (parsed.tree === undefined) return { ...parsed, findings: [] };
  const { tree, problems } = moveKeys(parsed.tree, subject);
  const findings = validate(tree, subject);
  if (hasTooManyMistakes(findings)) return { problems: withoutDuplicates(findings), findings: [] };
  return { tree, problems: [...parsed.problems, ...problems], findings };
}

/** The tree with other values at a path: `*` is each entry of a map, `[]` each item of a list. */
async function changeAt(
  tree: Tree,
  [step, ...rest]: readonly string[],
  change: (value: Tree) => Tree | Promise<Tree>,
): Promise<Tree> {
  if (step === undefined) return change(tree);
  if (tree.kind === "list" && step === "[]") {
    const items: Tree[] = [];
    for (const item of tree.items) items.push(await changeAt(item, rest, change));
    return { ...tree, items };
  }
  if (tree.kind !== "dict") return tree;
  const entries = new Map(tree.entries);
  for (const [key, entry] of tree.entries)
    if (step === "*" || step === key) entries.set(key, { ...entry, value: await changeAt(entry.value, rest, change) });
  return { ...tree, entries };
}

/** The lines of a file that `examples` of an intent name. */
async function readExamples(value: Tree, from: TextFile, { problems, texts }: LoadContext): Promise<Tree> {
  if (value.kind !== "scalar" || typeof value.value !== "string") return value;
  if (value.value.includes("\n")) {
    const hint = "remove the sign behind `examples:` (`|` or `>`), and write one line with `- ` for each example";
    problems.push(createProblem("MX2003", { name: "`examples`", describeType: "a list" }, value.at, { hint }));
    return { kind: "list", items: [], at: value.at };
  }
  const file = from.relative(value.value);
  const { name } = file;
  const found = await file.read();
  if ("failed" in found) {
    const problem = unreadable(name, found.failed, { via: value.at });
    const isText = found.failed === "ENOENT" && !/[./\\]/.test(value.value);
    problems.push(
      isText ? { ...problem, hint: `a text here names a file; write examples as a list: [${value.value}]` } : problem,
    );
    return value;
  }
  texts.set(name, found.text);
  const lines = linesOf(found.text, name, value.at);
  problems.push(...lines.items.flatMap(tooLong));
  return lines;
}

/** The schema has a limit for an example; it sees the file that names them, and not this one. */
const LONGEST = 2000;

function tooLong(line: Tree): Problem[] {
  if (line.kind !== "scalar" || String(line.value).length <= LONGEST) return [];
  return [createProblem("MX2005.tooLong", { valueCount: String(line.value).length, longest: LONGEST }, line.at)];
}

function linesOf(text: string, file: string, at: List["at"]): List {
  const items = text.split(/\r?\n/).flatMap((line, index) => {
    const value = line.trim();
    const location = { file, line: index + 1, column: line.indexOf(value) + 1 };
    return value === "" || value.startsWith("#") ? [] : [{ kind: "scalar" as const, value, at: location }];
  });
  return { kind: "list", items, at };
}

/** Where templates are named. */
const TEMPLATES = [
  ["sizes", "*", "prompt"],
  ["routes", "[]", "reply"],
  ["styles", "*", "template"],
];

/** Renames a pack's template by display name: `./prompts/house.hbs` differs from that of other packs and of the project. */
function nameTemplate(value: Tree, file: TextFile, { templates }: LoadContext): Tree {
  if (value.kind !== "scalar" || typeof value.value !== "string" || !/^\.\.?\//.test(value.value)) return value;
  const template = file.relative(value.value, { folderOnly: true });
  const isRelative = template.tree === undefined && !/^(?:\.\.|~|\$MALLEX_HOME)\//.test(template.name);
  const name = isRelative ? `./${template.name}` : template.name;
  templates.set(name, template);
  return { ...value, value: name, written: value.value };
}
