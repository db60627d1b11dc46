import { isShipped } from "../../config/layers/layer.ts";
import { entriesOf, idsOf, itemsOf, keysOf, textsOf, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { globsExclude } from "../conditions/range-covers.ts";
import { CLAUDE_FAMILIES } from "../profiles/near-models.ts";

const WORDS: readonly string[] = ["claude", ...CLAUDE_FAMILIES];
/** Other words, though one letter makes them one of these. */
const OTHERS = new Set(["clause", "bonnet", "sonnets", "plus", "onus", "opts", "opens"]);

/** Names of models as the client and the servers of Claude write them. */
const NAMES: readonly string[] = CLAUDE_FAMILIES.flatMap((family) => [
  `claude-${family}-4-5`,
  `claude-${family}-4-5[1m]`,
  `claude-${family}-4-5-20251001`,
  `claude-${family}-4-5@20251001`,
  `claude-${family}-latest`,
  `claude-3-5-${family}-20241022`,
  `claude-3-5-${family}-latest`,
  `us.anthropic.claude-${family}-4-5-20251001-v1:0`,
  `anthropic/claude-${family}-4.5`,
]);

/** Does a pattern that is meant for models of Claude fit any of their names? */
export function checkClaudePatterns(config: Dict): Problem[] {
  const rules = ["classes", "routes"].flatMap((list) => itemsOf(config, [list]));
  const aliases = entriesOf(config, "aliases").map(([text, { keyAt: at }]) => ({ text, at }));
  const own = [...idsOf(itemsOf(config, ["tiers"])), ...keysOf(config, ["profiles"])];
  const known = [...own, ...aliases.map(({ text }) => text).filter((text) => !text.includes("*"))];
  return [
    ...rules.flatMap((rule) => textsOf(rule, ["when", "model"])).flatMap((one) => unfit("model", one, known)),
    ...aliases.flatMap((one) => unfit("alias", one, own)),
  ];
}

/** @param known names that are the person's own */
function unfit(key: "model" | "alias", { text, at }: PositionedText, known: readonly string[]): Problem[] {
  if (isShipped(at) || known.some((name) => !globsExclude(text, name))) return [];
  const meant = meantPattern(text);
  if (meant === undefined || meant === text) return [];
  const what = key === "alias" ? `the alias \`${text}\`` : `\`model: ${text}\``;
  return [createProblem("MX3143.claude", { what, meant }, at, replaceWordFix(at, text, meant))];
}

/** The pattern as it is meant; undefined if it may be one for other models, or a name of one's own. */
function meantPattern(text: string): string | undefined {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const known = words.filter((word) => WORDS.includes(word.toLowerCase()));
  const isPattern = text.includes("*") || (known.length > 0 && words.length > 1);
  // A word alone may be a name of one's own, and patterns of other programs are reported as such.
  if (!isPattern || /\.\*|[^\w*.@:/[\] -]/.test(text)) return undefined;
  const canBeNear = known.length > 0 || words.length === 1;
  const spelt = text.replaceAll(/[A-Za-z]+/g, (word) => (canBeNear ? knownWord(word) : undefined) ?? word);
  if (!WORDS.some((word) => spelt.includes(word))) return undefined;
  return ordered(joined(spelt)) ?? joined(spelt);
}

function knownWord(word: string): string | undefined {
  const written = word.toLowerCase();
  if (WORDS.includes(written)) return written;
  return OTHERS.has(written) ? undefined : WORDS.find((known) => differsByOneTypo(written, known));
}

/** With the dashes that the names have: `claude_haiku4-5`. Other services write `4.5`. */
function joined(text: string): string {
  if (!/^\*?claude(?=[-_. ])/.test(text)) return text;
  return text
    .replaceAll(/(?<=[a-z\d*])_(?=[a-z\d*])|(?<=[a-z])[. ](?=[a-z\d*])/g, "-")
    .replace(/(?<=[a-z])(?=\d)/, "-");
}

/** What fits no name, as names with these words are: the words in their order, then the version. */
function ordered(text: string): string | undefined {
  const words: readonly string[] = text.match(/[a-z]+/g) ?? [];
  const family = CLAUDE_FAMILIES.find((one) => words.includes(one));
  const isClaude = words.includes("claude");
  if (family === undefined || words.some((word) => ![...WORDS, "latest"].includes(word))) return undefined;
  const [, version] = /^\*?claude-([4-9](?:-\d)?)-(?:opus|sonnet|haiku)\b/.exec(text) ?? [];
  if (version !== undefined) return `claude-${family}-${version}*`;
  if (/\d/.test(text) || NAMES.some((name) => matchesGlob(text, name))) return undefined;
  return isClaude ? `claude-${family}-*` : `*${family}*`;
}
