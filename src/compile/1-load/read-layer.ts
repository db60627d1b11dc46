import type { Location, Problem } from "../../problem/problem.ts";
import type { LoadContext } from "./gathering.ts";
import type { Layer } from "./layer.ts";
import { loadExamples } from "./load-examples.ts";
import { namePackTemplates } from "./name-pack-templates.ts";
import { notInTree } from "./not-in-tree.ts";
import { parseLayer } from "./parse-layer.ts";
import type { TextFile } from "./text-file.ts";
import { unreadable } from "./unreadable.ts";

export interface ReadFile {
  readonly layer: Layer;
  readonly file: TextFile;
}

export interface ReadLayerOptions {
  readonly kind: Layer["kind"];
  readonly optional?: boolean;
  /** The `extends` that asks for it. */
  readonly via?: Location;
}

/** Files of the person who compiles; packs may be others'. */
const PERSONAL_KINDS: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);

/** Reads one file of the configuration; nothing when it can't be used. */
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
  const named = kind === "pack" ? namePackTemplates(tree, file, context) : tree;
  const complete = await loadExamples(named, file, context);
  return { file, layer: { name, kind, tree: complete, file, ...(path === undefined ? {} : { path }) } };
}

async function unread(
  { name, tree }: TextFile,
  failed: string,
  { via, optional = false }: ReadLayerOptions,
): Promise<Problem> {
  if (failed === "ENOENT" && tree !== undefined) return notInTree(name, tree, via);
  return unreadable(name, failed, { via, beside: optional });
}
