import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { formatHead, type Budget } from "../compile/5-check/budgets.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { Dict } from "../compile/tree.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { countsOf } from "../turn/budget/text-counts.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import { estimatePrompt } from "../turn/chain/measure-prompt.ts";
import { estimateTokens } from "../turn/estimate-tokens.ts";
import type { Facts } from "../turn/meet-condition.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import { routeTurn, type TurnInput } from "../turn/route-turn.ts";
import { buildPrompt, type PreparedTurn } from "../turn/show-turn.ts";
import type { Program } from "../turn/program.ts";
import { copyDecision } from "./copy-decision.ts";
import { describeTarget } from "./describe-target.ts";
import { explainCalls } from "./explain-calls.ts";
import { explainRouting, type Now } from "./explain-routing.ts";
import { explainEnd } from "./explain-end.ts";
import { explainTools } from "./explain-tools.ts";
import { explainParts, explainRules, explainTried, stepsOf } from "./explain-steps.ts";
import { locateMatch } from "./place-of-match.ts";
import { countSent, createMeter } from "./token-meter.ts";
import type { PackText } from "./pack-texts.ts";
import { textsInTurn, type TextsInput } from "./texts-in-turn.ts";
import { summarize } from "./summarize-explanation.ts";
import { unfiredRules } from "./unfired-rules.ts";
import { formatLocation, where } from "./where.ts";

export interface ExplainInput extends Pick<TurnInput, "request" | "client" | "session" | "agent" | "pdfs"> {
  /** What the request is called: a file, a turn's id. */
  readonly from: string;
  /** The merged configuration that the program was compiled from: without it, nothing has a place. */
  readonly origins?: Dict;
  /** Names of the person's own files; without them no rule is the person's own. */
  readonly own?: ReadonlySet<string>;
  /** How the windows are shared out: the heads that `mallex compile` prints. */
  readonly budgets?: readonly Budget[];
  /** What the packs that are not built in bring. */
  readonly packs?: Packs;
  /** Hash of the rules by which the turn was answered once. */
  readonly answeredBy?: string | undefined;
  /** What went wrong then. */
  readonly failed?: string | undefined;
  /** What came of it then. */
  readonly answered?: Explanation["answered"];
  /** What this machine knows of the profiles. */
  readonly now?: Now;
  /** Counts as this profile's model does; without it tokens are estimated. */
  readonly counter?: (profile: string) => Promise<TokenCounter | undefined>;
}

export interface Packs {
  /** Their names. */
  readonly names: ReadonlySet<string>;
  readonly texts: readonly PackText[];
}

const NO_PACKS: Packs = { names: new Set(), texts: [] };

/** Every decision on the road of a turn, offline, by the same code that answers turns. */
export async function explainTurn(program: Program, input: ExplainInput): Promise<Explanation> {
  const { plan } = program;
  const { request, origins, answeredBy, answered, now = {}, packs = NO_PACKS, own = new Set<string>() } = input;
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
  const found = program.privacy && locateMatch(program.privacy, request, { plan, client: input.client });
  const end = explainEnd(plan, turn, {
    sent: countSent(request, meter),
    meter,
    inexact: inexactReason(counter),
    wasAnswered: wasAnswered(plan, turn, input),
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
    rules: explainRules(steps, { plan, meter, origins, packs: packs.names }),
    ...explainTexts(program, {
      texts: packs.texts,
      turn,
      steps,
      rebuild: (other) => prepareTurn(other, options),
      usesIntentModel: answered?.decision.intent?.step === "model",
    }),
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

function wasAnswered(
  { hash }: Plan,
  { decision }: PreparedTurn,
  { answered, answeredBy, failed }: ExplainInput,
): boolean {
  const isSame = answeredBy === hash && answered?.decision.profile === decision.profile;
  return isSame && failed === undefined;
}

function explainTexts(program: Program, input: TextsInput): Pick<Explanation, "packTexts"> {
  const texts = textsInTurn(program, input);
  if (texts.length === 0) return {};
  return {
    packTexts: texts.map(({ what, reaches, from, at, text }) => ({
      what,
      reaches,
      from,
      at: formatLocation(at),
      text,
    })),
  };
}

interface ClassifiedRequest {
  readonly facts: Facts;
  readonly origins: Dict | undefined;
}

function inexactReason(counter: TokenCounter | undefined): string {
  if (counter === undefined) return "the model's tokenizer is not on this machine";
  return counter.inexact ?? "the model's chat template refuses this talk";
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

/** By estimate; a relayed request is read as it is. */
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
  const at = found < 0 ? {} : where(request.origins, ["classes", found]);
  return { id, background, ...at, tried: explainTried(tried, "classes", request) };
}

function explainRoute(plan: Plan, steps: readonly TurnStep[], request: ClassifiedRequest): Explanation["route"] {
  const [step] = stepsOf(steps, "route");
  const tried = explainTried(step?.tried ?? [], "routes", request);
  const index = plan.routes.findIndex(({ id }) => id === step?.id);
  const route = plan.routes[index];
  if (route === undefined) return { tried };
  return { id: route.id, to: describeTarget(route.to), ...where(request.origins, ["routes", index]), tried };
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
  return { profile: { ...facts, ...head, ...calls, ...where(trace.origins, ["profiles", name]) } };
}
