import type { MemoryStatus, ReloadStatus, ServerStatus } from "../../../generated/types/status.d.ts";
import type { CrashAttribution } from "../../backends/crash-attribution.ts";
import type { Endpoint, PromptEndpoint } from "../../backends/endpoint.ts";
import type { Queues } from "../../backends/queue/wait-for-slot.ts";
import type { WarmPrompts, WarmStore } from "./warm-prompts.ts";
import type { DraftTally } from "../../backends/draft-tally.ts";
import type { SearchWeb } from "../../backends/search/search-web.ts";
import type { Speeds } from "../../backends/speeds.ts";
import { deadlinesOf, type Deadlines } from "../../backends/timeouts.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { RequestStore } from "../../diagnostics/records/request-store.ts";
import type { SpendBook } from "../../diagnostics/records/spend-book.ts";
import type { TurnRecord } from "../../diagnostics/records/turn-record.ts";
import type { TurnStore } from "../../diagnostics/records/turn-store.ts";
import type { Privacy, Program } from "../../prompt/templates/program.ts";
import type { TokenCounter } from "../../prompt/tokens/token-counter.ts";
import type { PoolBalancer } from "../../routing/fallback/pool-balancer.ts";
import type { CircuitBreakers } from "../../routing/fallback/circuit-breaker.ts";
import { abortable, type InOrder } from "../../shared/async.ts";
import type { AdmissionControl } from "../http/refuse-overload.ts";
import type { LargeTurns } from "../large/large-turns.ts";
import type { PdfReader } from "../pdf/pdf-reader.ts";
import type { SessionStore } from "../sessions/session-store.ts";
import type { RecentRequests } from "./recent-requests.ts";
import type { Watchdog } from "../watchdog/watchdog.ts";
import type { TurnsInProgress } from "./turn-trace.ts";

/** A plan and what belongs to it. A reload replaces it; a request keeps the one it began with. */
export interface Executed {
  readonly program: Program;
  /** Resolves when the profile's backend is ready, however long that takes; rejects with a MallexError. */
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
  /** Why no request can use a profile: its key is missing. */
  unusable(profile: string): Problem | undefined;
  /** Undefined without a tokenizer: tokens are estimated. */
  counter(profile: string): TokenCounter | undefined;
  /** Absent: nobody searches the web. */
  readonly searchWeb?: SearchWeb;
  /** Absent: large requests are prepared like all others. */
  readonly largeTurns?: LargeTurns;
  /** Called once, after a reload, when its last request has closed. */
  release?(): void;
}

/** What lives as long as the server. */
export interface Lasting {
  readonly token: string;
  /** The id of this run. */
  readonly run: string;
  /** The folder and the file of this run, absolute: recorded with each turn. */
  readonly project: Required<Pick<TurnRecord, "folder" | "config">> & Pick<TurnRecord, "settings">;
  /** The port to try first; 0 lets the system choose. */
  readonly port: number;
  /** If it is in use: MX7301 instead of the next free one. */
  readonly portIsFixed: boolean;
  readonly log: Log;
  /** Used if the plan says so. */
  readonly turns: TurnStore;
  /** Absent: complete requests are not kept. */
  readonly requests?: RequestStore;
  readonly counters: Counters;
  /** @default those of the backend's kind */
  deadlines?(profile: string): Deadlines;
  /** Absent: a stall of this process ends nothing. */
  readonly watchdog?: Pick<Watchdog, "begin">;
  /** @default by the resources of this process */
  readonly admission?: AdmissionControl;
  /** Milliseconds for a model to name an intent. @default 5000 */
  readonly intentMs?: number;
  /** Milliseconds that a request without streaming waits for a slot. @default 60_000 */
  readonly unstreamedWaitMs?: number;
  /** Milliseconds for a remote backend to list its models for the status. @default 1000 */
  readonly healthMs?: number;
  readonly sessions: SessionStore;
  /** @default with the clock of this process */
  readonly circuitBreakers?: CircuitBreakers;
  /** @default with the limits in docs/internals/turn.md */
  readonly pdfs?: PdfReader;
  readonly spend: SpendBook;
  /** Absent: prompts are not kept for the next start. */
  readonly warmStore?: WarmStore;
  readonly models: ModelServerList;
  /** Called with the client's session id at each turn of the user: only such a session can be resumed. */
  onClientSession(id: string): void;
  /** Called with what describes the answer of a user's turn in one line. Absent: nobody shows it. */
  readonly onStatusLine?: (line: () => string) => void;
  /** The result of the last reload; undefined: there was none. */
  reload(): ReloadStatus | undefined;
  /** The home folder of the client that this run has launched; absent: any client, with an unknown home. */
  readonly home?: string;
  /** The answer to GET /health with the token; without it, only that the server lives. */
  health(): Record<string, unknown>;
}

/** The model servers of this run. */
interface ModelServerList {
  status(): readonly ServerStatus[];
  /** Absent: they share none. */
  memory?(): MemoryStatus | undefined;
  /** @param model absent: all of them @returns how many */
  restart(model?: string): number;
}

export interface ServerOptions extends Lasting {
  /** What to start with; replaced by a reload. */
  readonly executed: Executed;
}

/** Everything that a request needs of its server. Immutable: a reload makes another one, and a request keeps the one it began with. */
export interface ServerContext extends Executed, Lasting {
  readonly privacy: Privacy;
  /** Requests of one session are checked against `neverLeaves` in the order of their arrival. */
  readonly inOrder: InOrder;
  readonly recentRequests: RecentRequests;
  readonly pdfs: PdfReader;
  readonly queues: Queues;
  readonly crashAttribution: CrashAttribution;
  readonly circuitBreakers: CircuitBreakers;
  readonly speeds: Speeds;
  readonly drafts: DraftTally;
  readonly warmPrompts: WarmPrompts;
  readonly poolBalancer: PoolBalancer;
  readonly inProgress: TurnsInProgress;
}

/** @param hasFallback another profile could answer, so a remote server must show soon that it is up */
export function deadlinesFor(profile: string, serverContext: ServerContext, hasFallback = false): Deadlines {
  const { backends, profiles } = serverContext.program.plan;
  const { backend: name = "", leaves = false } = profiles[profile] ?? {};
  const backend = backends[name];
  return (
    serverContext.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend, hasFallback && leaves))
  );
}

/** The endpoint of a profile that gets rendered prompts. @throws as `Executed.endpoint`; the signal's reason after an abort */
export async function promptEndpoint(
  serverContext: Pick<ServerContext, "endpoint">,
  profile: string,
  signal: AbortSignal,
): Promise<PromptEndpoint> {
  const endpoint = await abortable(serverContext.endpoint(profile, signal), signal);
  if (endpoint.relays) throw new Error(`${profile} does not take prompts`);
  return endpoint;
}

/** Counters by name. */
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
