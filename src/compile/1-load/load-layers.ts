import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { isError, type Place, type Problem } from "../../problem/problem.ts";
import { parseYaml } from "../2-parse/parse-yaml.ts";
import { mend } from "../3-validate/mend.ts";
import type { Finding } from "../3-validate/to-finding.ts";
import { validate } from "../3-validate/validate.ts";
import { valueAt, type Dict } from "../tree.ts";
import type { Layer } from "./layer.ts";
import { LOCK, readLock } from "./read-lock.ts";
import { listLibrary } from "./list-library.ts";
import { shownName } from "./shown-name.ts";

export interface LoadInput {
  /** The file to compile, absolute. */
  readonly file: string;
  /** The person's own layer, absolute; left out where `file` is that file. */
  readonly userFile?: string;
  /** Leaves out the layers of this machine, the person's own and the local one: what is left is the same for a whole team. */
  readonly shared?: boolean;
  /** The person's home folder: paths below it are shown as `~/…`. */
  readonly home: string;
  /** Where `packs/` and `templates/` lie. */
  readonly packageRoot: string;
  /** Texts to take instead of those on disk, by absolute path: what a file would be after a change. */
  readonly edited?: ReadonlyMap<string, string>;
}

export interface Loaded {
  /** Low to high. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** False when an `extends` could not be followed: something is missing, and nobody knows what. */
  readonly whole: boolean;
  /** What the schema finds, file by file. */
  readonly findings: readonly Finding[];
  /** What was learned from the models' files. */
  readonly lock: Lock;
  /** Every text that was read, by shown name. */
  readonly texts: ReadonlyMap<string, string>;
  /** The `extends` that asked for a file first, by the file's shown name. */
  readonly vias: ReadonlyMap<string, Place>;
  /** The files that are the person's own to change: absolute paths by shown name. */
  readonly own: ReadonlyMap<string, string>;
}

/** Files of the person who compiles; packs may be others'. */
const OWN: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);

const SOURCES =
  "write `mallex:<name>` for a built-in pack or `./path.yaml` for a file; packs from npm and git are not built yet";

/** Packs that extend packs, at most. */
const MAX_CHAIN = 8;

/** Reads the built-in rules, the packs, the user's file, the project's and its local one. */
export async function loadLayers(input: LoadInput): Promise<Loaded> {
  const loader = new Loader(input);
  const defaults = await loader.read(join(input.packageRoot, "packs/defaults.yaml"), "built-in");
  const { userFile, shared = false } = input;
  const user = userFile === undefined || shared ? undefined : await loader.read(userFile, "user", { optional: true });
  const project = await loader.read(input.file, "project");
  const local = shared ? undefined : await loader.read(beside(input.file), "local", { optional: true });
  const own = [user, project, local].filter((layer) => layer !== undefined);
  const packs: Layer[] = [];
  for (const { layer, path } of own) await loader.packsOf(layer, { path, into: packs, chain: [path] });
  const layers = [...(defaults === undefined ? [] : [defaults.layer]), ...packs, ...own.map(({ layer }) => layer)];
  const { lock, text: locked, problems: wrong } = await readLock(input.file);
  if (locked !== undefined) loader.texts.set(LOCK, locked);
  loader.problems.push(...wrong);
  const { problems, findings, texts, vias, own: paths } = loader;
  const whole = loader.whole && !problems.some(isError);
  return { layers, problems: [...problems], whole, lock, findings, texts, vias, own: paths };
}

function beside(file: string): string {
  return join(dirname(file), "mallex.local.yaml");
}

interface ReadFile {
  readonly layer: Layer;
  readonly path: string;
}

class Loader {
  readonly problems: Problem[] = [];
  readonly findings: Finding[] = [];
  readonly texts = new Map<string, string>();
  readonly vias = new Map<string, Place>();
  whole = true;
  readonly own = new Map<string, string>();
  readonly #input: LoadInput;
  readonly #packs = new Set<string>();

  constructor(input: LoadInput) {
    this.#input = input;
  }

