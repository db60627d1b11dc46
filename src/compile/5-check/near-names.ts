import type { Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, valueAt, type Dict, type DictEntry, type Path } from "../tree.ts";
import { entriesOf } from "./entries.ts";
import { differsByOneTypo } from "../3-validate/is-one-slip.ts";

/**
 * Is a new name one slip of the hand away from one that mallex or a pack brings? Nobody refers to these names, so that instead of
 * changing the inherited entry the slip makes another one beside it, in silence.
 */
export function checkMisspelledNames(config: Dict, layers: readonly Layer[]): Problem[] {
  return mapsOf(config).flatMap((path) =>
    layers.flatMap(({ tree }, index) => {
      const inherited = layers
        .slice(0, index)
        .filter(({ kind }) => kind === "built-in" || kind === "pack")
        .flatMap((lower) => namesAt(lower.tree, path).map(([name]) => name));
      const isLast = ([name, { keyAt }]: NamedEntry): boolean => entryOf(valueAt(config, path), name)?.keyAt === keyAt;
      const added = namesAt(tree, path).filter((named) => !inherited.includes(named[0]) && isLast(named));
      return added.flatMap(([name, { keyAt }]) => {
        const meant = inherited.find((other) => differsByOneTypo(name, other));
        return meant === undefined ? [] : [misspelledName(name, meant, { path, at: keyAt })];
      });
    }),
  );
}

type NamedEntry = readonly [name: string, entry: DictEntry];

function mapsOf(config: Dict): readonly Path[] {
  const toolsets = entriesOf(config, "toolsets").map(([name]) => ["toolsets", name, "tools"]);
  return [["sizes"], ["intents"], ["launch", "env"], ...toolsets];
}

function namesAt(tree: Dict, path: Path): readonly NamedEntry[] {
  const map = valueAt(tree, path);
  return map?.kind === "dict" ? [...map.entries] : [];
}

function misspelledName(
  name: string,
  meant: string,
  { path, at }: { readonly path: Path; readonly at: DictEntry["keyAt"] },
): Problem {
  return {
    code: "MX3091",
    severity: "warning",
    message: `\`${[...path, name].join(".")}\` is new; nearly the same is inherited: ${JSON.stringify(meant)}`,
    hint: `did you mean ${JSON.stringify(meant)}? If not, choose a name that can't be taken for it`,
    at,
  };
}
