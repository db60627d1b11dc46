import type { ReloadStatus, ServerStatus } from "../../generated/types/status.d.ts";
import type { Deadlines } from "../backend/deadlines.ts";
import type { Endpoint } from "../backend/endpoint.ts";
import type { Counters } from "../observe/counters.ts";
import type { Log } from "../observe/log.ts";
import type { RequestStore } from "../observe/request-store.ts";
import type { SpendBook } from "../observe/spend-book.ts";
import type { TurnStore } from "../observe/turn-store.ts";
import type { Problem } from "../problem/problem.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { Program } from "../turn/program.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";
import type { CircuitBreakers } from "./rests.ts";
import type { AdmissionControl } from "./room.ts";
import type { SessionStore } from "./session-store.ts";

/** A plan and what belongs to it: what a reload exchanges, and what a request keeps from its first byte to its last. */
export interface Executed {
  readonly program: Program;
  /** Resolves when the profile's backend is ready, however long that takes; rejects with a MallexError. */
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
  /** Why a profile can't be asked, whatever the request: its key is missing. */
  unusable(profile: string): Problem | undefined;
  /** Absent tokenizer: undefined, and tokens are estimated. */
  counter(profile: string): TokenCounter | undefined;
  /** Called once, when another one has taken its place and its last request has closed. */
  release?(): void;
}

/** What lasts as long as the server does. */
export interface Lasting {
  readonly token: string;
  /** Its id, for whoever asks for this run and no other. */
  readonly run?: string;
  /** Whose turns these are, for the record: the folder and the file of this run, absolute. */
  readonly project?: { readonly folder: string; readonly config: string };
  /** The port to try first; 0 lets the system choose. */
  readonly port: number;
  /** Taken: an error (MX7301) instead of the next free one. */
  readonly portIsFixed: boolean;
  readonly log: Log;
  /** Where turns are kept, if the plan says so; absent: nowhere. */
  readonly turns?: TurnStore;
  /** Absent: whole requests are not kept. */
  readonly requests?: RequestStore;
  readonly counters?: Counters;
  /** Absent: those of the backend's kind. */
  deadlines?(profile: string): Deadlines;
  /** @default as much as this process has */
  readonly admission?: AdmissionControl;
  /** Milliseconds for a model to name an intent. @default 5000 */
  readonly intentMs?: number;
  /** Milliseconds that a request which is not streamed waits for a place. @default 60_000 */
  readonly unstreamedWaitMs?: number;
  /** Milliseconds for a backend elsewhere to list its models for the status. @default 1000 */
  readonly healthMs?: number;
  /** Absent: sessions are forgotten when the server ends. */
  readonly sessions?: SessionStore;
  /** @default by the clock of this process */
  readonly circuitBreakers?: CircuitBreakers;
  /** @default one with the bounds that docs/turn.md names */
  readonly pdfs?: PdfReader;
  /** Absent: nothing is known of what the day has cost. */
  readonly spend?: SpendBook;
  /** Absent: no backend is a model server of mallex. */
  readonly models?: ModelServerList;
  /** Called with the client's own id of its session at each turn of a person: only such a session can be resumed. */
  onClientSession?(id: string): void;
  /** How the last change of the file went; undefined: there was none. */
  reload?(): ReloadStatus | undefined;
  /** Of the client that this run has launched; absent: any client may ask, whose home is not known. */
  readonly home?: string;
  /** What GET /health answers. Anybody on this machine may read it. */
  health(): Record<string, unknown>;
}

/** What a person may see of the model servers, and do about them. */
interface ModelServerList {
  status(): readonly ServerStatus[];
  /** By hand. @param model all, where none is named @returns how many */
  restart(model?: string): number;
}

export interface ServerOptions extends Lasting {
  /** What it begins with. */
  readonly executed: Executed;
}
