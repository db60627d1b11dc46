import { count } from "../../problem/count.ts";
import type { Problem } from "../../problem/problem.ts";
import { entryOf, textAt, type Dict, type DictEntry, type List, type Path, type Tree } from "../tree.ts";
import { lockedIn } from "./locked-rules.ts";

const RULES: ReadonlySet<string> = new Set(["trim", "filters", "parts", "sources"]);
/** What a rule looks for. */
const FINDERS: ReadonlySet<string> = new Set(
  "from tag section between paragraph line startsWith contains matches".split(" "),
);

/** What is wrong is added to `problems`; `path` is that of the tree. */
interface ValueContext {
  readonly path: Path;
  readonly problems: Problem[];
}

/**
 * A layer without the keys that have no value and take nothing away. Null removes what is inherited; where nothing is, somebody forgot
 * the value, and the rest of the compiler counts on there being one. A whole section without a value is only one that is not written yet.
 */
export function withoutEmptyValues(tree: Dict, low: Dict, context: ValueContext): Dict {
  return inDict(tree, low, context);
}

function inTree(tree: Tree, low: Tree | undefined, context: ValueContext): Tree {
  switch (tree.kind) {
    case "scalar":
      return tree;
    case "list":
      return inList(tree, low, context);
    case "dict":
      return inDict(tree, low, context);
  }
}

function inDict(tree: Dict, low: Tree | undefined, { path, problems }: ValueContext): Dict {
  const entries = new Map<string, DictEntry>();
  const commented = [...tree.entries].filter(([, { value }]) => isCommented(value)).map(([key]) => key);
  for (const [key, entry] of tree.entries) {
    const { keyAt, value } = entry;
    const here = [...path, key];
    const inherited = entryOf(low, key)?.value;
    if (isNotesOrTests(here)) entries.set(key, entry);
    else if (value.kind !== "scalar" || value.value !== null)
      entries.set(key, { keyAt, value: inTree(value, inherited, { path: here, problems }) });
    else if (inherited !== undefined) {
      entries.set(key, entry);
      if (value.empty === true) problems.push(...checkNullOverrides(here, entry, inherited));
    } else if (path.length > 0) problems.push(empty(here, entry));
  }
  return { ...tree, entries, ...(commented.length === 0 ? {} : { commented }) };
}

/** Notes are the writer's own, and tests hold requests, where null is a value. */
function isNotesOrTests(path: Path): boolean {
  return String(path.at(-1)).startsWith("x-") || (path.length === 1 && path[0] === "tests");
}

function inList(list: List, low: Tree | undefined, { path, problems }: ValueContext): List {
  const inherited = low?.kind === "list" ? low.items : [];
  const items = list.items.map((item, index) => {
    const id = textAt(item, ["override"]);
    const rule = id === undefined ? undefined : inherited.find((one) => textAt(one, ["id"]) === id);
    return inTree(item, rule, { path: [...path, index], problems });
  });
  return { ...list, items };
}

/** What is taken away in silence: who has not written `null` may not have meant it. */
function checkNullOverrides(path: Path, { keyAt: at, value }: DictEntry, inherited: Tree): Problem[] {
  if (inherited.kind === "list" && lockedIn(inherited).length > 0) return []; // that is refused
  const why = isCommented(value) ? ": `#` begins a comment, and the rest of the line is one. It" : ", which";
  const name = String(path.at(-1));
  return [
    {
      code: "MX3090",
      severity: "warning",
      message: `\`${path.join(".")}\` has no value${why} takes away ${whatIs(inherited)}`,
      hint: `write \`${name}: null\` to mean it, or remove the key`,
      at,
      related: [{ message: "taken away", at: inherited.at }],
    },
  ];
}

function whatIs(inherited: Tree): string {
  switch (inherited.kind) {
    case "scalar":
      return "the value that it inherits";
    case "list":
      return `all that it inherits: ${count(inherited.items.length, "item")}`;
    case "dict":
      return `all that it inherits: ${count(inherited.entries.size, "key")}`;
  }
}

function isCommented(value: Tree): boolean {
  return value.kind === "scalar" && value.comment === true;
}

function empty(path: Path, { keyAt: at, value }: DictEntry): Problem {
  const name = `\`${path.join(".")}\``;
  if (!isCommented(value))
    return {
      code: "MX3090",
      severity: "warning",
      message: `${name} has no value, and nothing is inherited that it could take away`,
      hint: "give it a value, or remove the key",
      at,
    };
  // Without what it looks for a rule would take all of the text.
  const isFinder = RULES.has(String(path[0])) && FINDERS.has(String(path.at(-1)));
  return {
    code: "MX3090",
    severity: isFinder ? "error" : "warning",
    message: `${name} has no value: \`#\` begins a comment, and the rest of the line is one`,
    hint: "put a text that has # in it in quotes",
    at,
  };
}
