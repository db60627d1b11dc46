import type { RuleWords, UnfiredRule } from "../../generated/types/explanation.d.ts";
import { count } from "../problem/count.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { head } from "./print-lines.ts";
import { escapeUntrusted } from "./seen.ts";

/** Rules that are named before the rest is counted. */
const MAX_NAMED = 6;

/** The person's own rules that did nothing in a turn; below them, where the words of each stand and what to write. */
export function printUnfired(unfired: readonly UnfiredRule[], style: TextStyle = plainStyle): string[] {
  if (unfired.length === 0) return [];
  const sorted = unfired.toSorted((a, b) => rankRule(a) - rankRule(b));
  const named = sorted.slice(0, MAX_NAMED);
  const more = unfired.length - named.length;
  const names = `${named.map(nameOf).join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
  return [
    head("unfired", [`your rules that did nothing here: ${names}`], style),
    ...named.flatMap((rule) => {
      const lines = [
        ...(rule.words === undefined ? [] : [describeRuleText(rule.words)]),
        ...(rule.lately === undefined ? [] : [describeRecentUse(rule, rule.words)]),
      ];
      return lines.map((line) => head("", [`${escapeUntrusted(rule.id)}: ${line}`], style));
    }),
  ];
}

/** Those whose words went by first: something is to be done. */
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

/** @param said what has been said of the turn at hand */
export function describeRecentUse({ lately }: UnfiredRule, ruleText?: RuleWords): string {
  if (lately === undefined) return "";
  const { turns, withWords, words } = lately;
  const where = ruleText === undefined ? `; ${describeRuleText(words)}` : "";
  return `by today's file it fires in none of the last ${count(turns, "turn")}, though its words went by in ${withWords}${where}`;
}
