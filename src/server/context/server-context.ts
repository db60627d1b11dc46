import type { ReloadStatus, ServerStatus } from "../../../generated/types/status.d.ts";
import type { CrashAttribution } from "../../backends/crash-attribution.ts";
import type { Endpoint } from "../../backends/endpoint.ts";
import type { Queues } from "../../backends/queue/queue.ts";
import type { Speeds } from "../../backends/speeds.ts";
import { deadlinesOf, type Deadlines } from "../../backends/timeouts.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { RequestStore } from "../../diagnostics/records/request-store.ts";
import type { SpendBook } from "../../diagnostics/records/spend-book.ts";
import type { TurnStore } from "../../diagnostics/records/turn-store.ts";
import type { Privacy, Program } from "../../prompt/templates/program.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import type { CircuitBreakers } from "../../routing/fallback/circuit-breaker.ts";
import type { InOrder } from "../../shared/async.ts";
import type { AdmissionControl } from "../http/admission-control.ts";
import type { PdfReader } from "../pdf/pdf-reader.ts";
import type { SessionStore } from "../sessions/session-store.ts";
import type { TurnsInProgress } from "./turn-trace.ts";

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
  /** @default one with the bounds that docs/internals/turn.md names */
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

/**
 * A server at work: the plan that it executes, what it was told, and what it keeps in mind. Never changed in place: after a reload there is
 * another one, and a request keeps the one that it began with.
 */
export interface ServerContext extends Executed, Lasting {
  readonly sessions: SessionStore;
  readonly privacy: Privacy;
  /** Requests of one session are held against `neverLeaves` in the order in which they came. */
  readonly inOrder: InOrder;
  readonly pdfs: PdfReader;
  readonly queues: Queues;
  readonly crashAttribution: CrashAttribution;
  readonly circuitBreakers: CircuitBreakers;
  readonly speeds: Speeds;
  readonly inProgress: TurnsInProgress;
}

/** @param hasFallback another one could answer, and a server elsewhere has to show that it is there */
export function deadlinesFor(profile: string, serverContext: ServerContext, hasFallback = false): Deadlines {
  const { backends, profiles } = serverContext.program.plan;
  const { backend: name = "", leaves = false } = profiles[profile] ?? {};
  const backend = backends[name];
  return (
    serverContext.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend, hasFallback && leaves))
  );
}

/** Named whole numbers that only grow. */
export interface Counters {
  add(name: string, by?: number): void;
  read(): Readonly<Record<string, number>>;
}

export function createCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    add: (name, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by),
    read: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
