import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../../shared/files/private-files.ts";
import { quantisationOf } from "../../shared/quantisations.ts";

/** The files of a model, in the order of their parts: llama.cpp is given the first and finds the others. */
export type GgufFiles =
  | { readonly kind: "found"; readonly files: readonly [string, ...string[]] }
  /** @property what the end of a sentence that begins with the path */
  | { readonly kind: "missing"; readonly what: string };

/** The model in a file, in any part of a split one, or in a folder that holds no other. */
export function findGguf(path: string): GgufFiles {
  try {
    return findIn(path);
  } catch (error) {
    // A file in the place of a folder (ENOTDIR), or one that belongs to somebody else (EACCES).
    return { kind: "missing", what: `can't be read (${codeOf(error) ?? String(error)})` };
  }
}

function findIn(path: string): GgufFiles {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { kind: "missing", what: "does not exist" };
  if (!found.isDirectory()) return withParts(path);
  const models = modelsIn(path);
  const [first] = models;
  if (first === undefined) return { kind: "missing", what: "contains no .gguf file" };
  if (models.length === 1) return withParts(join(path, first));
  return { kind: "missing", what: `contains several models (${models.join(", ")}): name one of them` };
}

/** Names of missing parts that a message lists. */
const MOST_NAMES = 3;

/** A split file: its number, and how many there are. */
const PART = /-(\d{5})-of-(\d{5})(?=\.gguf$)/;

function withParts(path: string): GgufFiles {
  const [, , count] = PART.exec(path) ?? [];
  if (count === undefined || Number(count) === 0) return { kind: "found", files: [path] };
  const parts = Array.from({ length: Number(count) }, (_, index) =>
    path.replace(PART, () => `-${String(index + 1).padStart(5, "0")}-of-${count}`),
  );
  const lacking = parts.filter((part) => statSync(part, { throwIfNoEntry: false }) === undefined);
  const [first, ...others] = parts;
  if (first === undefined || lacking.length > 0) {
    const names = lacking.slice(0, MOST_NAMES).map((part) => basename(part));
    const more = lacking.length > names.length ? ` and ${lacking.length - names.length} more` : "";
    return {
      kind: "missing",
      what: `is split into ${Number(count)} files, of which ${dirname(path)} lacks ${names.join(", ")}${more}`,
    };
  }
  return { kind: "found", files: [first, ...others] };
}

/** What a model sees pictures with, and what it was quantised by, are files of their own, and no models. */
function isModel(name: string): boolean {
  return /\.gguf$/i.test(name) && !/(?:^|[-_.])(?:mmproj|imatrix)(?=[-_.])/i.test(basename(name));
}

/** The first parts of the models in a folder. */
function modelsIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return names.filter(isModel).filter((name) => PART.exec(name)?.[1] === undefined || PART.exec(name)?.[1] === "00001");
}

/** A model of the hub, and which of its quantisations: `owner/repo:Q4_K_M`. */
export interface HubGguf {
  readonly repo: string;
  readonly quantisation: string;
}

/** What most publishers recommend, and llama-server takes. */
const USUAL_QUANTISATION = "Q4_K_M";

export function parseHubGguf(model: string): HubGguf {
  const [repo = "", quantisation = USUAL_QUANTISATION] = model.split(":");
  return { repo, quantisation };
}

/** With its quantisation: `owner/repo` is `owner/repo:Q4_K_M`. */
export function completeHubGguf(model: string): string {
  const { repo, quantisation } = parseHubGguf(model);
  return `${repo}:${quantisation}`;
}

/** The files of a quantisation in the snapshot of its repository. */
export function findQuantisation(snapshot: string, quantisation: string): GgufFiles {
  const folder = statSync(snapshot, { throwIfNoEntry: false });
  const names = folder === undefined ? [] : modelsIn(snapshot);
  const found = names.filter((name) => isGgufOf(name, quantisation));
  const [first] = found.toSorted((one, other) => one.length - other.length);
  return first === undefined
    ? { kind: "missing", what: `has no file of ${quantisation}` }
    : withParts(join(snapshot, first));
}

/** `Qwen3-8B-Q4_K_M.gguf`, `Q4_K_M/model-00001-of-00002.gguf`, `qwen.q4_k_m.gguf`; `Q4_K` is another one. */
export function isGgufOf(name: string, quantisation: string): boolean {
  const escaped = quantisation.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  return isModel(name) && new RegExp(`(?:^|[-._/])${escaped}(?=[-./]|$)`, "i").test(name);
}

/** The quantisation in the name of a model's file; none of the later parts of a split one. */
export function quantisationIn(name: string): string | undefined {
  const [, , count] = PART.exec(name) ?? [];
  if (!isModel(name) || (count !== undefined && PART.exec(name)?.[1] !== "00001")) return undefined;
  return quantisationOf(name.replace(PART, ""));
}
