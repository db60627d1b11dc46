import { setTimeout as sleep } from "node:timers/promises";
import { unreachable } from "../terms/unreachable.ts";
import type { ExitNotice } from "./leased-server.ts";
import { nextStep, type Exit, type ServerEffect, type ServerEvent, type ServerState } from "./machine.ts";
import type { LaunchPlan } from "./plan-launch.ts";
import { probeModel } from "./probe-model.ts";
import type { ServerLog } from "./server-log.ts";
import { signalGroup } from "./signal-group.ts";
import { spawnServer } from "./spawn-server.ts";

export type ServerPhase = ServerState["at"];

export interface LifeOptions {
  readonly launch: LaunchPlan;
  readonly log: ServerLog;
  readonly deadlineMs: number;
  readonly onPhase?: ((phase: ServerPhase) => void) | undefined;
}

/** Its work is worth nothing without mallex, and everything must be gone within ten seconds. */
const GRACE_MS = 4000;
const POLL_MS = 20;
/** A zombie whose parent never asks for it stays for ever, and does nothing: no reason to wait for it. */
const REAP_MS = 2000;

/** The shell round the pure machine: one process, events in, effects out. */
export class ServerLife {
  /** The first state that decides: ready, stopped or failed. */
  readonly settled: Promise<ServerState>;
  /** When nothing is left of the process; never rejects. */
  readonly ended: Promise<ExitNotice>;
  pid = 0;
  readonly #options: LifeOptions;
  readonly #probing = new AbortController();
  #state: ServerState = { at: "absent" };
  #deadline: NodeJS.Timeout | undefined;
  #grace: NodeJS.Timeout | undefined;
  #settle: (state: ServerState) => void = () => undefined;
  #end: (notice: ExitNotice) => void = () => undefined;

  constructor(options: LifeOptions) {
    this.#options = options;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  readonly send = (event: ServerEvent): void => {
    const before = this.#state;
    const { state, effects } = nextStep(before, event);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.at !== before.at) this.#options.onPhase?.(state.at);
    if (state.at === "ready" || state.at === "stopped" || state.at === "failed") this.#settle(state);
    const asked = before.at === "stopping" && before.failure === undefined;
    if (event.type === "exited") void this.#afterwards({ ...event.exit, asked });
    if (event.type === "spawn-failed") void this.#afterwards({ asked });
  };

  #carryOut(effect: ServerEffect): void {
    const { launch, log, deadlineMs } = this.#options;
    switch (effect.do) {
      case "spawn":
        process.once("exit", this.#kill);
        this.pid = spawnServer(launch, log.fd, this.send) ?? 0;
        return;
      case "arm-deadline":
        this.#deadline = setTimeout(() => this.send({ type: "deadline-passed" }), deadlineMs);
        return;
      case "disarm-deadline":
        clearTimeout(this.#deadline);
        return;
      case "probe":
        void probeModel(effect.port, this.#probing.signal).then((event) => event && this.send(event));
        return;
      case "stop-probing":
        this.#probing.abort();
        return;
      case "terminate":
        signalGroup(this.pid, "SIGTERM");
        return;
      case "arm-grace":
        this.#grace = setTimeout(() => this.send({ type: "grace-over" }), GRACE_MS);
        return;
      case "kill":
        this.#kill();
        return;
      default:
        unreachable(effect);
    }
  }

  readonly #kill = (): void => {
    signalGroup(this.pid, "SIGKILL");
  };

  async #afterwards(exit: Exit & { readonly asked: boolean }): Promise<void> {
    clearTimeout(this.#grace);
    process.removeListener("exit", this.#kill);
    // killed helpers of the server stay in the table until they are reaped
    const end = performance.now() + REAP_MS;
    while (signalGroup(this.pid, 0) && performance.now() < end) await sleep(POLL_MS);
    const lastLines = await this.#options.log.lastLines();
    await this.#options.log.close();
    this.#end({ ...exit, lastLines });
  }
}
