import type { ChainAsk } from "./chain-item.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { chainFailed } from "../turn/chain/chain-failed.ts";
import { decisionFor } from "../turn/chain/decision-for.ts";
import { showTurn } from "../turn/show-turn.ts";
import { abortable } from "./abortable.ts";
import { deadlinesFor } from "./ask-profile.ts";
import { askRelay } from "./ask-relay.ts";
import { countPrompt } from "./count-prompt.ts";
import { jsonResponse } from "./respond.ts";
import { webStream } from "./web-stream.ts";

/** Counts as the profile would that is asked first: here, or where the request would be handed on. */
export async function countByChain(ask: ChainAsk): Promise<Response> {
  const { serving, exchange, decided } = ask;
  const [profile] = decided.candidates;
  if (profile === undefined) throw new MallexError(chainFailed(decided.skipped, decided.tier?.id));
  const decision = decisionFor(decided.decision, { profile, failed: decided.skipped });
  const turn = showTurn(serving.program, decided.routed, { profile, decision });
  switch (turn.kind) {
    case "refuse":
      throw new MallexError(turn.problem);
    case "relay":
      return relayCount(ask, profile);
    case "ask":
      return jsonResponse({ input_tokens: (await countPrompt(turn, serving)).tokens }, exchange.requestId);
    case "reply":
      throw new Error("a reply needs no profile");
  }
}

async function relayCount({ serving, exchange, decided, bytes }: ChainAsk, profile: string): Promise<Response> {
  const endpoint = await abortable(serving.endpoint(profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "anthropic") throw new Error(`${profile} does not take requests as they are`);
  const deadlines = deadlinesFor(profile, serving);
  const { isOpen, routed } = decided;
  const { model } = routed.facts;
  const { status, headers, body } = await askRelay(serving, { exchange, bytes, endpoint, deadlines, isOpen, model });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* body;
  }
  return new Response(webStream(pieces(), { exchange, onProblem: () => undefined }), { status, headers });
}
