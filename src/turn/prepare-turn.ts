import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { Decision, Dropped } from "../terms/report.ts";
import { chooseRoute } from "./choose-route.ts";
import { collectDropped } from "./collect-dropped.ts";
import { gatherFacts } from "./gather-facts.ts";
import type { Program } from "./program.ts";
import { readTalk } from "./read-talk.ts";
import { renderPrompt } from "./render-prompt.ts";
import { reportFields } from "./report-fields.ts";
import { requestClass } from "./request-class.ts";

export interface TurnInput {
  readonly request: MessagesRequest;
  /** The client's release, from its user-agent: `2.1.329`. */
  readonly client?: string;
}

/** A turn that has been decided: ask a model, answer at once, or refuse. */
export type PreparedTurn = {
  readonly decision: Decision;
  readonly background: boolean;
  readonly dropped: readonly Dropped[];
} & (
  | { readonly kind: "ask"; /** A name in `plan.profiles`. */ readonly profile: string; readonly prompt: Prompt }
  | { readonly kind: "reply"; readonly text: string }
  | { readonly kind: "refuse"; readonly problem: Problem }
);

/** The pure road of a turn: class → route → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, { request, client }: TurnInput): PreparedTurn {
  const { plan } = program;
  const dropped = collectDropped();
  const talk = readTalk(request, dropped);
  const unclassified = gatherFacts({ plan, request, talk, client });
  const { id, background } = requestClass(plan, unclassified);
  const facts = { ...unclassified, class: id };
  const chosen = chooseRoute(plan, facts);
  const common = { decision: chosen.decision, background };
  if (chosen.kind === "refuse") return { ...common, kind: "refuse", problem: chosen.problem, dropped: dropped.list() };
  if (chosen.kind === "reply")
    return {
      ...common,
      kind: "reply",
      text: program.render(chosen.template, { ...emptyParts(program), user: facts.user }).trim(),
      dropped: dropped.list(),
    };

  const profile = plan.profiles[chosen.profile];
  if (profile === undefined) throw new Error(`the plan has no profile ${JSON.stringify(chosen.profile)}`);
  if (talk.unshowable !== undefined)
    return {
      ...common,
      kind: "refuse",
      problem: { ...talk.unshowable, message: `${talk.unshowable.message} (${profile.model})` },
      dropped: dropped.list(),
    };
  reportFields(request, profile, dropped);
  const prompt = renderPrompt({ program, profile, request, talk, client, dropped });
  return { ...common, kind: "ask", profile: chosen.profile, prompt, dropped: dropped.list() };
}

function emptyParts({ plan }: Program): Record<string, string> {
  return Object.fromEntries(Object.keys(plan.parts).map((name) => [name, ""]));
}
