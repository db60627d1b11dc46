import type { Layer } from "../../config/layers/layer.ts";
import { entriesOf, entryOf, textAt, valueAt, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

/** What is true of a model, and so of no other one. */
const FACTS = ["window", "output", "parameters", "size", "dialect", "thinking", "images", "price"];

/** Does a profile take what is true of one model, from the user's own file, for another model of a project? The names are the same by chance. */
export function checkInheritedSettings(config: Dict, layers: readonly Layer[]): Problem[] {
  const user = layers.find(({ kind }) => kind === "user");
  if (user === undefined) return [];
  return entriesOf(config, "profiles").flatMap(([name, { keyAt, value }]) => {
    const inherited = textAt(user.tree, ["profiles", name, "model"]);
    if (inherited === undefined || textAt(value, ["model"]) === inherited) return [];
    const keys = FACTS.filter((key) => valueAt(value, [key])?.at.file === user.name);
    const at = entryOf(value, "model")?.value.at ?? keyAt;
    const listed = keys.map((key) => `\`${key}\``).join(", ");
    return keys.length === 0
      ? []
      : [createProblem("MX3197", { name, keys: listed, file: user.name, model: inherited }, at)];
  });
}
