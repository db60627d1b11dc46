import { isShared, type Layer } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  keyLocationOf,
  keysOf,
  textAt,
  textsOf,
  valueAt,
  type Dict,
  type Tree,
} from "../../config/parse/tree.ts";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";
import { CLIENT_MODELS } from "../names/client-models.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";

const CLIENT_PACK = "mallex:claude-code";

/** A file that is plainly for Claude Code, and nothing describes what the client sends. */
export function checkClientPack(config: Dict, layers: readonly Layer[]): Problem[] {
  const isDescribed = layers.some(({ name }) => name === CLIENT_PACK || name.startsWith(`${CLIENT_PACK}/`));
  if (isDescribed || itemsOf(config, ["classes"]).length > 0) return [];
  const own = layers.filter((layer) => !isShared(layer) && layer.kind !== "override");
  // The lowest layer defines an empty one for its templates.
  if (own.concat(layers.filter(({ kind }) => kind === "pack")).some(({ tree }) => keysOf(tree, ["parts"]).length > 0))
    return [];
  // Without `extends` the file may serve other clients, or be an experiment.
  const isExtending = own.some(({ tree }) => itemsOf(tree, ["extends"]).length > 0);
  const [sign] = own.flatMap(({ tree }) => [...routeSigns(tree), ...(isExtending ? promptSigns(tree) : [])]);
  const main = own.findLast(({ kind }) => kind === "project") ?? own[0];
  if (sign === undefined || main === undefined) return [];
  const related = sign.at.line === undefined ? [] : [{ message: "this is for Claude Code", at: sign.at }];
  return [createProblem("MX3184", { what: sign.what }, locationIn(main.tree), { related })];
}

function locationIn(tree: Dict): Location {
  const [first] = tree.entries.values();
  return entryOf(tree, "extends")?.keyAt ?? first?.keyAt ?? tree.at;
}

/** What only requests of Claude Code have. */
interface ClientSign {
  readonly what: string;
  readonly at: Location;
}

/** In what decides which model answers. */
function routeSigns(tree: Dict): ClientSign[] {
  return [
    ...itemsOf(tree, ["routes"]).flatMap((route) => signsOfRoute(route)),
    ...entriesOf(tree, "aliases").flatMap(([name, { keyAt }]) =>
      CLIENT_MODELS.test(name) ? [{ what: `an alias for ${JSON.stringify(name)}`, at: keyAt }] : [],
    ),
  ];
}

/** In what changes prompts, and in what starts the client. */
function promptSigns(tree: Dict): ClientSign[] {
  return [
    ...["trim", "filters"].flatMap((list) => itemsOf(tree, [list]).flatMap((rule) => signsOfRule(rule))),
    ...(keysOf(tree, ["launch"]).length > 0 ? [{ what: "`launch`", at: keyLocationOf(tree, ["launch"]) }] : []),
  ];
}

function signsOfRoute(route: Tree): ClientSign[] {
  const [main] = textsOf(route, ["when", "class"]).filter(({ text }) => text === MAIN_CLASS);
  const [model] = textsOf(route, ["when", "model"]).filter(({ text }) => CLIENT_MODELS.test(text));
  return [
    ...(main === undefined ? [] : [{ what: "a route for `class: main`", at: main.at }]),
    ...(model === undefined ? [] : [{ what: `a route for the model ${JSON.stringify(model.text)}`, at: model.at }]),
  ];
}

function signsOfRule(rule: Tree): ClientSign[] {
  const at = valueAt(rule, ["tag"])?.at;
  return textAt(rule, ["tag"]) === "system-reminder" && at !== undefined
    ? [{ what: "a rule for `system-reminder`", at }]
    : [];
}
