import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { type Correction, replaceWordFix, suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import { listLibrary } from "../files/library.ts";
import { type TextReadResult, readUtf8, unreadable } from "../files/read-text.ts";
import type { TextFile } from "../files/text-file.ts";
import { type Dict, type PositionedText, entriesOf, itemsOf, textsOf, valueAt } from "../parse/tree.ts";

/** A template that the configuration names, with its text. */
export interface TemplateSource {
  /** As the configuration names it: `mallex:prompts/small`, `./prompts/mine.hbs`; what packs bring, as its file is named everywhere. */
  readonly name: string;
  /** As problems name its file: `prompts/mine.hbs`. */
  readonly file: string;
  readonly text: string;
  /** Absolute, where it is the person's own. */
  readonly path?: string;
  /** The value that names it first. */
  readonly via: Location;
}

export interface TemplateFolders {
  /** Paths in the configuration are relative to the file that is compiled. */
  readonly file: string;
  readonly packageRoot: string;
  /** Texts to take instead of those on disk, by absolute path. */
  readonly edited?: ReadonlyMap<string, string>;
  readonly onPathRead?: (path: string) => void;
  /** By name. */
  readonly packTemplates: ReadonlyMap<string, TextFile>;
}

/** Reads the named templates: of packs, `mallex:<path>` of the library, `./<path>` beside the compiled file. */
export async function loadTemplates(
  names: ReadonlyMap<string, NamedTemplate>,
  folders: TemplateFolders,
): Promise<{ templates: TemplateSource[]; problems: Problem[] }> {
  const templates: TemplateSource[] = [];
  const problems: Problem[] = [];
  for (const [name, named] of names) {
    const { at } = named;
    const fetched = folders.packTemplates.get(name);
    const path = fetched === undefined ? pathOf(name, folders) : undefined;
    const read = fetched === undefined ? await readPersonalTemplate(path, name, folders) : await fetched.read();
    if ("text" in read)
      templates.push({
        name,
        file: fetched?.name ?? name.replace(/^\.\//, ""),
        text: read.text,
        via: at,
        ...(path !== undefined && name.startsWith("./") ? { path } : {}),
      });
    else if (fetched === undefined) problems.push(await toProblem(name, named, { read, folders }));
    else
      problems.push(read.failed === "OUTSIDE" ? outside(at, "the pack") : templateUnreadable(read.failed, fetched, at));
  }
  return { templates, problems };
}

const NONE = { failed: "ENOENT" };

/** What it holds goes to the model and into the plan: that of a file that came with a clone may not be any file of this machine. */
async function readPersonalTemplate(
  path: string | undefined,
  name: string,
  folders: TemplateFolders,
): Promise<TextReadResult> {
  if (path === undefined) return NONE;
  const { edited, file, onPathRead } = folders;
  onPathRead?.(path);
  const text = edited?.get(path);
  return text === undefined ? readUtf8(path, name.startsWith("./") ? { within: dirname(file) } : {}) : { text };
}

function pathOf(name: string, folders: TemplateFolders): string | undefined {
  const library = /^mallex:([a-z0-9-]+(?:\/[a-z0-9-]+)*)$/.exec(name)?.[1];
  if (library !== undefined) return join(folders.packageRoot, "templates", `${library}.hbs`);
  return name.startsWith("./") ? resolve(dirname(folders.file), name) : undefined;
}

function templateUnreadable(failed: string, { name }: TextFile, via: Location): Problem {
  if (failed !== "ENOENT") return unreadable(name, failed, { via });
  return createProblem("MX5001.fileNotFound", { name: JSON.stringify(name) }, via);
}

function outside(at: Location, what = "the compiled file"): Problem {
  return createProblem("MX5005", { what }, at);
}

interface Unfound {
  readonly read: TextReadResult;
  readonly folders: TemplateFolders;
}

async function toProblem(name: string, named: NamedTemplate, { read, folders }: Unfound): Promise<Problem> {
  const { at } = named;
  const failed = "failed" in read ? read.failed : "";
  // Of a path that leads out it does not matter what is there.
  if (failed === "OUTSIDE" || /^(?:\.\.|~?)\//.test(name)) return outside(at);
  return failed === "ENOENT" ? notFound(name, named, folders) : unreadable(name, failed, { via: at });
}

async function notFound(name: string, named: NamedTemplate, { packageRoot, file }: TemplateFolders): Promise<Problem> {
  const library = await listLibrary(packageRoot);
  const templates = name.startsWith("./")
    ? await templatesBeside(resolve(dirname(file), name), name)
    : library.templates;
  return createProblem(
    "MX5001.notInLibrary",
    { name: JSON.stringify(name) },
    named.at,
    templateSuggestion(name, named, templates),
  );
}

/** The templates in the folder of one that is not there, as the configuration would name them. */
async function templatesBeside(path: string, name: string): Promise<string[]> {
  const files = await readdir(dirname(path)).catch(() => []);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return files.filter((file) => file.endsWith(".hbs")).map((file) => `${folder}${file}`);
}

function templateSuggestion(name: string, { at, folder }: NamedTemplate, templates: readonly string[]): Correction {
  if (name.startsWith("./")) {
    const hint = "correct the path, which is relative to the compiled file";
    return suggest(name, templates) === undefined ? { hint } : suggestCorrection(name, templates, at);
  }
  // A path without its `./` is nearly always meant to be one.
  const [, library = ""] = /^([\w-][\w/.-]*)\.hbs$/.exec(name) ?? [];
  if (library !== "") {
    const meant = templates.includes(`mallex:${library}`) ? `mallex:${library}` : `./${name}`;
    return { hint: `did you mean "${meant}"?`, ...replaceWordFix(at, name, meant) };
  }
  if (/\s|\{\{/.test(name))
    return { hint: "write the text into a file of its own, such as ./name.hbs, and name that here" };
  const like = templates.filter((template) => template.startsWith(`mallex:${folder}/`));
  const { hint, ...rest } = suggestCorrection(name, folder === "prompts" ? [CLIENT, ...like] : like, at);
  return { hint: hint.startsWith("one of: ") ? `${hint}, or a file of your own, such as ./name.hbs` : hint, ...rest };
}

/** In place of a template: the client's own prompt. */
export const CLIENT = "client";

/** Where a template is named, and in which folder of the library its like lie. */
interface NamedTemplate {
  readonly at: Location;
  readonly folder: "prompts" | "replies" | "styles";
}

/** Templates of sizes, routes and styles, each with its first reference. */
export function templateNames(config: Dict): Map<string, NamedTemplate> {
  const sizes = valuesOf(config, "sizes", "prompt");
  // Styles apply only to mallex's own prompts.
  const styles = sizes.length === 0 ? [] : styleTemplates(config);
  const found = { prompts: sizes, replies: valuesOf(config, "routes", "reply"), styles };
  const names = new Map<string, NamedTemplate>();
  for (const folder of ["prompts", "replies", "styles"] as const)
    for (const { text, at } of found[folder]) if (!names.has(text)) names.set(text, { at, folder });
  return names;
}

/** The template of a style that names none. */
export const USUAL_STYLE = "mallex:styles/neutral";

export function styleTemplates(config: Dict): PositionedText[] {
  return entriesOf(config, "styles").flatMap(([, { keyAt, value }]) => {
    const named = valueAt(value, ["template"]);
    return named === undefined ? [{ text: USUAL_STYLE, at: keyAt }] : textsOf(named);
  });
}

/** The texts under a key of each entry, but for the client's own. */
function valuesOf(config: Dict, key: string, inner: string): PositionedText[] {
  const tree = valueAt(config, [key]);
  const entries = tree?.kind === "dict" ? [...tree.entries.values()].map(({ value }) => value) : itemsOf(tree);
  return entries.flatMap((entry) => textsOf(entry, [inner])).filter(({ text }) => text !== CLIENT);
}
