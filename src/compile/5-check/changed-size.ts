import type { Layer } from "../1-load/layer.ts";
import type { RuleTest } from "../rule-test.ts";
import { entryOf, textAt, valueAt } from "../tree.ts";

/** What decides which prompt and which tools a model of a size is shown. */
const PROMPT_KEYS = ["prompt", "toolset"];

/** Why a pack's test about a size can't hold here: a file above the pack shows that size something else. Undefined where it may. */
export function changedSize({ own, tree: test, at }: RuleTest, layers: readonly Layer[]): string | undefined {
  const size = textAt(test, ["given", "size"]);
  if (own || size === undefined) return undefined;
  const home = layers.findLastIndex(({ name }) => folderOf(name) === folderOf(at.file));
  const above = home < 0 ? [] : layers.slice(home + 1);
  const changes = above.find(({ tree }) =>
    PROMPT_KEYS.some((key) => entryOf(valueAt(tree, ["sizes", size]), key) !== undefined),
  );
  return changes === undefined ? undefined : `size "${size}" is shown something else by ${changes.name}`;
}

/** Of a shown name. Tests lie beside the pack's files, and `mallex:frugal` is the pack.yaml in a folder of that name. */
function folderOf(name = ""): string {
  const path = name.replace(/\?ref=.*$/, "");
  const cut = path.lastIndexOf("/");
  if (cut >= 0) return path.slice(0, cut);
  return path.startsWith("mallex:") ? path : "";
}
