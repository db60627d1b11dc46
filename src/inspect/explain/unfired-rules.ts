import type { RuleWords, UnfiredRule } from "../../../generated/types/explanation.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { prepareTurn } from "../../routing/turn/prepare-turn.ts";
import { routeTurn, type RoutedTurn, type TurnInput } from "../../routing/turn/route-turn.ts";
import { count } from "../../shared/format-quantities.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { locationAt, locatorAsWritten } from "../text/describe.ts";
import { escapeUntrusted, headLine } from "../text/terminal-text.ts";
import { stepsOf } from "./explain-rules.ts";
import {
  contextAt,
  describeContext,
  explainNoMatch,
  sentTexts,
  type PassedInput,
  type RuleTextMatch,
  type TextContext,
} from "./request-texts.ts";
import { adviceFor, findRuleText, ruleTextsOf } from "./rule-advice.ts";

interface UnfiredInput {
  readonly plan: Plan;
  readonly steps: readonly TurnStep[];
  readonly origins: Dict | undefined;
  /** Names of the user's own files. */
  readonly own: ReadonlySet<string>;
  readonly turn: Pick<PreparedTurn, "kind" | "decision">;
  readonly routed: Pick<RoutedTurn, "conversation" | "input">;
}

/**
 * The rules of the user's own files that did nothing in this turn, and where their text occurs. Routes are tried in every turn,
 * trim rules and filters only if mallex builds the prompt.
 */
export function unfiredRules(input: UnfiredInput): UnfiredRule[] {
  const { plan, steps, origins, own, turn, routed } = input;
  const { size = "" } = plan.profiles[turn.decision.profile ?? ""] ?? {};
  const fired = firedIds(steps);
  const advise = createRuleAdvice({ plan, steps, origins, routed, size });
  const lists = turn.kind === "ask" ? (["routes", "trim", "filters"] as const) : (["routes"] as const);
  return lists.flatMap((list) =>
    plan[list].flatMap(({ id }, index) => {
      const item = valueAt(origins, [list, index]);
      if (fired.has(`${list}/${id}`) || !isPersonalRule(item, own)) return [];
      const words = list === "routes" ? undefined : advise(list, index);
      return [{ list, id, ...locationAt(origins, [list, index]), ...optional("words", words) }];
    }),
  );
}

function firedIds(steps: readonly TurnStep[]): ReadonlySet<string> {
  const [route] = stepsOf(steps, "route");
  return new Set([
    ...stepsOf(steps, "rule").map(({ list, id }) => `${list}/${id}`),
    ...(route?.id === undefined ? [] : [`routes/${route.id}`]),
  ]);
}

/** By the location of the id: a pack's rule that the user overrides in part belongs to the pack. */
export function isPersonalRule(item: Tree | undefined, own: ReadonlySet<string>): boolean {
  const location = item?.kind === "dict" ? item.entries.get("id")?.value.at : undefined;
  return textAt(item, ["id"]) !== undefined && own.has(location?.file ?? "");
}

interface RuleAdviceInput extends PassedInput {
  readonly origins: Dict | undefined;
}

/** For a rule that did not fire: where its text occurs in the request, why the rule did nothing there, and what to write. */
function createRuleAdvice(input: RuleAdviceInput): (list: "trim" | "filters", index: number) => RuleWords | undefined {
  const { plan, routed, origins } = input;
  const sender = { plan, client: routed.input.client };
  const texts = sentTexts(routed.conversation, routed.input.request);
  return (list, index) => {
    const rule = plan[list][index];
    const words = rule === undefined ? [] : ruleTextsOf(rule.at);
    if (rule === undefined || words.length === 0) return undefined;
    const found = texts
      .flatMap((sent): RuleTextMatch[] => {
        const offset = findRuleText(words, sent.text);
        return offset === undefined ? [] : [{ sent, offset, context: contextAt(sent, offset, sender) }];
      })
      .toSorted((a, b) => rank(a.context) - rank(b.context));
    if (found.length === 0) return undefined;
    const written = locatorAsWritten(rule.at, valueAt(origins, [list, index]));
    const why = explainNoMatch({ list, rule }, found, input);
    const write =
      why === undefined ? firstOf(found, (one) => adviceFor({ rule, written, found: one, sender })) : undefined;
    return {
      in: [...new Set(found.map(({ context }) => describeContext(context)))],
      ...(why !== undefined && { why }),
      ...(write !== undefined && { write }),
    };
  };
}

