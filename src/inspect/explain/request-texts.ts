import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, Rule } from "../../../generated/types/plan.d.ts";
import { describeRange } from "../../checks/conditions/describe-condition.ts";
import type { Conversation, MessagePiece } from "../../prompt/conversation/conversation.ts";
import { locate } from "../../prompt/rules/locate-text.ts";
import { rulesFor, type TextRole } from "../../prompt/rules/select-rules.ts";
import type { RoutedTurn } from "../../routing/turn/route-turn.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { stepsOf } from "./explain-rules.ts";

/** A text of a request; no rule looks into descriptions of tools. */
export interface SentText {
  readonly role: TextRole | "description";
  readonly text: string;
}

/** Where in a text a match is. */
export interface TextContext {
  readonly role: SentText["role"];
  /** A name in `sources` whose words it is part of. */
  readonly source?: string;
  /** The innermost element around it. */
  readonly tag?: string;
}

/** All texts of a request except the model's own, each once. */
export function sentTexts(
  { system, messages }: Conversation,
  { tools = [] }: Pick<MessagesRequest, "tools">,
): SentText[] {
  const all: SentText[] = [
    ...system.map((text): SentText => ({ role: "system", text })),
    ...messages.flatMap(({ role, pieces }) => (role === "assistant" ? [] : pieces.flatMap(ofPiece(role)))),
    ...tools.flatMap(({ description }): SentText[] =>
      typeof description === "string" ? [{ role: "description", text: description }] : [],
    ),
  ];
  return [...new Map(all.map((sent) => [`${sent.role} ${sent.text}`, sent])).values()];
}

function ofPiece(role: "user" | "system"): (piece: MessagePiece) => SentText[] {
  return (piece) => {
    if (piece.kind === "words") return [{ role, text: piece.text }];
    return piece.kind === "result" ? [{ role: "tool", text: piece.text }] : [];
  };
}

/** A rule's words in a text. */
export interface RuleTextMatch {
  readonly sent: SentText;
  /** Where in the text they begin. */
  readonly offset: number;
  readonly context: TextContext;
}

export interface Sender {
  readonly plan: Pick<Plan, "sources">;
  readonly client: string | undefined;
}

/** What is known about the position of an offset in a text. */
export function contextAt({ role, text }: SentText, offset: number, { plan, client }: Sender): TextContext {
  const [source] = Object.entries(plan.sources ?? {}).find(([, finders]) =>
    finders.some(
      (finder) =>
        finder.role === role &&
        satisfiesVersion(finder.client, client) &&
        locate(text, finder.at).some(({ start, end }) => start <= offset && offset < end),
    ),
  ) ?? [undefined];
  const tag = role === "description" ? undefined : elementAt(text, offset);
  return { role, ...(source !== undefined && { source }), ...(tag !== undefined && { tag }) };
}

/** Of elements that are open at once, the innermost are enough: what a text leaves open costs no more. */
const MOST_OPEN = 20;

const TAG = /<(\/?)([A-Za-z][\w-]*)(?:\s[^<>]*)?>/g;

/** The innermost element whose inside holds the offset, closed behind it. */
function elementAt(text: string, offset: number): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = ""] of text.slice(0, offset).matchAll(TAG)) {
    if (slash === "") open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > MOST_OPEN) open.shift();
  }
  return open.findLast((name) => text.includes(`</${name}>`, offset));
}

const NAMES: Readonly<Record<SentText["role"], string>> = {
  system: "system text",
  user: "user text",
  tool: "results of tools",
  description: "descriptions of tools",
};

export function describeContext({ role, source, tag }: TextContext): string {
  if (source !== undefined) return `what \`${source}\` says, in ${NAMES[role]}`;
  return tag === undefined ? NAMES[role] : `<${tag}> in ${NAMES[role]}`;
}

export interface PassedInput {
  readonly plan: Plan;
  readonly routed: Pick<RoutedTurn, "conversation" | "input">;
  readonly steps: readonly TurnStep[];
  /** Size of the profile that answers. */
  readonly size: string;
}

interface RuleOfList {
  readonly list: "trim" | "filters";
  readonly rule: Rule;
}

/** Why a rule that looks in the right texts did nothing there; undefined where it doesn't look there. */
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

/** The part or rule that removed the text. */
function takerOf({ sent, offset }: RuleTextMatch, steps: readonly TurnStep[]): string | undefined {
  const near = sent.text.slice(offset).split("\n", 1)[0] ?? "";
  const part = stepsOf(steps, "part").find(({ removed }) => removed.includes(near));
  if (part !== undefined) return `the part \`${part.name}\``;
  const rule = stepsOf(steps, "rule").find(({ removed, added }) => removed.includes(near) && !added.includes(near));
  return rule === undefined ? undefined : `\`${rule.list}/${rule.id}\``;
}
