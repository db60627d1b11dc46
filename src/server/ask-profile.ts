import type { TurnEvent } from "../terms/turn-event.ts";
import type { AskedTurn, ChainAsk, ChainItem } from "./chain-item.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import { askBackend } from "../backend/ask-backend.ts";
import { deadlinesOf, type Deadlines } from "../backend/deadlines.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { abortable } from "./abortable.ts";
import { askRelay } from "./ask-relay.ts";
import { fitIntoWindow } from "./fit-into-window.ts";
import { lastGate } from "./last-gate.ts";
import { relayedRefusal, untilContent } from "./until-content.ts";
import type { Serving } from "./serving.ts";

type Rendered = Extract<AskedTurn, { kind: "ask" }>;

interface How {
  /** Nobody else could answer: what a relay says, errors too, is passed on as it comes. */
  readonly isAlone: boolean;
  /** Another one is asked when this one does not show that it is there. */
  readonly isHurried: boolean;
}

/** Asks one profile. */
export async function* askProfile(ask: ChainAsk, turn: PreparedTurn, how: How): AsyncGenerator<ChainItem> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const { serving } = ask;
  const leave = serving.load.enter(backendOf(serving, turn.profile));
  try {
    if (turn.kind === "relay") yield* relayTurn(ask, turn, how);
    else {
      const fitted = await fitIntoWindow(turn, serving);
      yield { type: "asking", ...fitted };
      yield* askModel(ask, fitted.turn, how);
    }
  } finally {
    leave();
  }
}

/** Waiting for the backend to be ready is part of the answer: the client gets pings while a model loads. */
async function* askModel(
  { serving, exchange }: ChainAsk,
  turn: Rendered,
  { isHurried }: How,
): AsyncGenerator<TurnEvent> {
  const { profile, prompt, read } = turn;
  const { signal } = exchange;
  const endpoint = await abortable(serving.endpoint(profile, signal), signal);
  if (endpoint.kind !== "openai") throw new Error(`${profile} does not take prompts`);
  await lastGate(serving.privacy, endpoint, prompt);
  const deadlines = deadlinesFor(profile, serving, isHurried);
  yield* read(askBackend({ endpoint, prompt, signal, deadlines }));
}

async function* relayTurn(
  { serving, exchange, bytes, decided }: ChainAsk,
  turn: Extract<AskedTurn, { kind: "relay" }>,
  { isAlone, isHurried }: How,
): AsyncGenerator<ChainItem> {
  const { facts } = decided.routed;
  yield { type: "asking", turn, inputTokens: facts.promptTokens };
  const endpoint = await abortable(serving.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "anthropic") throw new Error(`${turn.profile} does not take requests as they are`);
  const { model } = facts;
  const isOpen = decided.isOpen && turn.decision.passed === undefined;
  // What is not streamed has its head when it is whole, and that may take minutes.
  const isStream = decided.routed.input.request.stream === true;
  const deadlines = deadlinesFor(turn.profile, serving, isHurried && isStream);
  const answer = await askRelay(serving, { exchange, bytes, endpoint, deadlines, isOpen, model });
  const shown = isAlone
    ? answer
    : await untilContent(answer).catch((error: unknown) => {
        // A refusal may still be shown.
        if (relayedRefusal(error) === undefined) answer.discard();
        throw error;
      });
  // The connection counts until its last byte, which the reader of the answer reads.
  yield { type: "relayed", answer: shown };
}

/** @param isHurried another one could answer, and a server elsewhere has to show that it is there */
export function deadlinesFor(profile: string, serving: Serving, isHurried = false): Deadlines {
  const { backends, profiles } = serving.program.plan;
  const { backend: name = "", leaves = false } = profiles[profile] ?? {};
  const backend = backends[name];
  return serving.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend, isHurried && leaves));
}

function backendOf({ program: { plan } }: Serving, profile: string): string {
  return plan.profiles[profile]?.backend ?? "";
}
