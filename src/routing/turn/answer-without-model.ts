import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { Decision } from "../../shared/turn-report.ts";
import type { Chosen } from "../routes/choose-route.ts";
import type { PreparedTurn } from "./build-prompt.ts";
import type { RoutedTurn } from "./route-turn.ts";

/** The answer that no model has to give: a route's reply, or a refusal. */
export function answerWithoutModel(
  program: Program,
  { input, facts, background, unread, dropped }: RoutedTurn,
  chosen: Extract<Chosen, { kind: "reply" | "refuse" }>,
): Extract<PreparedTurn, { kind: "reply" | "refuse" }> {
  const common = { decision: chosen.decision, background, dropped: [...unread.list(), ...dropped.list()] };
  if (chosen.kind === "refuse") return { ...common, kind: "refuse", problem: chosen.problem };
  const text = program.render(chosen.template, replyContext(program, facts.user, chosen.taken)).trim();
  return { ...common, decision: saveReading(chosen.decision, input.request), kind: "reply", text };
}

/** What a reply's template may read; a title is made of what the route took. */
function replyContext({ plan }: Program, user: string, taken: string): Record<string, string> {
  const empty = Object.fromEntries(
    [...Object.keys(plan.parts), "tools", "canAct", "howToCall"].map((name) => [name, ""]),
  );
  return { ...empty, user, taken, title: shortTitle(taken) };
}

const MAX_WORDS = 6;
const MOST_CHARS = 50;

/** The first words of a text as a title: one line, a capital letter first, cut at a word. */
export function shortTitle(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, MAX_WORDS);
  while (words.length > 1 && words.join(" ").length > MOST_CHARS) words.pop();
  const title = words.join(" ");
  const cut = title.length > MOST_CHARS ? `${title.slice(0, MOST_CHARS - 1)}…` : title;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/** The decision to answer without a model, with what that saves: a stated estimate of what a model would have read. */
export function saveReading(decision: Decision, { system = "", messages, tools = [] }: MessagesRequest): Decision {
  const texts = [system, ...messages.map(({ content }) => content), ...tools];
  const saved = texts.reduce(
    (sum: number, text) => sum + estimateText(typeof text === "string" ? text : JSON.stringify(text)),
    0,
  );
  return { ...decision, saved, why: `${decision.why}: answered without a model, about ${saved} tokens not read` };
}
