import type { Decision } from "../terms/report.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { chainFailed } from "../turn/chain/chain-failed.ts";
import { decisionFor } from "../turn/chain/decision-for.ts";
import { isUnable } from "../turn/chain/pass-reason.ts";
import type { Skipped } from "../turn/chain/pick-candidates.ts";
import { askProfile } from "./ask-profile.ts";
import { isContent, type ChainAsk, type ChainItem } from "./chain-item.ts";
import { decideBound } from "./decide-bound.ts";
import { passOver, type Failed } from "./pass-over.ts";
import { showFitted } from "./show-fitted.ts";
import { startPatience } from "./start-patience.ts";
import { tellRests } from "./tell-rests.ts";
import { relayedRefusal } from "./until-content.ts";

/** What a backend refuses, none of its models has read. */
function isAnswer(item: ChainItem): boolean {
  return isContent(item) && (item.type !== "relayed" || item.answer.status < 300);
}

/**
 * Asks one profile after the other until one begins to answer, and yields what that one says.
 * @throws {MallexError} the only profile's own error; MX8120 or MX8121 when several have failed
 */
export async function* askChain(ask: ChainAsk): AsyncGenerator<ChainItem> {
  const { decided, serving } = ask;
  const { profiles } = serving.program.plan;
  let failed: readonly Failed[] = decided.skipped;
  let stays = false;
  for (const { profile, isLast, resting } of inOrder(decided)) {
    if (resting !== undefined) failed = [...failed, resting];
    // Somebody may have been asked before it who stands behind it.
    if (resting !== undefined || (stays && profiles[profile]?.leaves === true)) continue;
    failed = failed.filter((one) => one.profile !== profile);
    const decision = decisionFor(decided.decision, { profile, failed, switched: decided.switchedTo(profile) });
    ask.onDecision(decision);
    // What such a profile is asked stays here, whether it answers or not.
    stays ||= profiles[profile]?.localOnly === true;
    if (stays) await decided.keepLocal("localOnly");
    const isAlone = isLast && failed.length === 0;
    const failure = yield* tryProfile(ask, { profile, decision, isAlone, ...hasteOf(decided, isLast) });
    if (failure === undefined) return;
    failed = [...failed, failure];
  }
  yield* goOn(ask, failed);
}

/** Nobody of the chain has answered. */
async function* goOn(ask: ChainAsk, failed: readonly Failed[]): AsyncGenerator<ChainItem> {
  const { decided } = ask;
  const bound = await decideBound(decided, failed);
  if (bound !== undefined) return yield* askChain({ ...ask, decided: bound });
  ask.onDecision(decisionFor(decided.decision, { profile: undefined, failed }));
  throw lastError(failed, decided);
}

interface Next {
  readonly profile: string;
  /** Of those that do not rest: longer than for this one nobody is waited for. */
  readonly isLast: boolean;
  /** Not asked now: it began to rest, or to be tried, after the turn was decided. */
  readonly resting?: Skipped;
}

/** Who rests is asked when all others have failed. */
function* inOrder(decided: DecidedTurn): Generator<Next> {
  const resort = [...decided.resort];
  for (const [at, profile] of decided.candidates.entries()) {
    const behind = decided.candidates.slice(at + 1);
    const resting = decided.resting(profile);
    const isSpared = resting !== undefined && behind.some((other) => decided.resting(other) === undefined);
    if (isSpared) resort.push(profile);
    yield { profile, isLast: behind.length === 0, ...(isSpared ? { resting } : {}) };
  }
  for (const profile of resort) yield { profile, isLast: true };
}

interface Trial {
  readonly profile: string;
  readonly decision: Decision;
  /** Nobody else could answer. */
  readonly isAlone: boolean;
  /** The tier says nothing of patience, and another one is asked when this one does not show that it is there. */
  readonly isHurried: boolean;
  /** Until its first word. */
  readonly patienceMs?: number;
}

/** Nobody is hurried for whom no other one would be asked. */
function hasteOf({ tier }: DecidedTurn, isLast: boolean): Pick<Trial, "isHurried" | "patienceMs"> {
  const isAwaited = isLast || tier?.moveOn?.includes("timedOut") === false;
  if (isAwaited || tier?.patienceMs === undefined) return { isHurried: !isAwaited };
  return { isHurried: false, patienceMs: tier.patienceMs };
}

/** @returns why the next one has to be asked; undefined: this one has answered */
async function* tryProfile(ask: ChainAsk, trial: Trial): AsyncGenerator<ChainItem, Failed | undefined> {
  const { serving, exchange, decided } = ask;
  const { profile, patienceMs } = trial;
  const patience = startPatience(exchange, patienceMs);
  let hasBegun = false;
  try {
    const turn = await showFitted(serving, decided.routed, trial);
    const items = (onPlace: () => void): AsyncIterable<ChainItem> =>
      askProfile({ ...ask, exchange: patience.exchange, onPlace }, turn, trial);
    for await (const item of tellRests(ask, profile, items)) {
      if (!hasBegun && isAnswer(item)) decided.noteAnswer(profile, decided.routed.facts.promptTokens);
      hasBegun ||= isContent(item);
      if (hasBegun) patience.end();
      yield item;
    }
    return undefined;
  } catch (error) {
    exchange.signal.throwIfAborted();
    if (hasBegun) throw error;
    const failure = await passOver(error, profile, decided);
    if (failure !== undefined) return failure;
    const refusal = relayedRefusal(error);
    if (refusal === undefined) throw error;
    yield { type: "relayed", answer: refusal };
    return undefined;
  } finally {
    patience.end();
  }
}

/** Of several failures the last one that may pass says how it looks to the client; a prompt that is too long has words that it knows. */
function lastError(failed: readonly Failed[], { tier }: DecidedTurn): MallexError {
  const last = failed.at(-1);
  if (last?.error !== undefined && (failed.length === 1 || last.reason === "tooLong")) return last.error;
  const telling = failed.findLast(({ problem }) => !isUnable(problem)) ?? last;
  return new MallexError(chainFailed(failed, tier?.id), {
    cause: telling?.error ?? (telling && new MallexError(telling.problem)),
  });
}
