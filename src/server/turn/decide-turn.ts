import type { Tier } from "../../../generated/types/plan.d.ts";
import type { Rank } from "../../backends/queue/queue-state.ts";
import type { SlotRequest } from "../../backends/queue/wait-for-slot.ts";
import {
  circuitOpenReason,
  pickCandidates,
  type Candidates,
  type Situation,
  type Skipped,
} from "../../routing/fallback/pick-candidates.ts";
import { needsIntent, settleTurn, type SettledTurn } from "../../routing/sessions/choose-tier.ts";
import {
  dropStaleState,
  EMPTY_SESSION,
  recordAnswer,
  switchedTo,
  type SessionState,
} from "../../routing/sessions/session-state.ts";
import { pinsTurn, turnOf, type Requester, type SessionTurn } from "../../routing/sessions/user-turn.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { answerWithoutModel, measureCompletePrompt } from "../../routing/turn/prepare-turn.ts";
import { routeTurn, type RoutedTurn, type TurnInput } from "../../routing/turn/route-turn.ts";
import { abortable, inSteps, type QueueNames } from "../../shared/async.ts";
import type { Decision, Switched } from "../../shared/turn-report.ts";
import { collectDropped } from "../../shared/dropped-collector.ts";
import { optional } from "../../shared/utilities.ts";
import type { ServerContext } from "../context/server-context.ts";
import { NO_FACTS } from "../../routing/routes/facts.ts";
import type { LargeTurn } from "../large/large-turns.ts";
import { mayHide, readPdfs, textsOf } from "../pdf/pdf-reader.ts";
import type { ClientSession } from "../sessions/client-session.ts";
import { findIntent } from "./classify-intent.ts";
import { countPrompt } from "./fit-into-window.ts";

/** A turn for a model: which profiles to call, in which order, and why. */
export interface DecidedTurn extends Candidates {
  readonly kind: "chain";
  readonly routed: RoutedTurn;
  /** Absent: a profile was named. */
  readonly tier?: Tier;
  readonly decision: Decision;
  readonly slotRequest: Pick<SlotRequest, "session" | "rank">;
  /** Nothing has chosen a model: the Claude API gets the one that the client names. */
  readonly isOpen: boolean;
  /** What the session pays for moving from its last profile to this one. */
  switchedTo(profile: string): Switched | undefined;
  /** Updates the session with the profile that has answered, and the tokens that it has read. */
  recordAnswer(profile: string, promptTokens: number): void;
  /** Why a profile should be called last, at this moment. */
  openCircuitOf(profile: string): Skipped | undefined;
  /** Whether to inform the user now that the conversation is cut; true once a session. */
  shouldReportCut(): boolean;
  /** Why the session is pinned to local profiles at this moment: another request may have pinned it since. */
  readonly currentPinnedReason: () => string | undefined;
  /** Decides again, by the current state of the session. */
  redecide(): Promise<DecidedTurn | ImmediateAnswer>;
  /** Pins the session to local profiles; resolves when that is on disk. @throws {MallexError} MX7546 when it can't be written */
  readonly keepLocal: (why: string) => Promise<void>;
}

type ImmediateAnswer = Extract<PreparedTurn, { kind: "reply" | "refuse" }>;

/** Identifies a conversation. */
type ConversationKey = Pick<ClientSession, "key" | "conversationId" | "begins">;

export interface DecideInput extends TurnInput, ConversationKey {
  readonly signal: AbortSignal;
  /** What a relay would send besides the request itself. */
  readonly relayed?: readonly unknown[];
  /** Only count tokens: no model is called, and the turn is not pinned. */
  readonly isCount?: boolean;
  /** A thread has the texts of the request: `request` is only its head. */
  readonly large?: LargeTurn | undefined;
}

/** Decides a turn by the rules, the user's text, the session and the backends' state. */
export async function decideTurn(
  serverContext: ServerContext,
  input: DecideInput,
): Promise<DecidedTurn | ImmediateAnswer> {
  const { program, sessions } = serverContext;
  const { plan } = program;
  const { key, isCount = false, signal } = input;
  const { routed, ...read } = await routeRequest(serverContext, input);
  await keepPrivate(serverContext, input, read);
  const { chosen, facts, background } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse")
    return read.immediate ?? answerWithoutModel(program, routed, chosen);

  const { turn = turnOf(plan, routed.conversation) } = read;
  const opening = { chosen, class: facts.class, background, agent: input.agent, turn };
  const slotRequest = { session: key, rank: queueRank(opening) };
  const intent = needsIntent(plan, opening, dropStaleState(plan, sessions.get(key)))
    ? await findIntent(turn.text, serverContext, isCount ? undefined : { ...slotRequest, signal })
    : undefined;
  const availability = await availabilityOf(serverContext);
  // No `await` until the session is updated, so that concurrent requests of one session see each other's changes.
  const before = dropStaleState(plan, sessions.get(key));
  const situation = { ...availability, pinnedReason: before?.pinnedReason };
  const unmeasured = (): number => facts.promptTokens;
  const usable = (profile: string): boolean =>
    pickCandidates({ ...situation, chain: [profile], promptTokens: unmeasured }).candidates.length > 0;
  const options = { ...opening, intent, usable, promptTokens: facts.promptTokens };
  const { state, ...settled } = settleTurn(plan, options, before);
  if (!isCount) sessions.update(key, () => state);
  const { tier } = settled;
  const chain = balanced(serverContext, input, { ...opening, chain: settled.chain, before });
  const promptTokens = await measureChain(serverContext, { routed, large: input.large }, { ...settled, chain });
  // Another request may have pinned the session meanwhile.
  const localOnlyReason = sessions.get(key)?.pinnedReason ?? situation.pinnedReason;
  return {
    kind: "chain",
    routed,
    slotRequest,
    ...settled,
    ...pickCandidates({ ...situation, pinnedReason: localOnlyReason, chain, tier, promptTokens }),
    openCircuitOf: (profile) => circuitOpenReason(profile, { ...situation, chain, tier }),
    currentPinnedReason: () => pinnedReason(serverContext, input),
    redecide: async () => decideTurn(serverContext, input),
    ...sessionUpdates(serverContext, input, { ...options, before }),
  };
}

