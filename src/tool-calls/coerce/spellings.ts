import { isOneEdit } from "../../shared/closest-word.ts";
import type { OfferedTool } from "../catalog/offered-tool.ts";

/** Each given name with the wanted one that it is another spelling of: other letter case, `snake_case`, `kebab-case` or `camelCase`. Only where there is one of each. */
export function pairSpellings(given: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (given.length === 0 || wanted.length === 0) return pairs;
  const likes = byPlainName(wanted);
  for (const [plain, [name, ...others]] of byPlainName(given)) {
    const [only, ...more] = likes.get(plain) ?? [];
    if (name !== undefined && only !== undefined && others.length + more.length === 0) pairs.set(name, only);
  }
  return pairs;
}

/** A model may write thousands of names: each is looked at once. */
function byPlainName(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const plain = plainName(name);
    const group = groups.get(plain);
    if (group === undefined) groups.set(plain, [name]);
    else group.push(name);
  }
  return groups;
}

/** The same for each spelling of a name. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}

/** A name, and the ways in which models spell it. */
export function spellingsOf(name: string): string[] {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[-_]/);
  const titled = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const pascal = titled.join("");
  const snake = words.join("_");
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return [name, name.toUpperCase(), name.toLowerCase(), snake, snake.toUpperCase(), words.join("-"), camel, pascal];
}

export interface Misspelling {
  readonly given: string;
  readonly wanted: string;
}

/** The first given name that is one mistake of the pen from a wanted one: a letter more, a letter less, another one, or two swapped. */
export function findMisspelling(given: readonly string[], wanted: readonly string[]): Misspelling | undefined {
  const plainly = wanted.map((name) => ({ name, plain: plainName(name) })).filter(({ plain }) => plain.length > 1);
  for (const one of given) {
    const plain = plainName(one);
    const like = plainly.find((other) => isOneEdit(plain, other.plain));
    if (like !== undefined) return { given: one, wanted: like.name };
  }
  return undefined;
}

/** The tool that a model calls by this name, and whether it has spelled it otherwise. */
export interface CalledTool {
  readonly tool: OfferedTool;
  readonly isRespelled: boolean;
}

const PREFIX = /^(?:functions?|tools?|default_api)[.:]/;

/** By the model's name, then the client's, then other spellings: letter case, `-` for `_`, a prefix too many, the last name of an MCP tool. Never a guess between two. */
export function findCalled(name: string, tools: readonly OfferedTool[]): CalledTool | undefined {
  const direct = tools.filter(({ via }) => via === undefined);
  const exact = tools.find((tool) => tool.name === name) ?? direct.find(({ client }) => client === name);
  if (exact !== undefined) return { tool: exact, isRespelled: false };
  for (const fold of [lower, withoutSeparators]) {
    const folded = fold(name);
    for (const like of [
      tools.filter((tool) => fold(tool.name) === folded),
      direct.filter(({ client }) => fold(client) === folded),
    ])
      if (like.length > 0) return theOnly(like);
  }
  const last = withoutSeparators(name);
  const named = direct.filter(({ hasNamesake }) => hasNamesake !== true || last.includes("__"));
  return theOnly(
    named.filter(({ name: own, client }) =>
      [own, client].some((one) => one.startsWith("mcp__") && withoutSeparators(one).endsWith(`__${last}`)),
    ),
  );
}

function theOnly([tool, ...more]: readonly OfferedTool[]): CalledTool | undefined {
  return tool === undefined || more.length > 0 ? undefined : { tool, isRespelled: true };
}

function lower(name: string): string {
  return name.toLowerCase();
}

function withoutSeparators(name: string): string {
  return lower(name.trim()).replace(PREFIX, "").replaceAll("-", "_");
}