/** The client's text first; the output of tools and the user's text may only mention it. */
function rank({ role, source, tag }: TextContext): number {
  if (source !== undefined) return 0;
  if (role === "system") return 1;
  return role === "user" && tag !== undefined ? 2 : role === "tool" ? 3 : role === "description" ? 4 : 5;
}

function firstOf<Item, Result>(items: readonly Item[], read: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The number of newest turns that are examined: enough for several sessions, few enough to be fast. */
export const REVIEWED_TURNS = 20;

export interface ReviewInput {
  readonly origins: Dict | undefined;
  /** Names of the user's own files. */
  readonly own: ReadonlySet<string>;
}

/** The user's own rules that did nothing in one turn, by today's rules; undefined if mallex builds no prompt. */
export function unfiredIn(program: Program, turn: TurnInput, { origins, own }: ReviewInput): UnfiredRule[] | undefined {
  const steps: TurnStep[] = [];
  const prepared = prepareTurn(program, { ...turn, watch: (step) => void steps.push(step) });
  if (prepared.kind !== "ask") return undefined;
  const routed = routeTurn(program, turn);
  return unfiredRules({ plan: program.plan, steps, origins, own, turn: prepared, routed });
}

/**
 * The trim rules and filters that fired in none of these turns, although their text occurred in some.
 * @param turns the rules that did nothing in each, the newest first
 */
export function neverFired(turns: readonly (readonly UnfiredRule[])[]): UnfiredRule[] {
  const [newest = []] = turns;
  return newest.flatMap(({ list, id, at }) => {
    const silent = turns.flatMap((rules) => rules.find((rule) => rule.list === list && rule.id === id) ?? []);
    const withWords = silent.flatMap(({ words }) => words ?? []);
    const [words] = withWords;
    if (words === undefined || silent.length < turns.length) return [];
    const lately = { turns: turns.length, withWords: withWords.length, words };
    return [{ list, id, ...optional("at", at), lately }];
  });
}

/** Rules that are named before the rest is counted. */
const MAX_NAMED = 6;

/** Prints the user's own rules that did nothing in a turn; below them, where the text of each occurs and what to write. */
export function printUnfired(unfired: readonly UnfiredRule[], style: TextStyle = plainStyle): string[] {
  if (unfired.length === 0) return [];
  const sorted = unfired.toSorted((a, b) => rankRule(a) - rankRule(b));
  const named = sorted.slice(0, MAX_NAMED);
  const more = unfired.length - named.length;
  const names = `${named.map(nameOf).join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
  return [
    headLine("unfired", [`your rules that did nothing here: ${names}`], style),
    ...named.flatMap((rule) => {
      const lines = [
        ...(rule.words === undefined ? [] : [describeRuleText(rule.words)]),
        ...(rule.lately === undefined ? [] : [describeRecentUse(rule, rule.words)]),
      ];
      return lines.map((line) => headLine("", [`${escapeUntrusted(rule.id)}: ${line}`], style));
    }),
  ];
}

/** Rules whose text occurred come first, because they need a fix. */
function rankRule({ words, lately }: UnfiredRule): number {
  return words !== undefined || lately !== undefined ? 0 : 1;
}

export function nameOf({ list, id, at }: UnfiredRule): string {
  return `${list} ${escapeUntrusted(id)}${at === undefined ? "" : ` (${at})`}`;
}

function describeRuleText({ in: sources, why, write }: RuleWords): string {
  const done = why ?? write;
  return `its words stand in ${escapeUntrusted(sources.join("; "))}${done === undefined ? "" : `: ${escapeUntrusted(done)}`}`;
}

/** @param ruleText what is known about the current turn */
export function describeRecentUse({ lately }: UnfiredRule, ruleText?: RuleWords): string {
  if (lately === undefined) return "";
  const { turns, withWords, words } = lately;
  const where = ruleText === undefined ? `; ${describeRuleText(words)}` : "";
  return `by today's file it fires in none of the last ${count(turns, "turn")}, though its words went by in ${withWords}${where}`;
}
