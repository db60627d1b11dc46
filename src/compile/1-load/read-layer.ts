import type { Place } from "../../problem/problem.ts";
import { parseYaml } from "../2-parse/parse-yaml.ts";
import { validate } from "../3-validate/validate.ts";
import type { Gathering } from "./gathering.ts";
import type { Layer } from "./layer.ts";
import { loadExamples } from "./load-examples.ts";
import { readUtf8 } from "./read-utf8.ts";
import { shownName } from "./shown-name.ts";
import { unreadable } from "./unreadable.ts";

export interface ReadFile {
  readonly layer: Layer;
  readonly path: string;
}

export interface HowToRead {
  readonly kind: Layer["kind"];
  readonly optional?: boolean;
  /** The `extends` that asks for it. */
  readonly via?: Place;
  /** The folder that it may not lie out of. */
  readonly within?: string;
}

/** Files of the person who compiles; packs may be others'. */
const OWN: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);

/** Reads one file of the configuration; nothing when it can't be used. */
export async function readLayer(path: string, how: HowToRead, gathering: Gathering): Promise<ReadFile | undefined> {
  const { kind, optional = false, via, within } = how;
  const { input, problems, findings, texts, vias, own } = gathering;
  const name = shownName(path, input);
  if (via !== undefined) vias.set(name, via);
  const edited = input.edited?.get(path);
  const read = edited === undefined ? await readUtf8(path, within === undefined ? {} : { within }) : { text: edited };
  if ("failed" in read) {
    if (!optional || read.failed !== "ENOENT") problems.push(unreadable(name, read.failed, { via, beside: optional }));
    return undefined;
  }
  texts.set(name, read.text);
  if (OWN.has(kind)) own.set(name, path);
  const parsed = parseYaml(name, read.text);
  problems.push(...parsed.problems);
  const { tree } = parsed;
  if (tree === undefined) return undefined;
  findings.push(...validate(tree, kind === "pack" ? "pack" : "project"));
  const whole = await loadExamples(tree, { path, within }, gathering);
  return { path, layer: { name, kind, path, tree: whole } };
}
