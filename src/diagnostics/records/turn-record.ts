import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { ChatMessage, ToolCall } from "../../shared/prompt-types.ts";
import type { StopReason, Usage } from "../../shared/turn-event.ts";
import type { Cost, Decision, Dropped, Repair } from "../../shared/turn-report.ts";

/** A value over all files, and the flag or variable that gave it. */
interface RunSettingRecord {
  readonly path: readonly [string, string];
  readonly value: string | number | boolean;
  readonly from: string;
}

/** One turn as it is kept: what was decided, what the model saw, what it said. No headers, no tokens. */
export interface TurnRecord {
  readonly id: string;
  /** When it began, ISO 8601. */
  readonly time: string;
  /** Where the mallex works that answers it, absolute. */
  readonly folder?: string;
  /** The file by which it is answered, absolute. */
  readonly config?: string;
  /** What the flags of its run and the environment set; of a URL without its query, which may hold a key. */
  readonly settings?: readonly RunSettingRecord[];
  readonly client?: string;
  readonly model: string;
  /** Hash of the rules that decided. */
  readonly plan: string;
  readonly stream: boolean;
  readonly status: number;
  readonly decision?: Decision;
  /** The model and the backend of the profile that answered: the file may name others later. */
  readonly answerer?: { readonly model: string; readonly backend: string };
  readonly dropped: readonly Dropped[];
  readonly prompt: readonly ChatMessage[];
  /** Names of the tools declared through the server. */
  readonly tools: readonly string[];
  readonly text: string;
  /** Characters of a very long text that are not in it. */
  readonly unkeptChars?: number;
  /** Calls as the client got them. */
  readonly calls: readonly Pick<ToolCall, "name" | "input">[];
  /** The model was asked once more for a call that could not be carried out: how that ended. */
  readonly repair?: Repair;
  /** The model was told that so many calls in a row have brought nothing new. */
  readonly repeats?: number;
  /** Searches of the web that mallex has made: how many results each has had, or why none. */
  readonly searches?: readonly ({ readonly results: number } | { readonly error: string })[];
  /** Characters of thinking, shown or not. */
  readonly thinkingChars: number;
  readonly usage?: Usage;
  /** Absent where no price is known. */
  readonly cost?: Cost;
  readonly stopReason?: StopReason;
  readonly problem?: string;
  /** The client has closed the request before the answer had ended: the person has pressed Esc, or the client has ended. */
  readonly stopped?: true;
  /** As the client sent it: what `mallex explain` reads. */
  readonly request: MessagesRequest;
  /** Milliseconds from the request's head. */
  readonly firstTextMs?: number;
  readonly totalMs: number;
}
