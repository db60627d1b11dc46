import type { Plan, Rule } from "../../generated/types/plan.d.ts";
import { describeRange } from "../compile/5-check/logic/describe-condition.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { satisfiesVersion } from "../turn/hold-version.ts";
import { locate } from "../turn/locate.ts";
import type { RoutedTurn } from "../turn/route-turn.ts";
import { rulesFor } from "../turn/rules-for.ts";
import { stepsOf } from "./explain-steps.ts";
import type { RuleTextMatch, Sender } from "./sent-texts.ts";

export interface PassedInput {
  readonly plan: Plan;
  readonly routed: Pick<RoutedTurn, "conversation" | "input">;
  readonly steps: readonly TurnStep[];
  /** Of the profile that is asked. */
  readonly size: string;
}

interface RuleOfList {
  readonly list: "trim" | "filters";
  readonly rule: Rule;
}

/** Why a rule that looks where its words stand did nothing with them; undefined where it does not look there. */
export function explainNoMatch(
  { list, rule }: RuleOfList,
  found: readonly RuleTextMatch[],
  { plan, routed, steps, size }: PassedInput,
): string | undefined {
  const { client } = routed.input;
  const isReplaced = (plan.sizes[size]?.prompt ?? "client") !== "client";
  const read = found.filter(({ sent }) => !isReplaced || !routed.conversation.system.includes(sent.text));
  if (read.length === 0) return `size ${size} has its own prompt in place of this text`;
  const { client: range, ...always } = rule;
  const inSight = read.find((one) => appliesToText({ list, rule: always }, one, { plan, client }));
  if (inSight === undefined) return undefined;
  const release = client === undefined ? "the release is not known" : `this is ${client}`;
  if (range !== undefined && !satisfiesVersion(range, client))
    return `it is for client ${describeRange(range)}, and ${release}`;
  const taker = takerOf(inSight, steps);
  if (taker !== undefined) return `${taker} takes them out before`;
  const condition = (["unless", "when"] as const).find((key) => rule[key] !== undefined);
  if (condition !== undefined) return `its \`${condition}\` keeps it from this request`;
  return "an earlier rule, or a tool that needs them, keeps them";
}

/** Whether the rule alone finds something in the text as the client has sent it. */
function appliesToText(
  { list, rule }: RuleOfList,
  { sent: { role, text } }: RuleTextMatch,
  { plan, client }: Sender,
): boolean {
  if (role === "description") return false;
  return rulesFor({ ...plan, trim: [], filters: [], [list]: [rule] }, role).some(
    (one) => satisfiesVersion(one.client, client) && locate(text, one.at).length > 0,
  );
}

/** The part or the rule that has taken out what stands there. */
function takerOf({ sent, offset }: RuleTextMatch, steps: readonly TurnStep[]): string | undefined {
  const near = sent.text.slice(offset).split("\n", 1)[0] ?? "";
  const part = stepsOf(steps, "part").find(({ removed }) => removed.includes(near));
  if (part !== undefined) return `the part \`${part.name}\``;
  const rule = stepsOf(steps, "rule").find(({ removed, added }) => removed.includes(near) && !added.includes(near));
  return rule === undefined ? undefined : `\`${rule.list}/${rule.id}\``;
}
