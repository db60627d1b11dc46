import type { Mallex, Tier } from "../../../generated/types/mallex.d.ts";
import { leaves } from "../../backends/registry.ts";
import { locationOf, toData, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { activeParametersIn, factsOf, parametersOf } from "../../plan/lower/profiles.ts";
import { findTierIndex } from "../../plan/lower/targets.ts";
import { defined } from "../../shared/utilities.ts";

/** What people call the tiers of simple and of hard work, from low to high. */
const NAMES = [
  "low lowest small smaller smallest tiny mini micro nano quick quickest fast fastest cheap cheapest free draft light lite easy simple basic weak haiku flash talk",
  "middle mid medium normal standard moderate sonnet",
  "high higher highest large larger largest big bigger biggest max maximum deep deepest hard hardest expert best strong stronger strongest smart smartest heavy ultra frontier opus complex thinking reasoning expensive",
].map((words) => new Set(words.split(" ")));

/** What the description of such a tier may say. */
const ABOUT = {
  simple: new Set("small quick simple easy short talk chat cheap trivial everyday routine greetings chores".split(" ")),
  hard: new Set(
    "hard hardest difficult complex design deep architecture architectural expert tough demanding thorough".split(" "),
  ),
};

/** The intents that come with mallex, from simple to hard. */
const INTENTS = ["chit_chat", "simple_code", "hard_question"];

/** Models or prices within this factor say nothing. */
const FAR = 3;

interface Rung {
  readonly tier: Tier;
  readonly index: number;
  /** Of the first profile of its chain. */
  readonly name?: string;
  readonly parameters?: number;
  readonly active?: number;
  readonly price?: number;
  readonly leaves?: boolean;
}

/** A sign that the first of two tiers is meant to be the higher one. */
interface Sign {
  readonly text: string;
  /** It is enough alone. */
  readonly isStrong: boolean;
}

/** Do the tiers go from low to high, as their names, models and prices say? */
export function checkTierOrder(config: Dict): Problem[] {
  const data = toData(config) as Mallex;
  const rungs = (data.tiers ?? []).map((tier, index) => rungOf(tier, index, data));
  for (let distance = rungs.length - 1; distance > 0; distance--) {
    for (const [index, low] of rungs.slice(0, -distance).entries()) {
      const high = rungs[index + distance];
      if (high === undefined) continue;
      const signs = signsOf(low, high, data);
      if (!signs.some(({ isStrong }) => isStrong) && signs.length < 2) continue;
      const words = { id: low.tier.id, other: high.tier.id, signs: signs.map(({ text }) => text).join("; ") };
      const related = [{ message: "the higher tier", at: locationOf(config, ["tiers", high.index, "id"]) }];
      return [createProblem("MX3183", words, locationOf(config, ["tiers", low.index, "id"]), { related })];
    }
  }
  return [];
}

function rungOf(tier: Tier, index: number, data: Mallex): Rung {
  const name = tier.profiles?.[0];
  const profile = name === undefined ? undefined : data.profiles?.[name];
  if (name === undefined || profile === undefined) return { tier, index };
  const facts = factsOf(profile.model, data.models ?? []);
  const parameters = parametersOf(profile, facts);
  const backend = data.backends?.[profile.backend];
  return {
    tier,
    index,
    name,
    ...defined({
      parameters,
      active: activeParametersIn(profile.model) ?? parameters,
      price: (profile.price ?? facts.price)?.output,
      leaves: backend === undefined ? undefined : leaves(backend),
    }),
  };
}

function signsOf(low: Rung, high: Rung, data: Mallex): Sign[] {
  // Size, price and place of a model are one fact: a large one is dear and in the cloud.
  const byModel = sizeSign(low, high) ?? priceSign(low, high) ?? cloudSign(low, high);
  return [nameSign(low, high), byModel, intentSign(low, high, data), aboutSign(low, high)].filter(
    (sign) => sign !== undefined,
  );
}

function nameSign({ tier: { id } }: Rung, { tier: { id: other } }: Rung): Sign | undefined {
  const [rank, otherRank] = [rankOfName(id), rankOfName(other)];
  if (rank === undefined || otherRank === undefined || rank <= otherRank) return undefined;
  return { text: "their names suggest the opposite", isStrong: true };
}

/** Undefined where a name has no such word, or words of several ranks. */
function rankOfName(id: string): number | undefined {
  const words = wordsOf(id);
  const ranks = NAMES.flatMap((names, rank) => (words.some((word) => names.has(word)) ? [rank] : []));
  return ranks.length === 1 ? ranks[0] : undefined;
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

/** Of mixtures of experts, both counts must say so. */
function sizeSign(low: Rung, high: Rung): Sign | undefined {
  if (low.parameters === undefined || high.parameters === undefined) return undefined;
  if (low.parameters < FAR * high.parameters || (low.active ?? 0) < (high.active ?? 0)) return undefined;
  if (low.price !== undefined && high.price !== undefined && low.price < high.price) return undefined;
  const [size, otherSize] = [inBillions(low.parameters), inBillions(high.parameters)];
  return { text: `"${low.name}" has ${size} parameters and "${high.name}" ${otherSize}`, isStrong: true };
}

function inBillions(parameters: number): string {
  return parameters < 1e9 ? `${Math.round(parameters / 1e6)}M` : `${Number((parameters / 1e9).toPrecision(3))}B`;
}

function priceSign(low: Rung, high: Rung): Sign | undefined {
  if (low.price === undefined || high.price === undefined || high.price === 0) return undefined;
  if (low.price < FAR * high.price) return undefined;
  return { text: `"${low.name}" costs ${low.price} dollars and "${high.name}" ${high.price}`, isStrong: true };
}

/** An easier intent leads to the later tier, and a harder one to the earlier. */
function intentSign(low: Rung, high: Rung, { intents = {}, tiers }: Mallex): Sign | undefined {
  const leading = (rung: Rung): readonly number[] =>
    INTENTS.flatMap((name, rank) => (findTierIndex(intents[name]?.tier, tiers ?? []) === rung.index ? [rank] : []));
  const [hardest, easiest] = [leading(low).at(-1), leading(high)[0]];
  if (hardest === undefined || easiest === undefined || hardest <= easiest) return undefined;
  return {
    text: `the intent ${INTENTS[hardest] ?? ""} leads to the lower one and ${INTENTS[easiest] ?? ""} to the higher`,
    isStrong: false,
  };
}

function aboutSign({ tier }: Rung, { tier: other }: Rung): Sign | undefined {
  if (hardnessOf(tier.about) <= 0 || hardnessOf(other.about) >= 0) return undefined;
  return { text: "their descriptions suggest the opposite", isStrong: false };
}

function hardnessOf(about = ""): number {
  const words = wordsOf(about);
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length;
  return count(ABOUT.hard) - count(ABOUT.simple);
}

/** A cloud costs, so it is usually asked for what is hard. */
function cloudSign(low: Rung, high: Rung): Sign | undefined {
  if (low.leaves !== true || high.leaves !== false) return undefined;
  return { text: `"${low.name}" is in the cloud and "${high.name}" on this machine`, isStrong: false };
}