interface ChosenChain extends Requester {
  readonly chain: readonly string[];
  /** The session before this turn. */
  readonly before: SessionState | undefined;
}

/** The chain with the backends of its pools in the order in which to try them. */
function balanced(
  { program: { plan }, poolBalancer, queues, speeds }: ServerContext,
  { key, conversationId = key, isCount = false }: DecideInput,
  turn: ChosenChain,
): readonly string[] {
  if (plan.pools === undefined || isCount) return turn.chain;
  return poolBalancer.order(plan, {
    chain: turn.chain,
    conversation: conversationId,
    // A helper's conversation is another one, which no backend may have read.
    last: pinsTurn(turn) ? turn.before?.last : undefined,
    busy: (backend) => queues.busy(backend),
    latency: (profile) => speeds.latency(profile),
  });
}

/** A routed request, and what is known of its texts. */
interface RoutedRequest {
  readonly routed: RoutedTurn;
  /** The id of the first rule of `neverLeaves` that matches the request, or these values. */
  readonly search: (values: readonly unknown[]) => Promise<string | undefined>;
  /** A rule may match a text that can't be read. */
  readonly mayHide: boolean;
  /** As a thread has found them. */
  readonly turn?: SessionTurn;
  readonly immediate?: ImmediateAnswer;
}

async function routeRequest(
  { program, pdfs: reader, home, privacy }: ServerContext,
  input: DecideInput,
): Promise<RoutedRequest> {
  const { request, signal, large } = input;
  if (large !== undefined) {
    const { dropped, unread, facts, ...others } = await large.of("route", {});
    const conversation = { system: [], messages: [], unsupported: [] };
    const texts = { dropped: collectDropped(dropped), unread: collectDropped(unread) };
    const routed = { input, conversation, facts: { ...NO_FACTS, ...facts }, ...others, ...texts };
    const folder = facts.project;
    return { ...others, routed, search: async (values) => large.of("search", { folder, values }) };
  }
  const pdfs = await abortable(readPdfs(program.plan, request, reader), signal);
  const routed = routeTurn(program, { ...input, ...optional("home", home), pdfs });
  return {
    routed,
    mayHide: mayHide(program.plan, pdfs),
    search: async (values) => {
      const searched = [request, ...values, ...textsOf(pdfs)];
      return (await inSteps(privacy.within(routed.facts.project).search(searched), signal))?.id;
    },
  };
}

/** Which profiles can be called at all. */
async function availabilityOf(
  serverContext: ServerContext,
): Promise<Pick<Situation, "plan" | "isSpent" | "unusable" | "busy" | "openCircuitOf">> {
  const { spend, queues, circuitBreakers } = serverContext;
  const { plan } = serverContext.program;
  const perDay = plan.budget?.perDay;
  return {
    plan,
    isSpent: perDay !== undefined && (await spend.today()) >= perDay,
    unusable: (profile) => serverContext.unusable(profile),
    busy: (backend) => queues.busy(backend),
    openCircuitOf: (backend) => circuitBreakers.openCircuit(plan, backend),
  };
}

interface SettledRequest extends Requester {
  readonly turn: SessionTurn;
  readonly promptTokens: number;
  /** The session before this turn. */
  readonly before: SessionState | undefined;
}

