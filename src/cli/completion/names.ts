import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "../../config/parse/parse-yaml.ts";
import { idsOf, itemsOf, keysOf, textsOf, textAt, type Dict } from "../../config/parse/tree.ts";
import { turnFilesIn } from "../../diagnostics/records/turn-files.ts";
import { LISTABLE } from "../../inspect/list/list-names.ts";
import { findConfig } from "../context/config-file.ts";
import type { CliContext } from "../context/context.ts";
import { readRuns } from "../state/run-files.ts";
import type { CompletionWord, NameKind, NamesOf } from "./complete.ts";

type NamesContext = Pick<CliContext, "config" | "cwd" | "paths">;

/** The newest: nobody types the others. */
const MOST_TURNS = 20;

/** Names out of the user's own files, as they are just now. Nothing is compiled: a file with mistakes has names, too. */
export function namesIn(context: NamesContext): NamesOf {
  const { paths } = context;
  const find: Readonly<Record<NameKind, () => readonly CompletionWord[]>> = {
    profiles: () =>
      trees(context).flatMap((tree) =>
        keysOf(tree, ["profiles"]).map((word) => ({ word, about: textAt(tree, ["profiles", word, "model"]) ?? "" })),
      ),
    targets: () =>
      trees(context).flatMap((tree) =>
        [...idsOf(itemsOf(tree, ["tiers"])), ...keysOf(tree, ["profiles"])].map((word) => ({ word })),
      ),
    models: () =>
      trees(context).flatMap((tree) =>
        keysOf(tree, ["profiles"]).flatMap((name) => {
          const word = textAt(tree, ["profiles", name, "model"]);
          return word === undefined ? [] : [{ word, about: name }];
        }),
      ),
    packs: () => trees(context).flatMap((tree) => extended(tree).map((word) => ({ word }))),
    turns: () =>
      turnFilesIn(paths.turns)
        .slice(-MOST_TURNS)
        .toReversed()
        .map((name) => ({ word: name.replace(/\.json$/, ""), about: timeOf(join(paths.turns, name)) })),
    runs: () => readRuns(paths.runs).map(({ id, config }) => ({ word: id, about: config })),
    sections: () => LISTABLE.map((word) => ({ word })),
  };
  return (kind) => unique(orNone(find[kind]));
}

/** Completion never fails: nobody could read why. */
function orNone(find: () => readonly CompletionWord[]): readonly CompletionWord[] {
  try {
    return find();
  } catch {
    return [];
  }
}

/** bash puts a word into the command line as it is, and a file from elsewhere may hold any: what a shell would execute is no candidate. The address of a pack has a `?`. */
const SAFE = /^[\w.:/@+=~?%,-]+$/;

function unique(candidates: readonly CompletionWord[]): readonly CompletionWord[] {
  return [...new Map(candidates.filter(({ word }) => SAFE.test(word)).map((one) => [one.word, one])).values()];
}

/** The file of this folder and the user's own. */
function trees(context: NamesContext): Dict[] {
  const own = [orUndefined(() => findConfig(context)), context.paths.userFile];
  return [...new Set(own)].flatMap((file) => {
    const tree = file === undefined ? undefined : orUndefined(() => parseYaml(file, readFileSync(file, "utf8")).tree);
    return tree?.kind === "dict" ? [tree] : [];
  });
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** `update` takes those from elsewhere; a line may be a text or `{ pack: … }`. */
function extended(tree: Dict): string[] {
  const texts = textsOf(tree, ["extends"]).map(({ text }) => text);
  const named = itemsOf(tree, ["extends"]).flatMap((item) => textAt(item, ["pack"]) ?? []);
  return [...texts, ...named].filter((spec) => /^(?:git\+|npm:|github:)/.test(spec));
}

function timeOf(file: string): string {
  const { mtime } = statSync(file);
  return mtime.toTimeString().slice(0, 8);
}
