import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { Decision, Dropped } from "../terms/report.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { chooseTools, type OfferedTool } from "./choose-tools.ts";
import { collectDropped, type DroppedCollector } from "./collect-dropped.ts";
import { hideFrom } from "./hide-media.ts";
import type { Program } from "./program.ts";
import type { Hindrance } from "./talk.ts";
import { readToolCalls } from "./read-tool-calls.ts";
import { renderPrompt } from "./render-prompt.ts";
import { reportFields } from "./report-fields.ts";
import type { RoutedTurn } from "./route-turn.ts";

/** A turn that has been decided: ask a model, hand the request on as it is, answer at once, or refuse. */
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
  /** The backend speaks the client's own language: it gets the client's own words. */
  | { readonly kind: "relay"; readonly profile: string }
  | { readonly kind: "reply"; readonly text: string }
  | { readonly kind: "refuse"; readonly problem: Problem }
);

/** Who is to answer, and why. */
export interface Choice {
  /** A name in `plan.profiles`. */
  readonly profile: string;
  readonly decision: Decision;
}

/** The second half of a turn's road: parts, trim, filter → the prompt of one profile. May be asked for each profile of a chain. */
export function showTurn(program: Program, routed: RoutedTurn, choice: Choice): PreparedTurn {
  const { plan } = program;
  const { input, background } = routed;
  const { request, client, watch, id: turn = "turn" } = input;
  const profile = plan.profiles[choice.profile];
  if (profile === undefined) throw new Error(`the plan has no profile ${JSON.stringify(choice.profile)}`);
  const common = { decision: choice.decision, background };
  if (plan.backends[profile.backend]?.kind === "anthropic") return relayed(routed, choice);
  const dropped = collectDropped([...routed.unread.list(), ...routed.dropped.list()]);
  const problem = routed.talk.hindrances.find((one) => hinders(one, profile, plan))?.problem;
  if (problem !== undefined) {
    const message = `${problem.message} (${profile.model})`;
    return { ...common, kind: "refuse", problem: { ...problem, message }, dropped: dropped.list() };
  }
  const talk = hideFrom(profile.images === true, routed.talk, dropped);
  reportFields(request, profile, dropped);
  const tools = offeredTools(plan, profile, { request, dropped });
  watch?.({ kind: "tools", offered: tools.map(({ name }) => name), toolset: plan.sizes[profile.size]?.toolset ?? "" });
  const keepsWords = background && (request.tools ?? []).length === 0;
  const prompt = renderPrompt({ program, profile, request, talk, client, dropped, tools, watch, keepsWords });
  const read = (events: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> =>
    readToolCalls(events, { tools, turn, dropped });
  return { ...common, kind: "ask", profile: choice.profile, prompt, read, dropped: dropped.list() };
}

function hinders({ only }: Hindrance, { images }: Profile, { server }: Plan): boolean {
  if (only === "strict") return server.strict;
  return only === undefined || images !== true;
}

/** Nothing is rendered, so nothing is trimmed. */
function relayed({ background, dropped }: RoutedTurn, { profile, decision }: Choice): PreparedTurn {
  const why = `${decision.why}; the client's own words are passed on`;
  return { kind: "relay", profile, decision: { ...decision, why }, background, dropped: dropped.list() };
}

function offeredTools(
  plan: Plan,
  profile: Profile,
  { request, dropped }: { readonly request: MessagesRequest; readonly dropped: DroppedCollector },
): OfferedTool[] {
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  return toolset === undefined || request.tool_choice?.type === "none" ? [] : chooseTools(toolset, request, dropped);
}
