import type { Place, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { isUnlimited, shareOf, type Limit } from "../1-load/limit.ts";
import { textAt, valueAt, type Dict, type Entry, type Tree } from "../tree.ts";

/** A section of a pack that `use` does not name. */
export interface LeftOut {
  /** The pack, as messages name it. */
  readonly pack: string;
  readonly section: string;
  readonly at: Place;
}

export interface Limited {
  readonly layer: Layer;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

/** What a pack says of itself; it is no rule. */
const ITS_OWN = new Set(["version", "about", "extends"]);

/**
 * Sections that say what to take out, where it stands, and what stays on this machine. Not among them what decides who answers (`classes`),
 * and what stands in the place of others' words (`userAgent`, `clientTools`).
 */
const REMOVING = new Set(["trim", "filters", "parts", "sources", "neverLeaves", "tests"]);

/**
 * A pack with no more than may be taken of it: without the sections that `use` does not name. What goes beyond `removeOnly` is an error and
 * not left out: a rule that is missing changes what the others mean.
 * @param ownRules rules that come with it and that it builds on, as `<section>/<id>`
 */
export function limitLayer(layer: Layer, limit: Limit, ownRules: () => ReadonlySet<string>): Limited {
  if (isUnlimited(limit)) return { layer, leftOut: [], problems: [] };
  const isRule = (section: string): boolean => !ITS_OWN.has(section) && !section.startsWith("x-");
  const entries = [...layer.tree.entries];
  const shares = entries.map(([section]) => (isRule(section) ? shareOf(limit, section) : "all"));
  const leftOut = entries
    .filter((_, index) => shares[index] === "nothing")
    .map(([section, { keyAt }]) => ({ pack: layer.name, section, at: keyAt }));
  const removing = entries.filter((_, index) => shares[index] === "removing");
  const own = removing.length === 0 ? new Set<string>() : ownRules();
  const problems = removing.flatMap(([section, entry]) => beyond(section, entry, own));
  const used = entries.filter((_, index) => shares[index] !== "nothing");
  return { layer: { ...layer, limit, tree: { ...layer.tree, entries: new Map(used) } }, leftOut, problems };
}

/** What does more than take text out. */
function beyond(section: string, { keyAt, value }: Entry, ownRules: ReadonlySet<string>): Problem[] {
  if (!REMOVING.has(section)) return [refusal(`\`${section}\``, keyAt, WHOLE)];
  if (isNull(value)) return [refusal(`\`${section}: null\`, which takes away what others say,`, keyAt, WHOLE)];
  if (value.kind === "list") return value.items.flatMap((item) => beyondRule(item, section, ownRules));
  return value.kind === "dict" ? takenAway(value) : [];
}

function beyondRule(item: Tree, section: string, ownRules: ReadonlySet<string>): Problem[] {
  const foreign = (["override", "disable"] as const).flatMap((verb) => {
    const id = textAt(item, [verb]);
    const isOwn = id === undefined || ownRules.has(`${section}/${id}`);
    return isOwn ? [] : [refusal(`\`${verb}: ${id}\`, a rule that is not its own,`, placeOf(item, verb))];
  });
  return section === "filters" ? [...foreign, ...putIn(item), ...takesTyped(item)] : foreign;
}

/** Nobody types an element's tag; whatever else a filter looks for, it finds in a person's own words, too. */
function takesTyped(filter: Tree): Problem[] {
  const [tag, id] = [valueAt(filter, ["tag"]), textAt(filter, ["id"])];
  const isTagged = tag === undefined ? id === undefined : !isNull(tag);
  if (isTagged || (id !== undefined && textAt(filter, ["do"]) !== "drop")) return [];
  return [
    {
      code: "MX6111",
      severity: "warning",
      message: "this pack is taken with `removeOnly`, and a filter without `tag` takes out what people type, too",
      hint: "`mallex explain --prompt` shows what is left; with `tag` it finds only what the client puts in",
      at: filter.at,
    },
  ];
}

/** A filter that puts words in. */
function putIn(filter: Tree): Problem[] {
  if (textAt(filter, ["do"]) === "replace") return [refusal("`do: replace`", placeOf(filter, "do"))];
  return valueAt(filter, ["with"]) === undefined ? [] : [refusal("`with`", placeOf(filter, "with"))];
}

function placeOf(item: Tree, key: string): Place {
  return valueAt(item, [key])?.at ?? item.at;
}

function takenAway(value: Dict): Problem[] {
  return [...value.entries].flatMap(([name, entry]) =>
    isNull(entry.value) ? [refusal(`\`${name}: null\`, which takes away what others say,`, entry.keyAt)] : [],
  );
}

function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

/** What `use` can leave out, and what it can't. */
const WHOLE = "leave such sections out with `use`, or take the pack without `removeOnly`";
const RULE =
  "`use` leaves out whole sections only: read the rule, and take the pack without `removeOnly` if it may do this";

function refusal(what: string, at: Place, hint: string = RULE): Problem {
  return {
    code: "MX6110",
    severity: "error",
    message: `this pack is taken with \`removeOnly\`, and ${what} does more than take text out`,
    hint,
    at,
  };
}
