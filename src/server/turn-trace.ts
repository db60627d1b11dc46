import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Decision } from "../terms/report.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { RepairTrace } from "./repair-trace.ts";
import type { TurnTally } from "./turn-tally.ts";

/** What became known of a turn on its road; fields are filled as it goes. */
export interface TurnTrace {
  request?: MessagesRequest;
  /** The client has named no limit for the answer. */
  isUnlimited?: boolean;
  client?: string;
  /** As it was asked last. */
  prepared?: PreparedTurn;
  /** Tokens of its prompt, by count or estimate; absent where no profile was asked. */
  inputTokens?: number;
  /** As far as the chain has come. */
  decision?: Decision;
  /** By which mallex knows its talk. */
  session?: string;
  /** Its backend has no place for it yet. */
  isQueued?: boolean;
  /** Its model was asked once more for a call. */
  repair?: RepairTrace;
  readonly tally: TurnTally;
}
