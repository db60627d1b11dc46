import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { Watch } from "../terms/turn-step.ts";
import type { Decision, Dropped } from "../terms/report.ts";
import { chooseRoute } from "./choose-route.ts";
import { chooseTools, type OfferedTool } from "./choose-tools.ts";
import { collectDropped, type DroppedCollector } from "./collect-dropped.ts";
import { gatherFacts } from "./gather-facts.ts";
import type { Program } from "./program.ts";
import { readTalk } from "./read-talk.ts";
import { readToolCalls } from "./read-tool-calls.ts";
import { renderPrompt } from "./render-prompt.ts";
import { reportFields } from "./report-fields.ts";
import { requestClass } from "./request-class.ts";
import { saveReading } from "./save-reading.ts";
import { shortTitle } from "./short-title.ts";

export interface TurnInput {
  readonly request: MessagesRequest;
  /** The client's release, from its user-agent: `2.1.329`. */
  readonly client?: string;
  /** Of the turn, for the ids of its calls: the client keeps them for the whole talk, so no two turns may share one. */
  readonly id?: string;
  /** Told every decision on the way; without it a turn costs nothing more. */
  readonly watch?: Watch;
}

/** A turn that has been decided: ask a model, answer at once, or refuse. */
export type PreparedTurn = {
  readonly decision: Decision;
  readonly background: boolean;
  /** Grows while the answer is read: by arguments that the model made up. */
  readonly dropped: readonly Dropped[];
} & (
  | {
      readonly kind: "ask";
      /** A name in `plan.profiles`. */
      readonly profile: string;
      readonly prompt: Prompt;
      /** Turns the model's calls into the client's. */
      readonly read: (events: AsyncIterable<TurnEvent>) => AsyncGenerator<TurnEvent>;
    }
  | { readonly kind: "reply"; readonly text: string }
  | { readonly kind: "refuse"; readonly problem: Problem }
);

/** The pure road of a turn: class → route → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, { request, client, id: turn = "turn", watch }: TurnInput): PreparedTurn {
  const { plan } = program;
  const dropped = collectDropped();
  const talk = readTalk(request, dropped);
  const unclassified = gatherFacts({ plan, request, talk, client });
  const { id, background } = requestClass(plan, unclassified, watch);
  const facts = { ...unclassified, class: id };
  const chosen = chooseRoute(plan, facts, watch);
  const common = { decision: chosen.decision, background };
  if (chosen.kind === "refuse") return { ...common, kind: "refuse", problem: chosen.problem, dropped: dropped.list() };
  if (chosen.kind === "reply")
    return {
      ...common,
      decision: saveReading(chosen.decision, request),
      kind: "reply",
      text: program.render(chosen.template, replyContext(program, facts.user, chosen.taken)).trim(),
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
  const tools = offeredTools(plan, profile, { request, dropped });
  watch?.({ kind: "tools", offered: tools.map(({ name }) => name), toolset: plan.sizes[profile.size]?.toolset ?? "" });
  const keepsWords = background && (request.tools ?? []).length === 0;
  const prompt = renderPrompt({ program, profile, request, talk, client, dropped, tools, watch, keepsWords });
  const read = (events: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> =>
    readToolCalls(events, { tools, turn, dropped });
  return { ...common, kind: "ask", profile: chosen.profile, prompt, read, dropped: dropped.list() };
}

function offeredTools(
  plan: Plan,
  profile: Profile,
  { request, dropped }: { readonly request: MessagesRequest; readonly dropped: DroppedCollector },
): OfferedTool[] {
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  return toolset === undefined || request.tool_choice?.type === "none" ? [] : chooseTools(toolset, request, dropped);
}

/** What a reply's template may read; a title is made of what the route took. */
function replyContext({ plan }: Program, user: string, taken: string): Record<string, string> {
  const empty = Object.fromEntries([...Object.keys(plan.parts), "tools", "canAct"].map((name) => [name, ""]));
  return { ...empty, user, taken, title: shortTitle(taken) };
}
