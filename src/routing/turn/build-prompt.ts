import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { capabilitiesOf, kindOf } from "../../backends/registry.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import type { ThinkingStart } from "../../prompt/answer/thinking.ts";
import type { TextCounts } from "../../prompt/budget/text-counts.ts";
import { hideFrom } from "../../prompt/conversation/conversation.ts";
import type { Repeats } from "../../prompt/conversation/repeated-calls.ts";
import { renderPrompt } from "../../prompt/render-prompt.ts";
import { refuseFields, reportFields, reportMallexBlocks } from "../../prompt/request/request-fields.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import { offerTools, sortTools } from "../../prompt/tools/offer-tools.ts";
import { formatSearches } from "../../prompt/tools/tool-search.ts";
import { offerWebSearch, reportWebSearch } from "../../prompt/tools/web-search.ts";
import { collectDropped, type DroppedCollector } from "../../shared/dropped-collector.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Usage } from "../../shared/turn-event.ts";
import type { Decision, Dropped } from "../../shared/turn-report.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { repairPrompt, type BrokenAnswer } from "../../tool-calls/mapping/retry-prompt.ts";
import type { RoutedTurn, TurnInput } from "./route-turn.ts";

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
      /** How many calls in a row brought nothing new, which the model is informed about; absent: too few. */
      readonly repeats?: number;
      /** The retry of a question, where the file enables it: the question is followed by the invalid answer and what is wrong with it. */
      readonly repair?: (prompt: Prompt, broken: BrokenAnswer) => Prompt;
      readonly answer: AnswerSettings;
      /** Another thread has the texts of the prompt. */
      readonly held?: HeldPrompt;
    }
  /** The backend speaks the client's own language: it gets the client's own words. */
  | { readonly kind: "relay"; readonly profile: string }
  | { readonly kind: "reply"; readonly text: string }
  | { readonly kind: "refuse"; readonly problem: Problem }
);

/** A prompt whose texts are in another thread. Each call rejects with a MallexError if that thread fails. */
export interface HeldPrompt {
  readonly count: TokenCount;
  /** The body for a backend. */
  encode(model: string, maxTokens: number): Promise<Uint8Array>;
  /** The same question, followed by an answer and what is wrong with it; undefined: no room for a second answer. */
  repair(turn: ModelTurn, broken: BrokenAnswer, usage: Usage | undefined): Promise<ModelTurn | undefined>;
}

/** What the stages over an answer go by. */
export interface AnswerSettings {
  readonly plan: Pick<Plan, "backends" | "thoughts" | "turnEnds" | "dialects" | "repeats">;
  readonly profile: Pick<
    Profile,
    "backend" | "thinking" | "thoughts" | "alwaysThinks" | "turnEnds" | "reads" | "repair"
  > &
    Partial<Pick<Profile, "output">>;
  readonly prompt: Prompt;
  /** None: nothing is a call, and text goes on as it is. */
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
  readonly request?: MessagesRequest;
  /** The model was told that it must call a tool. */
  readonly mustCall?: boolean;
  readonly repeats?: Repeats | undefined;
  /** A person reads the answer: a note says why it was ended. */
  readonly hasNote?: boolean;
  /** Whether the prompt has opened a thought; absent: found when it is needed. */
  readonly opens?: ThinkingStart;
  /** The answer has only what was left of the window. */
  readonly fillsWindow?: boolean;
}

/** A turn for a model that gets a rendered prompt. */
export type ModelTurn = Extract<PreparedTurn, { kind: "ask" }>;

/** A turn for a backend that gets the client's own request. */
export type RelayTurn = Extract<PreparedTurn, { kind: "relay" }>;

/** Who is to answer, and why. */
export interface PromptChoice {
  /** A name in `plan.profiles`. */
  readonly profile: string;
  readonly decision: Decision;
  /** Tokens of a text as its model reads it; absent: estimates. */
  readonly counts?: TextCounts | undefined;
  /** A profile after this one reads pictures: this one leaves a tool's newest picture to it. */
  readonly anotherSees?: boolean | undefined;
  /** The conversation is not cut to the window: only to measure it. */
  readonly isComplete?: true | undefined;
}

/** Classes of requests whose answer replaces the conversation: whatever they don't read is lost. */
const RETELLING: ReadonlySet<string> = new Set(["compact"]);

