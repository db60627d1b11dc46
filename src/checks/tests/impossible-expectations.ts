import {
  type Dict,
  type PositionedText,
  type Tree,
  entryOf,
  idsOf,
  itemsOf,
  textAt,
  textsOf,
  valueAt,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";

/** Can what a test expects of one request be true at once? */
export function impossibleExpectations(test: Dict, config: Dict): Problem[] {
  return [...containedAndWithout(test), ...outsideTier(test, config), ...undecided(test)];
}

/** What contains a text contains each part of it. */
function containedAndWithout(test: Dict): Problem[] {
  const contained = textsOf(test, ["expect", "prompt", "contains"]);
  return textsOf(test, ["expect", "prompt", "without"]).flatMap(({ text, at }) => {
    const other = contained.find((one) => one.text.includes(text));
    if (other === undefined) return [];
    const related = [{ message: "what it contains", at: other.at }];
    return [createProblem("MX3042.prompt", { text: JSON.stringify(text) }, at, { related })];
  });
}

/** Only profiles of the tier answer. A tier that is not filled holds the first profile. */
function outsideTier(test: Dict, config: Dict): Problem[] {
  const tier = textAt(test, ["expect", "tier"]);
  const tiers = itemsOf(config, ["tiers"]);
  const found = tiers.find((item) => tier !== undefined && idsOf([item]).includes(tier));
  const filled = entryOf(found, "profiles");
  if (tier === undefined || filled === undefined) return [];
  const profiles = textsOf(filled.value).map(({ text }) => text);
  const expected = [...textsOf(test, ["expect", "profile"]), ...textsOf(test, ["expect", "chain"])];
  return expected.flatMap(({ text, at }) => {
    if (profiles.includes(text) || entryOf(valueAt(config, ["profiles"]), text) === undefined) return [];
    const related = [{ message: "the profiles of the tier", at: filled.value.at }];
    return [
      createProblem("MX3042.outsideTier", { profile: text, tier, profiles: profiles.join(", ") }, at, { related }),
    ];
  });
}

/** Intents are looked for only where no route matches, and only in the user's own messages. */
function undecided(test: Dict): Problem[] {
  const expected = (key: string): PositionedText | undefined => textsOf(test, ["expect", key])[0];
  const [intent, step] = [expected("intent"), expected("step")];
  const isExpected = intent !== undefined && intent.text !== NONE;
  const first = isExpected ? { key: `intent: ${intent.text}`, at: intent.at } : undefined;
  const found = first ?? (step && { key: `step: ${step.text}`, at: step.at });
  if (found === undefined) return [];
  const why = whyNoIntent({ route: expected("route"), class: expected("class"), intent }, valueAt(test, ["given"]));
  return why === undefined ? [] : [createProblem("MX3042.noIntent", { expectation: found.key, why }, found.at)];
}

const NONE = "none";

interface Expected {
  readonly route: PositionedText | undefined;
  readonly class: PositionedText | undefined;
  readonly intent: PositionedText | undefined;
}

function whyNoIntent({ route, class: kind, intent }: Expected, given: Tree | undefined): string | undefined {
  if (route !== undefined && route.text !== NONE) return `the route "${route.text}" decides before any intent`;
  if (kind !== undefined && kind.text !== MAIN_CLASS)
    return `the class "${kind.text}" has no intents, which are for the class "${MAIN_CLASS}"`;
  if (entryOf(given, "agent") !== undefined) return "the messages of subagents have no intents";
  return intent?.text === NONE ? "`intent: none` means that no step has found one" : undefined;
}