  async read(
    path: string,
    kind: Layer["kind"],
    how: { optional?: boolean; via?: Place } = {},
  ): Promise<ReadFile | undefined> {
    const name = shownName(path, this.#input);
    if (how.via !== undefined) this.vias.set(name, how.via);
    const text = await this.#text(path).catch((error: unknown) => {
      if (how.optional !== true || !isMissing(error)) this.problems.push(unreadable(name, error, how.via));
      return undefined;
    });
    if (text === undefined) return undefined;
    this.texts.set(name, text);
    if (OWN.has(kind)) this.own.set(name, path);
    const { tree, problems } = parseYaml(name, text);
    this.problems.push(...problems);
    if (tree === undefined) return undefined;
    this.findings.push(...validate(tree, kind === "pack" ? "pack" : "project"));
    return { path, layer: { name, kind, path, tree } };
  }

  async #text(path: string): Promise<string> {
    const edited = this.#input.edited?.get(path);
    return edited ?? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  }

  /** Adds the packs that a file extends, each after those that it extends itself; a pack named twice comes once. */
  async packsOf(layer: Layer, found: { path: string; into: Layer[]; chain: readonly string[] }): Promise<void> {
    const { specs, whole } = specsOf(layer.tree);
    if (!whole) this.whole = false; // the schema says what is wrong with it
    for (const item of specs) {
      const path = await this.#resolve(item.value, found.path, item.at);
      if (path === undefined) continue;
      const names = [...found.chain, path].map((one) => shownName(one, this.#input));
      const bad = badChain(found.chain, path, names);
      if (bad !== undefined) this.problems.push({ ...bad, at: item.at });
      if (bad !== undefined || this.#packs.has(path)) continue;
      this.#packs.add(path);
      const pack = await this.read(path, "pack", { via: item.at });
      if (pack === undefined) continue;
      await this.packsOf(pack.layer, { path, into: found.into, chain: [...found.chain, path] });
      found.into.push(pack.layer);
    }
  }

  async #resolve(spec: string, from: string, at: Place): Promise<string | undefined> {
    const builtIn = /^mallex:([a-z0-9-]+)$/.exec(spec)?.[1];
    if (builtIn !== undefined) return this.#builtIn(spec, at);
    if (/^\.\.?\//.test(spec)) return resolve(dirname(from), spec);
    const { packs } = await listLibrary(this.#input.packageRoot);
    // A path without its `./` is nearly always meant to be one.
    const near = mend(spec, /^[\w-][\w/.-]*\.ya?ml$/.test(spec) ? [`./${spec}`] : packs, at);
    this.problems.push({
      code: "MX1012",
      severity: "error",
      message: `can't extend ${JSON.stringify(spec)}`,
      ...(near.fix === undefined ? { hint: SOURCES } : near),
      at,
    });
    return undefined;
  }

  async #builtIn(spec: string, at: Place): Promise<string | undefined> {
    const { packs } = await listLibrary(this.#input.packageRoot);
    if (packs.includes(spec)) return join(this.#input.packageRoot, "packs", spec.slice("mallex:".length), "pack.yaml");
    const message = `there is no built-in pack "${spec}"`;
    this.problems.push({ code: "MX1009", severity: "error", message, ...mend(spec, packs, at), at });
    return undefined;
  }
}

/** What a file extends; not whole where something else than a text stands there. */
function specsOf(tree: Dict): { specs: { value: string; at: Place }[]; whole: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { specs: [], whole: true };
  const items = list.kind === "list" ? list.items : [];
  const specs = items.flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string" ? [{ value: item.value, at: item.at }] : [],
  );
  return { specs, whole: list.kind === "list" && specs.length === items.length };
}

function badChain(chain: readonly string[], path: string, names: readonly string[]): Problem | undefined {
  const shown = names.join(" → ");
  if (chain.includes(path))
    return {
      code: "MX1011",
      severity: "error",
      message: `\`extends\` goes round in a circle: ${shown}`,
      hint: "remove one of these lines",
    };
  if (chain.length <= MAX_CHAIN) return undefined;
  return {
    code: "MX1010",
    severity: "error",
    message: `\`extends\` goes ${chain.length} packs deep: ${shown}`,
    hint: `at most ${MAX_CHAIN} may follow each other; name the last ones in the file itself`,
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "may not be read by this user",
  EISDIR: "is a folder",
  ERR_ENCODING_INVALID_ENCODED_DATA: "is not UTF-8 text",
};

function unreadable(name: string, error: unknown, via: Place | undefined): Problem {
  const { code = "unknown reason" } = error as NodeJS.ErrnoException;
  return {
    code: "MX1001",
    severity: "error",
    message: `${name} ${WHY[code] ?? `can't be read (${code})`}`,
    hint: hintFor(code, via, name),
    at: via ?? { file: name },
  };
}

function hintFor(code: string, via: Place | undefined, name: string): string {
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "save it as UTF-8";
  if (code === "EISDIR") return `name a file in it, such as ${name.replace(/\/$/, "")}/mallex.yaml`;
  if (code !== "ENOENT") return "check its owner and mode";
  return via === undefined
    ? "check the path; `mallex init` writes a mallex.yaml into the folder you are in"
    : "check the path; it is relative to the file that names it";
}
