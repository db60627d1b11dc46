import { EventEmitter, once } from "node:events";
import type { ServerStatus } from "../../../generated/types/status.d.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { pause } from "../../shared/async.ts";
import { unreachable } from "../../shared/utilities.ts";
import { EXIT, type ExitNotice, type LeasedServer, type ServerReport } from "./lease-types.ts";
import type { SuperviseEffects, SuperviseOptions } from "./server-effects.ts";
import {
  hasProcess,
  nextStep,
  type Failure,
  type ServerEffect,
  type ServerEvent,
  type ServerState,
} from "./restart-state-machine.ts";

/** One start, and its server. */
interface Attempt {
  /** Aborts the start and all requests to the server. */
  readonly over: AbortController;
  server?: LeasedServer;
  wasReady?: boolean;
  /** Resolves when it has ended: whether the last request is the cause. */
  fell?: Promise<boolean>;
  lastLines?: readonly string[];
  problem?: Problem | undefined;
}

/** Runs the pure state machine: one server at a time, events in, effects out. */
export class ServerLife {
  turns = 0;
  /** No restarts any more. */
  isLast = false;
  /** The last failure. */
  fault: Promise<Problem> | undefined;
  readonly #options: SuperviseOptions;
  readonly #effects: SuperviseEffects;
  readonly #changes: EventEmitter = new EventEmitter().setMaxListeners(0);
  #state: ServerState = { at: "absent", strikes: [] };
  #since = new Date();
  #attempt: Attempt | undefined;
  #timer: NodeJS.Timeout | undefined;
  #report: ServerReport | undefined;
  #toldFault: ServerStatus["fault"];
  #restarts = 0;

  constructor(options: SuperviseOptions, effects: SuperviseEffects) {
    this.#options = options;
    this.#effects = effects;
  }

  get state(): ServerState {
    return this.#state;
  }

  get server(): LeasedServer | undefined {
    return this.#attempt?.server;
  }

  /** Resolves when the current server has ended: true for an unexpected end while only this mallex held it. */
  get fell(): Promise<boolean> {
    return this.#attempt?.fell ?? Promise.resolve(false);
  }

  /** Resolves when the phase has changed. @throws the signal's reason after an abort */
  async changed(signal?: AbortSignal): Promise<void> {
    await once(this.#changes, "phase", { signal }).catch(() => signal?.throwIfAborted());
  }

  status(): ServerStatus {
    const { server } = this;
    return {
      model: this.#options.model,
      phase: this.#state.at,
      since: this.#since.toISOString(),
      ...(server === undefined
        ? {}
        : { pid: server.pid, startTime: server.startTime, url: server.url, shared: server.shared }),
      restarts: this.#restarts,
      turns: this.turns,
      ...(this.#report === undefined ? {} : { memory: this.#report.memory }),
      ...(this.#toldFault === undefined ? {} : { fault: this.#toldFault }),
      log: this.#options.logFile,
    };
  }

  /** Updates the memory in `status`. */
  async checkHealth(): Promise<void> {
    const attempt = this.#attempt;
    if (attempt?.server === undefined) return;
    this.#keep(attempt, await attempt.server.report(attempt.over.signal));
  }

  send(event: ServerEvent): void {
    const before = this.#state;
    const { startWithinMs } = this.#options;
    const { state, effects } = nextStep(before, event, { now: performance.now(), startWithinMs });
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.at === before.at) return;
    this.#enter(state, before.at);
    this.#options.onChange?.(this.status());
    this.#changes.emit("phase");
    if (state.at === "waiting" && this.isLast) this.send({ type: "stop-asked", how: "stop" });
  }

  #enter(state: ServerState, from: ServerState["at"]): void {
    this.#since = new Date();
    if (state.at === "ready" && this.#attempt !== undefined) this.#attempt.wasReady = true;
    if (state.at === "starting" && from !== "absent" && from !== "asleep") this.#restarts += 1;
    if (state.at === "waiting" || state.at === "failed") void this.#explain(state.failure);
    if (state.at !== "starting" && !hasProcess(state)) this.#leave();
  }

  #carryOut(effect: ServerEffect): void {
    switch (effect.do) {
      case "lease":
        void this.#lease();
        return;
      case "abandon":
        this.#attempt?.over.abort();
        return;
      case "probe":
        void this.#probe();
        return;
      case "watch":
        void this.checkHealth();
        void this.#watch();
        return;
      case "release":
        void this.#release(effect.how);
        return;
      case "terminate":
        this.server?.terminate();
        return;
      case "kill":
        this.server?.kill();
        return;
      case "arm":
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.send({ type: "time-over" }), effect.ms);
        return;
      case "disarm":
        clearTimeout(this.#timer);
        return;
      default:
        unreachable(effect);
    }
  }

  /** Ignores all later events of this attempt. */
  #leave(): void {
    this.#attempt?.over.abort();
    this.#attempt = undefined;
    this.#report = undefined;
  }

  /** Ignores events of an abandoned attempt. */
  #sendOf(attempt: Attempt | undefined, event: ServerEvent): void {
    if (this.#attempt === attempt) this.send(event);
  }

