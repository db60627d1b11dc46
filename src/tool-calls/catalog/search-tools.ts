import type { OfferedTool } from "./offered-tool.ts";

/** The number of results where the model names none. */
export const FEW = 5;
/** More are no choice but a list. */
const MANY = 20;
/** UTF-16 units of a description that are looked into. */
const MAX_SEARCHED_CHARS = 600;

/** The weight of a query word, by where it matches; a word that few tools have weighs more. */
const IN_NAME = 6;
const BEGINS_IN_NAME = 3;
const IN_TEXT = 2;
const BEGINS_IN_TEXT = 1;
/** Letters of a word by whose beginning another one is found. */
const BEGINNING = 3;
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and any by do find for from get how i in is it me mcp my of on or some that the there this to tool tools use using what which with".split(
    " ",
  ),
);

interface Indexed {
  readonly tool: OfferedTool;
  readonly name: readonly string[];
  readonly text: readonly string[];
}

/**
 * The tools that match a query best: first an exact name, then words in names and descriptions. The same query always returns the
 * same tools in the same order.
 * @param limit 1 to 20
 */
export function searchTools(tools: readonly OfferedTool[], query: string, limit: number = FEW): OfferedTool[] {
  const most = Math.min(MANY, Math.max(1, Math.floor(limit)));
  const instruction = query.trim().toLowerCase();
  const named = tools.filter(({ name }) => isNamed(name.toLowerCase(), instruction));
  if (named.length > 0) return named.slice(0, most);
  const words = searchTermsIn(query);
  const solid = words.filter((word) => !STOP_WORDS.has(word));
  const all = tools.map((tool) => ({
    tool,
    name: searchTermsIn(tool.name),
    text: searchTermsIn(tool.about.slice(0, MAX_SEARCHED_CHARS)),
  }));
  const scores = new Map<OfferedTool, number>();
  for (const word of new Set(solid.length === 0 ? words : solid)) {
    const worths = all.map((one) => relevanceOf(word, one));
    const rare = Math.log(1 + all.length / Math.max(1, worths.filter((worth) => worth > 0).length));
    for (const [at, worth] of worths.entries()) {
      const tool = all[at]?.tool;
      if (tool !== undefined && worth > 0) scores.set(tool, (scores.get(tool) ?? 0) + worth * rare);
    }
  }
  // Sorting keeps the order of those that are worth the same.
  return tools
    .filter((tool) => scores.has(tool))
    .toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
    .slice(0, most);
}

/** The full name, or without the server's prefix; or the server with its prefix: `mcp__github`. */
function isNamed(name: string, query: string): boolean {
  return name === query || name.endsWith(`__${query}`) || (query.includes("__") && name.startsWith(`${query}__`));
}

function relevanceOf(word: string, { name, text }: Indexed): number {
  if (name.includes(word)) return IN_NAME;
  if (name.some((part) => isWordPrefix(part, word))) return BEGINS_IN_NAME;
  if (text.includes(word)) return IN_TEXT;
  return text.some((part) => isWordPrefix(part, word)) ? BEGINS_IN_TEXT : 0;
}

/** `issue` and `issues`, `repo` and `repository`. */
function isWordPrefix(part: string, word: string): boolean {
  const [short, long] = part.length < word.length ? [part, word] : [word, part];
  return short.length >= BEGINNING && long.startsWith(short);
}

/** `createIssue` and `create_issue` are two words. */
function searchTermsIn(text: string): string[] {
  const parted = text.replaceAll(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, "$1 ").toLowerCase();
  return parted.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
