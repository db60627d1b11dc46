import type { ServerStatus } from "../../../generated/types/status.d.ts";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { pause } from "../../shared/async.ts";
import { launchKey } from "./launch-plan.ts";
import { realEffects, type SuperviseEffects, type SuperviseOptions } from "./server-effects.ts";
import { toFailedProblem } from "./explain-failure.ts";
import { ServerLife } from "./run-state-machine.ts";

/** A server that takes requests. */
export interface ReadyServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly pid: number;
  /** Required in each request: `authorization: Bearer <nonce>`. */
  readonly nonce: string;
  /** Resolves when this process has ended: true for a crash while only this mallex held it. */
  readonly fell: Promise<boolean>;
}

/** One model server, restarted after crashes, hangs and idle stops. */
export interface SupervisedServer {
  readonly model: string;
  readonly key: string;
  /**
   * Starts the server if necessary, and waits, also through restarts, until it has generated a token.
   * @throws {MallexError} MX7204 it keeps crashing (at once where that is known), MX7514 it was released
   * @throws the signal's reason after an abort
   */
  ready(signal: AbortSignal): Promise<ReadyServer>;
  /** As `ready`, but rejects at the first failure, since the user waits. @throws {MallexError} MX7201, MX7202, MX7203, MX7206 */
  firstStart(signal: AbortSignal): Promise<ReadyServer>;
  /** Counts a turn in flight, during which hangs are detected; call the result when the turn has ended, however. */
  enter(): () => void;
  status(): ServerStatus;
  /** On request: ends the server if it runs, forgets all failures and starts again. */
  restart(): void;
  /** Another model needs its memory: ends the server; the next `ready` starts it again. */
  sleep(): void;
  /** mallex is about to end: disables restarts. */
  noMore(): void;
  /** The plan no longer needs it: released (`stop`) when the last turn has ended. */
  retire(): Promise<void>;
  /** Resolves when the lease, and with it a server that nobody else holds, has ended. */
  release(how: "stop" | "keep"): Promise<void>;
  /** It is ready, and no other mallex holds it. */
  isLeasedOnlyHere(): Promise<boolean>;
}

const POLL_MS = 1000;

/** Starts nothing before the first `ready`. */
export function superviseServer(
  options: SuperviseOptions,
  effects: SuperviseEffects = realEffects(options),
): SupervisedServer {
  const { model, launch } = options;
  const life = new ServerLife(options, effects);
  const now = { waiting: 0, retired: false };
  const untilStopped = async (): Promise<void> => {
    while (life.state.at !== "stopped") await life.changed();
  };
  const release = async (how: "stop" | "keep"): Promise<void> => {
    life.send({ type: "stop-asked", how });
    await untilStopped();
  };
  const releaseRetired = (): void => {
    if (now.retired && life.turns === 0 && now.waiting === 0) void release("stop");
  };
  const wait = async (signal: AbortSignal, first: boolean): Promise<ReadyServer> => {
    signal.throwIfAborted();
    now.waiting += 1;
    try {
      return await untilReady(life, { model, first, signal });
    } finally {
      now.waiting -= 1;
      releaseRetired();
    }
  };
  return {
    model,
    key: launchKey(launch),
    ready: async (signal) => wait(signal, false),
    firstStart: async (signal) => wait(signal, true),
    enter: () => enter(life, releaseRetired),
    status: () => life.status(),
    restart: () => life.send({ type: "restart-asked" }),
    sleep: () => life.send({ type: "sleep-asked" }),
    noMore: () => {
      life.isLast = true;
    },
    async retire() {
      now.retired = true;
      releaseRetired();
      await untilStopped();
    },
    release,
    async isLeasedOnlyHere() {
      // The prompt whether to keep it shows its memory; a server that hangs must not delay the prompt.
      await Promise.race([life.checkHealth(), pause(POLL_MS, new AbortController().signal)]);
      return life.state.at === "ready" && (await life.server?.leases()) === 1;
    },
  };
}

function enter(life: ServerLife, onLeft: () => void): () => void {
  life.turns += 1;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    life.turns -= 1;
    if (life.turns === 0) void life.checkHealth();
    onLeft();
  };
}

async function untilReady(
  life: ServerLife,
  { model, first, signal }: { readonly model: string; readonly first: boolean; readonly signal: AbortSignal },
): Promise<ReadyServer> {
  for (;;) {
    const { state, server, fault } = life;
    if (state.at === "ready" && server !== undefined)
      return { url: server.url, pid: server.pid, nonce: server.nonce, fell: life.fell };
    if (state.at === "stopped") throw createError("MX7514", { model });
    if (first && fault !== undefined && (state.at === "waiting" || state.at === "failed")) {
      // Otherwise it would be loaded again and again while the failure is analysed.
      if (state.at === "waiting") life.send({ type: "stop-asked", how: "stop" });
      throw new MallexError(await fault);
    }
    if (state.at === "failed" && fault !== undefined)
      throw new MallexError(toFailedProblem(model, state.strikes.length, await fault));
    life.send({ type: "wanted" });
    await life.changed(signal);
  }
}
