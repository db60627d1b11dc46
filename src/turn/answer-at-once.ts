import type { Chosen } from "./choose-route.ts";
import type { Program } from "./program.ts";
import type { RoutedTurn } from "./route-turn.ts";
import { saveReading } from "./save-reading.ts";
import { shortTitle } from "./short-title.ts";
import type { PreparedTurn } from "./show-turn.ts";

/** The answer that no model has to give: a route's reply, or a refusal. */
export function answerAtOnce(
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