/** The second half of a turn: parts, trim, filter → the prompt for one profile. May be called for each profile of a chain. */
export function buildPrompt(program: Program, routed: RoutedTurn, choice: PromptChoice): PreparedTurn {
  const { plan } = program;
  const { input, background } = routed;
  const { client, watch, id: turn = "turn" } = input;
  const profile = plan.profiles[choice.profile];
  if (profile === undefined) throw new Error(`the plan has no profile ${JSON.stringify(choice.profile)}`);
  const request = offerWebSearch(plan, requestFor(profile, input));
  const common = { decision: choice.decision, background };
  if (kindOf(plan.backends[profile.backend])?.relays === true) return relayed(routed, choice);
  const dropped = collectDropped([...routed.unread.list(), ...routed.dropped.list()]);
  const problem = refusalOf(plan, profile, { ...routed, input: { ...input, request } }, choice);
  if (problem !== undefined) return { ...common, kind: "refuse", problem, dropped: dropped.list() };
  const visibleConversation = hideFrom(profile.images === true, routed.conversation, dropped);
  reportFields(request, profile, dropped);
  reportWebSearch(plan, input.request, dropped);
  const { tools, choice: mustCall } = offerTools(program, {
    profile,
    request,
    conversation: visibleConversation,
    client,
    dropped,
  });
  const conversation = formatSearches(visibleConversation, tools);
  const toolset = plan.sizes[profile.size]?.toolset ?? "";
  watch?.({ kind: "tools", ...sortTools(tools, request.tools), toolset });
  const keepsText = background && (request.tools ?? []).length === 0;
  const { counts, isComplete } = choice;
  const retells = RETELLING.has(choice.decision.class);
  const { form } = input;
  const promptInput = {
    program,
    profile,
    request,
    conversation,
    client,
    dropped,
    tools,
    form,
    choice: mustCall,
    watch,
  };
  const seen: { repeats?: Repeats } = {};
  const onRepeats = (repeats: Repeats): void => {
    Object.assign(seen, { repeats });
    const { streak, last } = repeats;
    if (last !== undefined) watch?.({ kind: "repeats", streak, last });
  };
  const prompt = renderPrompt({ ...promptInput, keepsText, retells, counts, isComplete, onRepeats });
  const answer: AnswerSettings = {
    plan,
    profile,
    prompt,
    tools,
    turn,
    dropped,
    request,
    mustCall: mustCall !== undefined,
    repeats: seen.repeats,
    hasNote: !background && prompt.format === undefined,
  };
  const options = { prompt, answer, ...repeatCount(plan, seen.repeats), ...repairOf(profile, tools) };
  return { ...common, kind: "ask", profile: choice.profile, ...options, dropped: dropped.list() };
}

function repairOf({ repair }: Profile, tools: readonly OfferedTool[]): Pick<ModelTurn, "repair"> {
  if (repair !== "ask" || tools.length === 0) return {};
  return { repair: (prompt, broken) => repairPrompt(prompt, broken, tools) };
}

function repeatCount(plan: Pick<Plan, "repeats">, repeats: Repeats | undefined): { readonly repeats?: number } {
  const { streak = 0 } = repeats ?? {};
  return streak >= (plan.repeats?.tell ?? Infinity) ? { repeats: streak } : {};
}

/** A request that sets no limit of its own gets the limit of the profile that answers. */
export function requestFor({ output }: Pick<Profile, "output">, { request, isUnlimited }: TurnInput): MessagesRequest {
  return isUnlimited === true ? { ...request, max_tokens: output } : request;
}

/** What another model might do. */
const OF_MODEL: ReadonlySet<string> = new Set(["MX8003", "MX8015", "MX8016"]);

/** Why this profile can't be called, with its model where another one might work. */
function refusalOf(plan: Plan, profile: Profile, routed: RoutedTurn, choice: PromptChoice): Problem | undefined {
  const { input, conversation } = routed;
  const { strict } = plan.server;
  const problem =
    refuseFields(input.request, { capabilities: capabilitiesOf(plan, profile), strict }) ??
    conversation.unsupported.find(({ only }) =>
      only === "strict" ? strict : only === undefined || profile.images !== true,
    )?.problem;
  if (problem === undefined) return unseenResult(profile, routed, choice);
  if (!OF_MODEL.has(problem.code)) return problem;
  return { ...problem, message: `${problem.message} (model ${profile.model})` };
}

/** A picture in the newest tool results is what the model is to work with, so a profile that can't read it passes it on to one that can. */
function unseenResult(
  profile: Profile,
  { conversation, input }: RoutedTurn,
  choice: PromptChoice,
): Problem | undefined {
  if (choice.anotherSees !== true || profile.images === true) return undefined;
  const newest = conversation.messages.at(-1);
  const hasImage =
    newest?.role === "user" && newest.pieces.some((one) => one.kind === "result" && one.images !== undefined);
  if (!hasImage) return undefined;
  const path = `messages[${input.request.messages.length - 1}]`;
  return createProblem("MX8003", { path, what: `a tool's image can't be shown to ${profile.model}` }, { path });
}

const ANY_MAP = "the Claude API knows only forms with a schema: it gets one that takes every map";

/** Nothing is rendered, so nothing is trimmed. */
function relayed(
  { input, background, dropped: before }: RoutedTurn,
  { profile, decision }: PromptChoice,
): PreparedTurn {
  const dropped = collectDropped(before.list());
  reportMallexBlocks(input.request, dropped);
  if (input.form?.isAnyMap === true) dropped.add({ what: "output_config.format", why: ANY_MAP });
  const why = `${decision.why}; the client's own words are passed on`;
  return { kind: "relay", profile, decision: { ...decision, why }, background, dropped: dropped.list() };
}
