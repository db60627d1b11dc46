import type { TurnInProgress } from "../../generated/types/status.d.ts";
import type { Exchange } from "./exchange.ts";
import type { TurnTrace } from "./turn-trace.ts";
import { shortHash } from "../turn/session/short-hash.ts";

/** The turns that are being answered now, whatever plan they began with. */
export interface TurnsInProgress {
  /** From here until its answer has ended, or nobody waits for it any more. */
  begin(exchange: Pick<Exchange, "id" | "age" | "res">, trace: TurnTrace): void;
  /** The oldest first. */
  list(): TurnInProgress[];
}

export function createTurnsInProgress(): TurnsInProgress {
  const turns = new Map<string, () => TurnInProgress>();
  return {
    begin(exchange, trace) {
      turns.set(exchange.id, () => toTurnInProgress(exchange, trace));
      exchange.res.once("close", () => turns.delete(exchange.id));
    },
    list: () => [...turns.values()].map((show) => show()),
  };
}

/** Nothing of what is asked or answered: who may see that runs is not who may read along. */
function toTurnInProgress({ id, age }: Pick<Exchange, "id" | "age">, trace: TurnTrace): TurnInProgress {
  const { decision, session } = trace;
  return {
    id,
    ...(decision?.class === undefined ? {} : { class: decision.class }),
    ...(session === undefined ? {} : { session: displaySession(session) }),
    ...(decision?.profile === undefined ? {} : { profile: decision.profile }),
    state: stateOf(trace),
    ms: age(),
  };
}

const CLIENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The client's own id, as `mallex --resume` takes it. What another client calls its sessions may name a person, and first words are hashed already. */
function displaySession(session: string): string {
  return CLIENT_ID.test(session) ? session : shortHash(session).slice(0, 8);
}

function stateOf({ decision, isQueued = false, tally }: TurnTrace): TurnInProgress["state"] {
  if (tally.firstTextMs !== undefined || tally.thinkingChars > 0) return "answering";
  if (isQueued) return "queued";
  return decision?.profile === undefined ? "deciding" : "reading";
}
