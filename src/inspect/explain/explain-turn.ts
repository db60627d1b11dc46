import type { ExplainedProfile, Explanation } from "../../../generated/types/explanation.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { formatHead, type Budget } from "../../checks/profiles/context-budgets.ts";
import type { Dict } from "../../config/parse/tree.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { formatInteger } from "../../shared/format-quantities.ts";
import { countsOf } from "../../prompt/budget/text-counts.ts";
import { directQuery } from "../../prompt/tools/web-search.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { estimateTokens } from "../../prompt/tokens/estimate.ts";
import { fitPrompt, type TokenCounter, type WindowDecision } from "../../prompt/tokens/token-counter.ts";
import type { Facts } from "../../routing/routes/conditions.ts";
import { buildPrompt, type PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { estimatePrompt, prepareTurn } from "../../routing/turn/prepare-turn.ts";
import { routeTurn, type TurnInput } from "../../routing/turn/route-turn.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { describeTarget, locationAt } from "../text/describe.ts";
import { countSent, createMeter, type TokenMeter } from "../text/print-prompt.ts";
import { copyDecision, explainRouting, type Now } from "./explain-routing.ts";
import { explainParts, explainRules, explainTried, stepsOf } from "./explain-rules.ts";
import { locateMatch } from "./local-only-match.ts";
import { summarize } from "./print-explanation.ts";
import { unfiredRules } from "./unfired-rules.ts";

export interface ExplainInput extends Pick<TurnInput, "request" | "client" | "session" | "agent" | "pdfs"> {
  /** Name of the request: a file, a turn's id. */
  readonly from: string;
  /** The merged configuration from which the program was compiled; without it there are no source locations. */
  readonly origins?: Dict;
  /** Names of the user's own files; without them no rule is the user's own. */
  readonly own?: ReadonlySet<string>;
  /** The token budgets that `mallex compile` prints. */
  readonly budgets?: readonly Budget[];
  /** Names of the packs that are not built in. */
  readonly packs?: ReadonlySet<string>;
  /** Hash of the plan that answered the recorded turn. */
  readonly answeredBy?: string | undefined;
  /** The error of the recorded turn. */
  readonly failed?: string | undefined;
  /** The result of the recorded turn. */
  readonly answered?: Explanation["answered"];
  /** What this machine knows about the profiles. */
  readonly now?: Now;
  /** Counts as this profile's model does; without it tokens are estimated. */
  readonly counter?: (profile: string) => Promise<TokenCounter | undefined>;
}

/** Every decision of a turn, offline, by the code that answers turns. */
export async function explainTurn(program: Program, input: ExplainInput): Promise<Explanation> {
  const { plan } = program;
  const {
    request,
    origins,
    answeredBy,
    answered,
    now = {},
    packs = new Set<string>(),
    own = new Set<string>(),
  } = input;
  const steps: TurnStep[] = [];
  const alone = { ...turnInput(input), ...optional("unusable", now.unusable) };
  const first = prepareTurn(program, alone);
  const counter = first.kind === "ask" ? await input.counter?.(first.profile) : undefined;
  const options = { ...alone, counts: () => countsOf(counter) };
  const turn = prepareTurn(program, { ...options, watch: (step) => void steps.push(step) });
  const meter = createMeter(counter);
  const routed = routeTurn(program, turnInput(input));
  const { facts } = routed;
  const { decision } = turn;
  const reads = (profile: string): number => tokensRead(buildPrompt(program, routed, { profile, decision }), facts);
  const measure = (profile: string): number => estimatePrompt({ program, routed, decision }, profile);
  const found =
    program.privacy && locateMatch(program.privacy.within(facts.project), request, { plan, client: input.client });
  const end = explainEnd(plan, turn, {
    sent: countSent(request, meter),
    meter,
    inexact: inexactReason(counter),
    wasAnswered: isAnsweredHere(plan, turn, input),
    isSearch: directQuery(plan, request) !== undefined,
  });
  const unfired = unfiredRules({ plan, steps, origins, own, turn, routed });
  const explained = {
    version: 1 as const,
    request: requestOf(input),
    plan: { hash: plan.hash, ...(answeredBy === undefined || answeredBy === plan.hash ? {} : { answeredBy }) },
    decision: copyDecision(decision),
    ...optional("answered", answered),
    class: explainClass(turn, steps, { facts, origins }),
    route: explainRoute(plan, steps, { facts, origins }),
    ...explainRouting({ plan, steps, decision, origins, now, measure, reads, found }),
    ...explainProfile(plan, turn, { steps, origins, budgets: input.budgets }),
    ...explainTools(turn, steps, { origins, meter }),
    parts: explainParts(steps, meter, origins),
    rules: explainRules(steps, { plan, meter, origins, packs }),
    ...(unfired.length > 0 && { unfired }),
    ...end,
  };
  return { summary: summarize(explained), ...explained };
}

function requestOf({ from, client, request, failed }: ExplainInput): Explanation["request"] {
  return {
    from,
    ...optional("client", client),
    model: request.model,
    messages: request.messages.length,
    tools: request.tools?.length ?? 0,
    stream: request.stream === true,
    ...optional("failed", failed),
  };
}

function isAnsweredHere(
  { hash }: Plan,
  { decision }: PreparedTurn,
  { answered, answeredBy, failed }: ExplainInput,
): boolean {
  const isSame = answeredBy === hash && answered?.decision.profile === decision.profile;
  return isSame && failed === undefined;
}

interface ClassifiedRequest {
  readonly facts: Facts;
  readonly origins: Dict | undefined;
}

function inexactReason(counter: TokenCounter | undefined): string {
  if (counter === undefined) return "the model's tokenizer is not on this machine";
  return counter.inexact ?? "the model's chat template refuses this conversation";
}

function turnInput({ request, client, session, agent, pdfs }: ExplainInput): TurnInput {
  return {
    request,
    ...optional("client", client),
    ...optional("session", session),
    ...optional("agent", agent),
    ...optional("pdfs", pdfs),
  };
}

/** An estimate; a relayed request is counted as it is. */
function tokensRead(turn: PreparedTurn, { promptTokens }: Facts): number {
  return turn.kind === "ask" ? estimateTokens(turn.prompt) : promptTokens;
}

function explainClass(
  { background }: PreparedTurn,
  steps: readonly TurnStep[],
  request: ClassifiedRequest,
): Explanation["class"] {
  const [{ id, tried } = { id: "", tried: [] }] = stepsOf(steps, "class");
  const found = tried.findIndex(({ holds }) => holds);
  const at = found < 0 ? {} : locationAt(request.origins, ["classes", found]);
  return { id, background, ...at, tried: explainTried(tried, "classes", request) };
}

function explainRoute(plan: Plan, steps: readonly TurnStep[], request: ClassifiedRequest): Explanation["route"] {
  const [step] = stepsOf(steps, "route");
  const tried = explainTried(step?.tried ?? [], "routes", request);
  const index = plan.routes.findIndex(({ id }) => id === step?.id);
  const route = plan.routes[index];
  if (route === undefined) return { tried };
  return { id: route.id, to: describeTarget(route.to), ...locationAt(request.origins, ["routes", index]), tried };
}

interface RoutingTrace {
  readonly steps: readonly TurnStep[];
  readonly origins: Dict | undefined;
  readonly budgets: readonly Budget[] | undefined;
}

function explainProfile(
  plan: Plan,
  { decision, kind }: PreparedTurn,
  trace: RoutingTrace,
): Pick<Explanation, "profile"> {
  const name = decision.profile ?? "";
  const profile = plan.profiles[name];
  if (profile === undefined) return {};
  const { model, backend, size, dialect, window, output } = profile;
  const prompt = plan.sizes[size]?.prompt ?? "client";
  const facts = { name, model, backend, size, prompt, dialect, window, output, why: decision.why };
  const budget = trace.budgets?.find((one) => one.profile === name);
  const head = budget?.head === undefined ? {} : { head: formatHead(budget) };
  const calls = kind === "relay" ? {} : explainCalls(plan, profile, trace.steps);
  return {
    profile: {
      ...facts,
      ...head,
      ...explainReading(profile),
      ...calls,
      ...locationAt(trace.origins, ["profiles", name]),
    },
  };
}

interface Explaining {
  readonly origins: Dict | undefined;
  readonly meter: TokenMeter;
}

/** How the client's tools are mapped, and how long the head is with them. */
function explainTools(
  turn: PreparedTurn,
  steps: readonly TurnStep[],
  { origins, meter }: Explaining,
): Pick<Explanation, "tools"> {
  const [step] = stepsOf(steps, "tools");
  if (step === undefined) return {};
  const { toolset, offered, stubs, findable, dropped } = step;
  return {
    tools: {
      toolset,
      ...locationAt(origins, ["toolsets", toolset]),
      offered: [...offered],
      ...(stubs.length > 0 && { stubs: [...stubs] }),
      ...(findable.length > 0 && { findable: [...findable] }),
      ...(dropped.length > 0 && { dropped: [...dropped] }),
      ...(turn.kind === "ask" && { head: headTokens(turn.prompt, meter) }),
    },
  };
}

/** In text dialects the system text has the tools. */
function headTokens({ messages, tools }: Prompt, meter: TokenMeter): number {
  const begins = messages.findIndex(({ role }) => role !== "system");
  const system = messages.slice(0, begins < 0 ? undefined : begins).map(({ content }) => content);
  return meter.text([...system, ...tools.map((tool) => JSON.stringify(tool))].join("\n"));
}

/** What limits a prompt by the time that it takes to read. */
function explainReading({ readable }: Profile): Pick<ExplainedProfile, "firstToken"> {
  if (readable === undefined) return {};
  return {
    firstToken: `at most ${formatInteger(readable)} tokens: the time in \`sizes\`, at the speed in mallex.lock`,
  };
}

type CallExplanation = Pick<ExplainedProfile, "alsoReads" | "style" | "repair" | "repeats">;

/** How a model's calls are handled, apart from its dialect; and how often calls are already repeated. */
function explainCalls(
  { repeats }: Plan,
  { dialect, reads = [], style, repair }: Profile,
  steps: readonly TurnStep[],
): CallExplanation {
  const alsoReads = reads.filter((name) => name !== dialect);
  return {
    ...(alsoReads.length > 0 && { alsoReads }),
    ...optional("style", style),
    repair: repair ?? "mend",
    ...(repeats !== undefined && { repeats: { tell: repeats.tell, stop: repeats.stop, ...streakOf(steps) } }),
  };
}

function streakOf(steps: readonly TurnStep[]): Pick<NonNullable<ExplainedProfile["repeats"]>, "streak" | "last"> {
  const [step] = stepsOf(steps, "repeats");
  if (step === undefined) return {};
  const { streak, last } = step;
  return { streak, last: `${last.name} ${JSON.stringify(last.input)}` };
}

interface PromptCount {
  readonly sent: number;
  readonly meter: TokenMeter;
  /** Why a count is an estimate, if it is one. */
  readonly inexact: string;
  /** The recorded turn was answered by the same profile and rules, so it wasn't refused, whatever today's count is. */
  readonly wasAnswered?: boolean;
  /** It asks for nothing but a search of the web. */
  readonly isSearch: boolean;
}

type End = Pick<Explanation, "outcome" | "dropped" | "tokens" | "reply" | "problem" | "prompt">;

const FITS: WindowDecision = { kind: "fits" };

/** How the turn ends: sent to a model, answered or refused, and how many tokens that takes. */
function explainEnd(
  plan: Plan,
  turn: PreparedTurn,
  { sent, meter, inexact, wasAnswered = false, isSearch }: PromptCount,
): End {
  const dropped = turn.dropped.map((entry) => ({ ...entry }));
  const nothing = { tokens: { sent, read: 0, exact: false, inexact: "no model is asked" }, dropped };
  switch (turn.kind) {
    case "reply":
      return { ...nothing, outcome: "reply", reply: turn.text };
    case "refuse":
      return { ...nothing, outcome: "refuse", problem: problemOf(turn.problem) };
    case "relay":
      return {
        tokens: { sent, read: sent, exact: false, inexact: "the client's own words are counted" },
        dropped,
        outcome: "relay",
      };
    case "ask": {
      if (isSearch) return { ...nothing, outcome: "search" };
      const count = meter.prompt(turn.prompt);
      const fit = fitPrompt(turn.prompt, count, plan.profiles[turn.profile]?.window ?? Infinity);
      const tokens = { sent, read: count.tokens, exact: count.exact, ...(count.exact ? {} : { inexact }) };
      return { tokens, ...fitted(turn, wasAnswered && fit.kind === "refuse" ? FITS : fit, dropped) };
    }
  }
}

function fitted(
  { prompt }: Extract<PreparedTurn, { kind: "ask" }>,
  fit: WindowDecision,
  dropped: Explanation["dropped"],
): Omit<End, "tokens"> {
  const { messages, tools, ...figures } = prompt;
  const request = { ...figures, messages: messages.map(copy), tools: tools.map(copy) };
  switch (fit.kind) {
    case "fits":
      return { outcome: "ask", dropped, prompt: request };
    case "shorten":
      return { outcome: "ask", dropped: [...dropped, fit.dropped], prompt: { ...request, maxTokens: fit.maxTokens } };
    case "refuse":
      return { outcome: "refuse", dropped, prompt: request, problem: problemOf(fit.problem) };
  }
}

function problemOf({ code, message, hint }: Problem): Explanation["problem"] & object {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

function copy<T extends object>(one: T): T {
  return { ...one };
}
