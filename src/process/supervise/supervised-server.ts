import type { ServerStatus } from "../../../generated/types/status.d.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { pause } from "../../shared/async.ts";
import { launchKey } from "./launch-plan.ts";
import { realEffects, type SuperviseEffects, type SuperviseOptions } from "./server-effects.ts";
import { toFailedProblem } from "./server-failure.ts";
import { ServerLife } from "./server-life.ts";

/** Where turns are asked. */
export interface ReadyServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly pid: number;
  /** It answers only who says `authorization: Bearer <nonce>`. */
  readonly nonce: string;
  /** When this very process has ended: true when nobody wanted that, and nobody but this mallex held it. */
  readonly fell: Promise<boolean>;
}

/** One model server as one mallex sees it, kept running through crashes, hangs and long silences. */
export interface SupervisedServer {
  /** As the plan names it. */
  readonly model: string;
  /** Of its launch. */
  readonly key: string;
  /**
   * Starts or wakes it where it does not run, and waits, also through restarts, until it has generated a token.
   * @throws {MallexError} MX7204 it keeps ending (at once where that is known), MX7514 it was released
   * @throws the signal's reason after an abort
   */
  ready(signal: AbortSignal): Promise<ReadyServer>;
  /**
   * As `ready`, for a person who waits: the first failure is the last.
   * @throws {MallexError} MX7201, MX7202, MX7203, MX7206
   */
  firstStart(signal: AbortSignal): Promise<ReadyServer>;
  /** One turn is asked; call what it returns when that has ended, however. Meanwhile hangs are looked for. */
  enter(): () => void;
  status(): ServerStatus;
  /** By hand: ends it if it runs, forgets all failures and starts again. */
  restart(): void;
  /** mallex ends: what ends now is not started again. */
  noMore(): void;
  /** Its settings are gone from the plan: released (`stop`) when the last turn has ended. */
  retire(): Promise<void>;
  /** Resolves when nothing of ours is left. */
  release(how: "stop" | "keep"): Promise<void>;
  /** It is ready, and nobody else holds it. */
  isLeasedOnlyHere(): Promise<boolean>;
}

const POLL_MS = 1000;

/** Nothing is started before somebody asks. */
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
      // What it holds is shown with the question whether to keep it; one that hangs does not delay that.
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

interface ServerWait {
  readonly model: string;
  readonly first: boolean;
  readonly signal: AbortSignal;
}

async function untilReady(life: ServerLife, { model, first, signal }: ServerWait): Promise<ReadyServer> {
  for (;;) {
    const { state, server, fault } = life;
    if (state.at === "ready" && server !== undefined)
      return { url: server.url, pid: server.pid, nonce: server.nonce, fell: life.fell };
    if (state.at === "stopped") throw new MallexError(released(model));
    if (first && fault !== undefined && (state.at === "waiting" || state.at === "failed")) {
      // Or it would load again, and again, while its failure is looked into.
      if (state.at === "waiting") life.send({ type: "stop-asked", how: "stop" });
      throw new MallexError(await fault);
    }
    if (state.at === "failed" && fault !== undefined)
      throw new MallexError(toFailedProblem(model, state.strikes.length, await fault));
    life.send({ type: "wanted" });
    await life.changed(signal);
  }
}

function released(model: string): Problem {
  return {
    code: "MX7514",
    severity: "error",
    message: `the model server of ${model} has been ended, and mallex asks it nothing more`,
    hint: "ask again: the next turn goes where the file says now",
  };
}