  async #lease(): Promise<void> {
    this.#leave();
    const attempt: Attempt = { over: new AbortController() };
    this.#attempt = attempt;
    const leased = await this.#effects.lease(attempt.over.signal);
    if ("failure" in leased) {
      attempt.lastLines = leased.lastLines;
      attempt.problem = leased.problem;
      return this.#sendOf(attempt, { type: "gone", failure: leased.failure, idle: false });
    }
    attempt.server = leased;
    attempt.fell = this.#awaitEnd(attempt, leased);
    if (attempt.over.signal.aborted) {
      // Abandoned while it was starting.
      await leased.release("stop");
      return this.#sendOf(attempt, { type: "released" });
    }
    void leased.loaded.then(() => this.#sendOf(attempt, { type: "loaded" }));
    return this.send({ type: "listening" });
  }

  async #awaitEnd(attempt: Attempt, server: LeasedServer): Promise<boolean> {
    const exit = await server.exited;
    attempt.lastLines = exit.lastLines;
    const idle = this.#wasIdle(server, exit);
    const fell = !idle && !wasEndedExternally(this.#state, exit);
    this.#sendOf(attempt, { type: "gone", failure: { kind: "exited", exit }, idle });
    // The last known number of leases.
    return fell && (await server.leases()) === 1;
  }

  async #probe(): Promise<void> {
    const attempt = this.#attempt;
    if (attempt?.server === undefined) return;
    if (await this.#effects.probe(attempt.server, attempt.over.signal)) this.#sendOf(attempt, { type: "generated" });
  }

  async #watch(): Promise<void> {
    const attempt = this.#attempt;
    if (attempt?.server === undefined) return;
    const { server } = attempt;
    const hangs = await watchHang({
      report: async (signal) => server.report(signal),
      onReport: (report) => this.#keep(attempt, report),
      isBusy: () => this.turns > 0,
      hangAfterMs: () => this.#options.hangAfterMs,
      signal: attempt.over.signal,
    });
    if (hangs) this.#sendOf(attempt, { type: "hung" });
  }

  #keep(attempt: Attempt, report: ServerReport | undefined): void {
    if (this.#attempt === attempt) this.#report = report ?? this.#report;
  }

  async #release(how: "stop" | "keep"): Promise<void> {
    const attempt = this.#attempt;
    await attempt?.server?.release(how);
    this.#sendOf(attempt, { type: "released" });
  }

  /** Another mallex's server may end without an exit code here, because only that mallex gets one. Without turns of ours nothing is lost. */
  #wasIdle({ shared }: LeasedServer, { exitCode, signal }: ExitNotice): boolean {
    const unknown = shared && exitCode === undefined && signal === undefined;
    return exitCode === EXIT.idle || (unknown && this.turns === 0);
  }

  async #explain(failure: Failure): Promise<void> {
    const at = new Date().toISOString();
    const { lastLines = [], wasReady = false, problem } = this.#attempt ?? {};
    const ended = { failure, lastLines, wasReady, memory: this.#report?.memory };
    this.fault = problem === undefined ? this.#effects.explain(ended) : Promise.resolve(problem);
    const { code, message } = await this.fault;
    this.#toldFault = { at, code, message };
    this.#options.onChange?.(this.status());
  }
}

/** Signals that only end a process on purpose. */
const POLITE: ReadonlySet<string> = new Set(["SIGTERM", "SIGINT", "SIGHUP"]);

/**
 * Whether a server was ended on purpose, for another reason than a hang or a deadline.
 * @param state before its end
 */
export function wasEndedExternally(state: ServerState, { signal }: Pick<ExitNotice, "signal">): boolean {
  if (state.at === "stopping") return typeof state.next === "string";
  return POLITE.has(signal ?? "");
}

export interface HangWatch {
  /** Undefined: no answer within ten seconds. */
  readonly report: (signal: AbortSignal) => Promise<ServerReport | undefined>;
  readonly onReport: (report: ServerReport) => void;
  /** Turns are in flight; without any, silence is normal. */
  readonly isBusy: () => boolean;
  /** Read each time, since a new plan may change it. */
  readonly hangAfterMs: () => number;
  readonly signal: AbortSignal;
}

const EVERY_MS = 5000;
/** A shorter silence is a refused or broken connection, and the process's end will be reported. */
const SILENCE_MS = 9000;
/** Longer than the limit of ten seconds: mallex itself was suspended. */
const PROCESS_PAUSE_MS = 15_000;

/** Checks every five seconds whether a server makes progress. @returns true once it hangs; false after an abort */
export async function watchHang({ report, onReport, isBusy, hangAfterMs, signal }: HangWatch): Promise<boolean> {
  while (!signal.aborted) {
    if (isBusy()) {
      const begin = performance.now();
      const serverReport = await report(signal);
      const took = performance.now() - begin;
      if (signal.aborted) return false;
      if (serverReport !== undefined) onReport(serverReport);
      const silent = serverReport === undefined && took >= SILENCE_MS && took < PROCESS_PAUSE_MS;
      if (isBusy() && (silent || isStalled(serverReport, hangAfterMs()))) return true;
    }
    await pause(EVERY_MS, signal);
  }
  return false;
}

/** It answers, but its generation thread makes no step. */
function isStalled(report: ServerReport | undefined, hangAfterMs: number): boolean {
  return report !== undefined && report.requests > 0 && report.beatMs > hangAfterMs;
}
