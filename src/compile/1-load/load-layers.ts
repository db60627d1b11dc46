import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Place, Problem } from "../../problem/problem.ts";
import { parseYaml } from "../2-parse/parse-yaml.ts";
import { validate } from "../3-validate/validate.ts";
import { suggest } from "../3-validate/suggest.ts";
import { valueAt } from "../tree.ts";
import type { Layer } from "./layer.ts";

export interface LoadInput {
  /** The file to compile, absolute. */
  readonly file: string;
  /** The person's own layer, absolute; left out where `file` is that file. */
  readonly userFile?: string;
  /** The person's home folder: paths below it are shown as `~/…`. */
  readonly home: string;
  /** Where `packs/` and `templates/` lie. */
  readonly packageRoot: string;
}

export interface Loaded {
  /** Low to high. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** Every text that was read, by shown name. */
  readonly texts: ReadonlyMap<string, string>;
}

const MAX_CHAIN = 8;

/** Reads the built-in rules, the packs, the user's file, the project's and its local one. */
export async function loadLayers(input: LoadInput): Promise<Loaded> {
  const loader = new Loader(input);
  const defaults = await loader.read(join(input.packageRoot, "packs/defaults.yaml"), "built-in");
  const user = input.userFile === undefined ? undefined : await loader.read(input.userFile, "user", { optional: true });
  const project = await loader.read(input.file, "project");
  const local = await loader.read(join(dirname(input.file), "mallex.local.yaml"), "local", { optional: true });
  const own = [user, project, local].filter((layer) => layer !== undefined);
  const packs: Layer[] = [];
  for (const { layer, path } of own) await loader.packsOf(layer, { path, into: packs, chain: [] });
  const layers = [...(defaults === undefined ? [] : [defaults.layer]), ...packs, ...own.map(({ layer }) => layer)];
  return { layers, problems: loader.problems, texts: loader.texts };
}

interface ReadFile {
  readonly layer: Layer;
  readonly path: string;
}

class Loader {
  readonly problems: Problem[] = [];
  readonly texts = new Map<string, string>();
  readonly #input: LoadInput;

  constructor(input: LoadInput) {
    this.#input = input;
  }

  async read(
    path: string,
    kind: Layer["kind"],
    how: { optional?: boolean; via?: Place } = {},
  ): Promise<ReadFile | undefined> {
    const name = this.#shown(path);
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      if (how.optional !== true || !isMissing(error)) this.problems.push(unreadable(name, error, how.via));
      return undefined;
    }
    this.texts.set(name, text);
    const { tree, problems } = parseYaml(name, text);
    this.problems.push(...problems);
    if (tree === undefined) return undefined;
    this.problems.push(...validate(tree, kind === "pack" ? "pack" : "project"));
    return { path, layer: { name, kind, tree, ...(how.via === undefined ? {} : { via: how.via }) } };
  }

  /** Adds the packs that a file extends, each after those that it extends itself; a pack named twice comes once. */
  async packsOf(layer: Layer, found: { path: string; into: Layer[]; chain: readonly string[] }): Promise<void> {
    const list = valueAt(layer.tree, ["extends"]);
    if (list?.kind !== "list") return;
    for (const item of list.items) {
      if (item.kind !== "scalar" || typeof item.value !== "string") continue;
      const path = await this.#resolve(item.value, found.path, item.at);
      if (path === undefined || found.into.some(({ name }) => name === this.#shown(path))) continue;
      const chain = [...found.chain, this.#shown(found.path)];
      if (chain.includes(this.#shown(path)) || chain.length > MAX_CHAIN) {
        this.problems.push({
          code: "MX1011",
          severity: "error",
          message: `\`extends\` goes round in a circle: ${[...chain, this.#shown(path)].join(" → ")}`,
          hint: "remove one of these lines",
          at: item.at,
        });
        continue;
      }
      const pack = await this.read(path, "pack", { via: item.at });
      if (pack === undefined) continue;
      await this.packsOf(pack.layer, { path, into: found.into, chain });
      found.into.push(pack.layer);
    }
  }

  async #resolve(spec: string, from: string, at: Place): Promise<string | undefined> {
    const builtIn = /^mallex:([a-z0-9-]+)$/.exec(spec)?.[1];
    if (builtIn !== undefined) return this.#builtIn(builtIn, at);
    if (/^\.\.?\//.test(spec)) return realpath(resolve(dirname(from), spec)).catch(() => resolve(dirname(from), spec));
    this.problems.push({
      code: "MX1012",
      severity: "error",
      message: `can't extend ${JSON.stringify(spec)}`,
      hint: "write `mallex:<name>` for a built-in pack or `./path.yaml` for a file; packs from npm and git are not built yet",
      at,
    });
    return undefined;
  }

  async #builtIn(name: string, at: Place): Promise<string | undefined> {
    const folder = join(this.#input.packageRoot, "packs");
    const known = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
    if (known.includes(name)) return join(folder, name, "pack.yaml");
    const near = suggest(name, known);
    this.problems.push({
      code: "MX1009",
      severity: "error",
      message: `there is no built-in pack "mallex:${name}"`,
      hint:
        near === undefined
          ? `built in: ${known.map((one) => `mallex:${one}`).join(", ")}`
          : `did you mean "mallex:${near}"?`,
      at,
    });
    return undefined;
  }

  /** How a file is named in messages and origins: the same on every machine. */
  #shown(path: string): string {
    const packs = join(this.#input.packageRoot, "packs") + sep;
    if (path.startsWith(packs))
      return `mallex:${path
        .slice(packs.length)
        .replaceAll(sep, "/")
        .replace(/\/pack\.yaml$/, "")
        .replace(/\.yaml$/, "")}`;
    const near = relative(dirname(this.#input.file), path);
    if (!near.startsWith(`..${sep}..`)) return near.replaceAll(sep, "/");
    const home = this.#input.home + sep;
    return path.startsWith(home) ? `~/${path.slice(home.length).replaceAll(sep, "/")}` : path;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

function unreadable(name: string, error: unknown, via: Place | undefined): Problem {
  const { code } = error as NodeJS.ErrnoException;
  const why =
    code === "ENOENT"
      ? "does not exist"
      : code === "EACCES"
        ? "may not be read by this user"
        : code === "EISDIR"
          ? "is a folder"
          : `can't be read (${code ?? "unknown reason"})`;
  const hint =
    code === "ENOENT"
      ? via === undefined
        ? "`mallex init` writes one"
        : "check the path; it is relative to the file that names it"
      : "check its owner and mode";
  return { code: "MX1001", severity: "error", message: `${name} ${why}`, hint, at: via ?? { file: name } };
}
