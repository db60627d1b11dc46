import type { Program } from "../../src/prompt/templates/program.ts";
import { clientVersion } from "../../src/server/sessions/client-session.ts";
import { prepareTurn } from "../../src/routing/turn/prepare-turn.ts";
import type { PreparedTurn } from "../../src/routing/turn/build-prompt.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import type { Recorded } from "./recorder.ts";
import { QUESTION, type Recording } from "./recordings.ts";

export type AskedTurn = Extract<PreparedTurn, { kind: "ask" }>;

/** What a model would be asked, or what is answered without one. @param profile a profile's name, instead of the client's model */
export function prepareRecorded(program: Program, { body, userAgent }: Recorded, profile?: string): PreparedTurn {
  const request = decodeRequest({ ...body, ...(profile === undefined ? {} : { model: profile }) });
  return prepareTurn(program, { request, ...clientVersion(program.plan, userAgent) });
}

export function askRecorded(program: Program, recorded: Recorded, profile?: string): AskedTurn {
  const turn = prepareRecorded(program, recorded, profile);
  if (turn.kind !== "ask") throw new Error(`no model was asked: ${turn.decision.why}`);
  return turn;
}

/** All that a model is shown: its messages, calls and tools. */
export function wholePrompt({ prompt }: AskedTurn): string {
  return JSON.stringify([prompt.messages.map((message) => ({ ...message })), prompt.tools]);
}

/** The requests of the talk itself, in order. */
export function mainRequests(program: Program, { requests }: Recording): Recorded[] {
  return requests.filter(
    (recorded) => isTurn(recorded) && prepareRecorded(program, recorded).decision.class === "main",
  );
}

export function isTurn({ path }: Recorded): boolean {
  return !path.endsWith("count_tokens");
}

/** The first request of the talk: the question alone. */
export function firstRequest(program: Program, recording: Recording): Recorded {
  const [first] = mainRequests(program, recording);
  if (first === undefined || !JSON.stringify(first.body).includes(QUESTION))
    throw new Error("no question was recorded");
  return first;
}
