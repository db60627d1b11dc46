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

/** Asks one profile. @param how.isAlone nobody else could answer: what a relay says, errors too, is passed on as it comes */
export async function* askProfile(
  ask: ChainAsk,
  turn: PreparedTurn,
  how: { readonly isAlone: boolean },
): AsyncGenerator<ChainItem> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const { serving } = ask;
  const leave = serving.load.enter(backendOf(serving, turn.profile));
  try {
    if (turn.kind === "relay") yield* relayTurn(ask, turn, how);
    else {
      const fitted = await fitIntoWindow(turn, serving);
      yield { type: "asking", ...fitted };
      yield* askModel(ask, fitted.turn);
    }
  } finally {
    leave();
  }
}

/** Waiting for the backend to be ready is part of the answer: the client gets pings while a model loads. */
async function* askModel({ serving, exchange }: ChainAsk, turn: Rendered): AsyncGenerator<TurnEvent> {
  const { profile, prompt, read } = turn;
  const { signal } = exchange;
  const endpoint = await abortable(serving.endpoint(profile, signal), signal);
  if (endpoint.kind !== "openai") throw new Error(`${profile} does not take prompts`);
  await lastGate(serving.privacy, endpoint, prompt);
  yield* read(askBackend({ endpoint, prompt, signal, deadlines: deadlinesFor(profile, serving) }));
}

async function* relayTurn(
  { serving, exchange, bytes, decided }: ChainAsk,
  turn: Extract<AskedTurn, { kind: "relay" }>,
  { isAlone }: { readonly isAlone: boolean },
): AsyncGenerator<ChainItem> {
  const { facts } = decided.routed;
  yield { type: "asking", turn, inputTokens: facts.promptTokens };
  const endpoint = await abortable(serving.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "anthropic") throw new Error(`${turn.profile} does not take requests as they are`);
  const { model } = facts;
  const isOpen = decided.isOpen && turn.decision.passed === undefined;
  const deadlines = deadlinesFor(turn.profile, serving);
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

export function deadlinesFor(profile: string, serving: Serving): Deadlines {
  const { plan } = serving.program;
  const backend = plan.backends[plan.profiles[profile]?.backend ?? ""];
  return serving.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend.kind));
}

function backendOf({ program: { plan } }: Serving, profile: string): string {
  return plan.profiles[profile]?.backend ?? "";
}