function sessionUpdates(
  { sessions, poolBalancer, warmPrompts }: ServerContext,
  { key, conversationId = key, signal, isCount = false }: DecideInput,
  request: SettledRequest,
): Pick<DecidedTurn, "switchedTo" | "recordAnswer" | "keepLocal" | "shouldReportCut"> {
  const { before, turn, promptTokens: expectedTokens } = request;
  const pins = pinsTurn(request) && !isCount;
  return {
    switchedTo: (profile) => (pins && before !== undefined ? switchedTo(before, profile, expectedTokens) : undefined),
    async keepLocal(why) {
      sessions.pin(key, why);
      warmPrompts.forget(key);
      await sessions.saved(signal);
    },
    shouldReportCut() {
      if (!pins || sessions.get(key)?.hasReportedCut === true) return false;
      sessions.update(key, (state) => ({ ...(state ?? EMPTY_SESSION), hasReportedCut: true }));
      return true;
    },
    recordAnswer(profile, promptTokens) {
      const { turnKey } = turn;
      if (!isCount) poolBalancer.answered(conversationId, profile);
      if (pins) sessions.update(key, (state) => recordAnswer(state, { profile, promptTokens, turnKey }));
    },
  };
}

/**
 * Decides a turn again if its session was pinned while it waited and its chain has no local profile. The result includes the profiles skipped before.
 * Undefined: it has failed for another reason, or was decided as pinned.
 */
export async function decideLocalOnly(
  decided: DecidedTurn,
  failed: readonly Skipped[],
): Promise<DecidedTurn | undefined> {
  const isPrivate = failed.every(({ reason }) => reason === "private");
  if (decided.decision.bound !== undefined || !isPrivate || decided.currentPinnedReason() === undefined)
    return undefined;
  const again = await decided.redecide();
  if (again.kind !== "chain" || again.decision.bound === undefined) return undefined;
  const others = failed.filter(({ profile }) => !again.skipped.some((one) => one.profile === profile));
  return { ...again, skipped: [...others, ...again.skipped] };
}

/** Why a session is pinned without a matching rule: an unreadable text may match one. */
const UNREAD = "a PDF that can't be read whole";

/**
 * Pins a session to local profiles before anything is sent if a rule of `neverLeaves` matches. A pinned session's conversation stays pinned under
 * another id or without one. Requests are searched in the order of their arrival, so a match counts for all later ones. A pinned turn goes on only when
 * the pin is on disk, so that it survives any end of mallex.
 * @param folder the client's working folder
 * @throws {MallexError} MX7546 when it can't be written in time
 */
async function keepPrivate(
  serverContext: ServerContext,
  { relayed = [], signal, ...known }: DecideInput,
  { search, mayHide: hides }: Pick<RoutedRequest, "search" | "mayHide">,
): Promise<void> {
  const { sessions, inOrder } = serverContext;
  if (known.conversationId !== undefined) sessions.conversations.meet(known.key, known.conversationId, known.begins);
  const isPinned = await inOrder(namesOf(serverContext, known), async () => {
    const rule = pinnedReason(serverContext, known) ?? (await search(relayed));
    const why = rule ?? (hides ? UNREAD : undefined);
    if (why === undefined) return false;
    sessions.pin(known.key, why);
    serverContext.warmPrompts.forget(known.key);
    return true;
  });
  if (isPinned) await sessions.saved(signal);
}

/** The names under which `pinnedReason` looks a session up, and under which it is pinned. */
function namesOf(
  { sessions: { conversations } }: ServerContext,
  { key, conversationId: conversation }: ConversationKey,
): QueueNames {
  const isOthers = conversation !== undefined && !conversations.hasBegun(key, conversation);
  return { reads: isOthers ? [key, conversation] : [key], changes: [key, ...conversations.conversationsOf(key)] };
}

/** Why a request stays local, at this moment. Many conversations begin alike: one that began in this session doesn't continue another session's. */
function pinnedReason(
  { sessions }: ServerContext,
  { key, conversationId: conversation }: ConversationKey,
): string | undefined {
  const why = sessions.pinnedReason(key);
  if (why !== undefined || conversation === undefined || sessions.conversations.hasBegun(key, conversation)) return why;
  return sessions.pinnedReason(conversation);
}

/**
 * Tokens that each profile of a chain would read, for a tier that limits them (`overflow.promptTokens`); 0 for the last profile, which answers in any
 * case, and for other tiers.
 */
export async function measureChain(
  { program, counter }: Pick<ServerContext, "program" | "counter">,
  { routed, large }: { readonly routed: RoutedTurn; readonly large?: LargeTurn | undefined },
  { tier, chain, decision }: Pick<SettledTurn, "tier" | "chain" | "decision">,
): Promise<(profile: string) => number> {
  const limited = tier?.overflow?.promptTokens === undefined ? [] : chain.filter((one) => one !== tier.profiles.at(-1));
  const counts = new Map<string, number>();
  for (const profile of limited) {
    if (large !== undefined) {
      counts.set(profile, await large.of("measure", large.source({ profile, decision })));
      continue;
    }
    const reading = measureCompletePrompt({ program, routed, decision }, profile);
    const isKnown = typeof reading === "number";
    counts.set(profile, isKnown ? reading : (await countPrompt({ profile, prompt: reading }, { counter })).tokens);
  }
  return (profile) => counts.get(profile) ?? 0;
}

/** The user waits for their own questions, the client for its subagents, nobody for background requests. */
export function queueRank({ class: id, background, agent }: Requester): Rank {
  if (background) return "background";
  return agent === undefined && id !== "subagent" ? "main" : "subagent";
}
