import type { Location } from "../../problem/problem.ts";
import { entryOf, valueAt, type Dict, type Path } from "../tree.ts";

/** `/profiles/a~1b` → its steps. */
export function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Where the value at a path stands; the whole tree where there is none. */
export function locationOf(tree: Dict, path: Path): Location {
  return valueAt(tree, path)?.at ?? tree.at;
}

/** The key that holds the value: a better place to point at than the first line of a whole block. */
export function keyLocationOf(tree: Dict, path: Path): Location {
  const last = path.at(-1);
  const key = last === undefined ? undefined : entryOf(valueAt(tree, path.slice(0, -1)), String(last))?.keyAt;
  const { file, line, column } = locationOf(tree, path);
  return (
    key ?? {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      length: 1,
    }
  );
}
