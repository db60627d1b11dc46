import { dirname, join } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { isError, type Place, type Problem } from "../../problem/problem.ts";
import type { Finding } from "../3-validate/finding.ts";
import type { Layer } from "./layer.ts";
import { loadPacks } from "./load-packs.ts";
import type { Gathering, ReadInput } from "./gathering.ts";
import { readLayer, type HowToRead, type ReadFile } from "./read-layer.ts";
import { LOCK, readLock } from "./read-lock.ts";

export interface LoadInput extends ReadInput {
  /** Leaves out the layers of this machine, the person's own and the local one: what is left is the same for a whole team. */
  readonly shared?: boolean;
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

/** Reads the built-in rules, the packs, the user's file, the project's and its local one. Only the file to compile may be a link to elsewhere. */
export async function loadLayers(input: LoadInput): Promise<Loaded> {
  const gathering: Gathering = {
    input,
    problems: [],
    findings: [],
    texts: new Map(),
    vias: new Map(),
    own: new Map(),
    whole: true,
  };
  const read = async (path: string, how: HowToRead): Promise<ReadFile | undefined> => readLayer(path, how, gathering);
  const defaults = await read(join(input.packageRoot, "packs/defaults.yaml"), { kind: "built-in" });
  const { file, userFile, shared = false } = input;
  const user = userFile === undefined || shared ? undefined : await read(userFile, { kind: "user", optional: true });
  const project = await read(file, { kind: "project" });
  const local = shared ? undefined : await read(beside(file), { kind: "local", optional: true, within: dirname(file) });
  const own = [user, project, local].filter((layer) => layer !== undefined);
  const packs = await loadPacks(own, gathering);
  const layers = [...(defaults === undefined ? [] : [defaults.layer]), ...packs, ...own.map(({ layer }) => layer)];
  const { lock, text: locked, problems: wrong } = await readLock(file);
  const { problems, findings, texts, vias, own: paths } = gathering;
  if (locked !== undefined) texts.set(LOCK, locked);
  problems.push(...wrong);
  const whole = gathering.whole && !problems.some(isError);
  return { layers, problems, whole, lock, findings, texts, vias, own: paths };
}

function beside(file: string): string {
  return join(dirname(file), "mallex.local.yaml");
}
