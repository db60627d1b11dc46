import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { textAt, valueAt, type Dict, type DictEntry, type Tree, locationOf } from "../parse/tree.ts";
import { isUnlimited, shareOf, type Layer, type PackLimit } from "./layer.ts";

/** A section of a pack that `use` does not name. */
export interface LeftOut {
  /** The pack, as messages name it. */
  readonly pack: string;
  readonly section: string;
  readonly at: Location;
  readonly value: Tree;
}

export interface LimitedLayer {
  readonly layer: Layer;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

/** Keys without rules. */
export const DESCRIPTIVE_KEYS: ReadonlySet<string> = new Set(["version", "about", "extends"]);

/**
 * Sections that remove text, locate it or keep it local. Not those that decide who answers (`classes`) or replace others' text
 * (`userAgent`, `clientTools`).
 */
const REMOVING = new Set(["trim", "filters", "parts", "sources", "neverLeaves", "tests"]);

/**
 * A pack within its limit: without sections that `use` omits. Whatever goes beyond `removeOnly` is an error, since omitting a
 * rule changes what others mean.
 * @param ownRules rules of the packs it comes with, as `<section>/<id>`
 */
export function limitLayer(layer: Layer, limit: PackLimit, ownRules: () => ReadonlySet<string>): LimitedLayer {
  if (isUnlimited(limit)) return { layer, leftOut: [], problems: [] };
  const isRule = (section: string): boolean => !DESCRIPTIVE_KEYS.has(section) && !section.startsWith("x-");
  const entries = [...layer.tree.entries];
  const shares = entries.map(([section]) => (isRule(section) ? shareOf(limit, section) : "all"));
  const leftOut = entries
    .filter((_, index) => shares[index] === "nothing")
    .map(([section, { keyAt, value }]) => ({ pack: layer.name, section, at: keyAt, value }));
  const removing = entries.filter((_, index) => shares[index] === "removing");
  const own = removing.length === 0 ? new Set<string>() : ownRules();
  const problems = removing.flatMap(([section, entry]) => checkSectionLimit(section, entry, own));
  const used = entries.filter((_, index) => shares[index] !== "nothing");
  return { layer: { ...layer, limit, tree: { ...layer.tree, entries: new Map(used) } }, leftOut, problems };
}

/** What does more than take text out. */
function checkSectionLimit(section: string, { keyAt, value }: DictEntry, ownRules: ReadonlySet<string>): Problem[] {
  if (!REMOVING.has(section)) return [refusal(`\`${section}\``, keyAt, WITHOUT_REMOVE_ONLY_HINT)];
  if (isNull(value))
    return [refusal(`\`${section}: null\`, which removes inherited values,`, keyAt, WITHOUT_REMOVE_ONLY_HINT)];
  if (value.kind === "list") return value.items.flatMap((item) => checkRuleLimit(item, section, ownRules));
  return value.kind === "dict" ? checkRemovedValues(value) : [];
}

function checkRuleLimit(item: Tree, section: string, ownRules: ReadonlySet<string>): Problem[] {
  const foreign = (["override", "disable"] as const).flatMap((verb) => {
    const id = textAt(item, [verb]);
    const isOwn = id === undefined || ownRules.has(`${section}/${id}`);
    return isOwn ? [] : [refusal(`\`${verb}: ${id}\`, the rule of another pack,`, locationIn(item, verb))];
  });
  return section === "filters" ? [...foreign, ...checkAddedText(item), ...checkTypedText(item)] : foreign;
}

/** Only tags are never typed by a person; any other selector may match their own words. */
function checkTypedText(filter: Tree): Problem[] {
  const [tag, id] = [valueAt(filter, ["tag"]), textAt(filter, ["id"])];
  const startsAtTag = /^<[a-z][\w-]*>/.test(textAt(filter, ["between", "start"]) ?? "");
  const isTagged = startsAtTag || (tag === undefined ? id === undefined : !isNull(tag));
  if (isTagged || (id !== undefined && textAt(filter, ["do"]) !== "drop")) return [];
  return [createProblem("MX6111", {}, filter.at)];
}

/** A filter that puts words in. */
function checkAddedText(filter: Tree): Problem[] {
  if (textAt(filter, ["do"]) === "replace") return [refusal("`do: replace`", locationIn(filter, "do"))];
  return valueAt(filter, ["with"]) === undefined ? [] : [refusal("`with`", locationIn(filter, "with"))];
}

function locationIn(item: Tree, key: string): Location {
  return locationOf(item, [key]);
}

function checkRemovedValues(value: Dict): Problem[] {
  return [...value.entries].flatMap(([name, entry]) =>
    isNull(entry.value) ? [refusal(`\`${name}: null\`, which removes inherited values,`, entry.keyAt)] : [],
  );
}

function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

/** What `use` can leave out, and what it can't. */
const WITHOUT_REMOVE_ONLY_HINT = "leave out such sections with `use`, or extend the pack without `removeOnly`";
const RULE =
  "review the rule, and extend the pack without `removeOnly` if you accept it; `use` can leave out only whole sections";

function refusal(what: string, at: Location, hint: string = RULE): Problem {
  return createProblem("MX6110", { what }, at, { hint });
}
