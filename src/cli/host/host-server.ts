import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { builtProgram } from "../../shared/package-root.ts";
import {
  type ClientEnd,
  ENDING_SIGNALS,
  type EndingSignal,
  type HostMessage,
  type HostedClient,
  type Remembered,
  type ServerMessage,
} from "../context/host-messages.ts";
import { createRestartLimit } from "./restart-limit.ts";

/** How a server process has ended. */
interface ServerEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It has ended by itself, with the exit code of the command. */
  readonly isFinished: boolean;
}

/** Exit code of a server that is lost (MX7557). */
const LOST = 69;

/**
 * Runs a command that serves, in a process of its own. This process does nothing that could keep it from receiving a signal: it starts
 * the server again after a crash or a stall, with what it has remembered, runs the client, and ends everything in time.
 */
export async function hostServer(argv: readonly string[]): Promise<void> {
  const host = new ServerHost(argv);
  const stop = listenToSignals((name) => host.receive(name));
  process.exitCode = await host.run();
  stop();
}

class ServerHost {
  readonly #argv: readonly string[];
  readonly #memory = createMemory();
  readonly #restarts = createRestartLimit();
  readonly #clientOver = new AbortController();
  #server: ChildProcess | undefined;
  /** This server process. */
  #isReady = false;
  /** This one or one before. */
  #wasReady = false;
  #graceMs = 0;
  /** The client, while it runs and after its end. */
  #client: { readonly done: Promise<void>; end?: ClientEnd } | undefined;
  /** The signal that ends mallex. */
  #ending: EndingSignal | undefined;
  #inTime: EndInTime | undefined;

  constructor(argv: readonly string[]) {
    this.#argv = argv;
  }

  /** @returns the exit code */
  async run(): Promise<number> {
    let after: string | undefined;
    for (;;) {
      const end = await this.#runServer(after);
      if (this.#isInOrder(end)) return end.code ?? LOST;
      after = end.signal ?? (end.isFinished ? "it could not start again" : `exit code ${end.code}`);
      const mayRestart = !this.#isEnding && this.#wasReady && (await this.#pause());
      if (this.#isEnding) return this.#abandon(this.#endingCode());
      if (!mayRestart) return this.#giveUp(after);
    }
  }

  /** A first start may fail; a later one has to serve. */
  #isInOrder({ code, isFinished }: ServerEnd): boolean {
    if (isFinished) return this.#isReady || !this.#wasReady || this.#isEnding;
    return !this.#wasReady && code !== null;
  }

  /** Waits until the next start; false: there were too many. */
  async #pause(): Promise<boolean> {
    const ms = this.#restarts.next(performance.now());
    if (ms !== undefined) await sleep(ms);
    return ms !== undefined;
  }

  receive(name: EndingSignal): void {
    this.#send({ type: "signal", name });
    // In its own terminal the client decides what Ctrl-C means; elsewhere it gets it from `startClient`.
    const isClients = name === "SIGINT" && this.#client !== undefined && this.#client.end === undefined;
    if (isClients) return;
    this.#ending ??= name;
    this.#clientOver.abort(name);
    this.#endInTime();
  }

  /** A signal has come, or the client has ended: no server is started again. */
  get #isEnding(): boolean {
    return this.#ending !== undefined || this.#client?.end !== undefined;
  }

  #endingCode(): number {
    const end = this.#client?.end;
    if (this.#ending !== undefined) return 128 + constants.signals[this.#ending];
    return end?.type === "client-ended" ? end.code : LOST;
  }

  async #runServer(after: string | undefined): Promise<ServerEnd> {
    const server = fork(builtProgram("server-process"), [...this.#argv], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      serialization: "advanced",
    });
    this.#server = server;
    this.#isReady = false;
    let isFinished = false;
    server.on("message", (message: ServerMessage) => {
      if (message.type === "finished") isFinished = true;
      else this.#heed(message);
    });
    const restarts = this.#restarts.count;
    this.#send({ type: "begin", remembered: this.#memory.values, restarts, ...(after === undefined ? {} : { after }) });
    const { code, signal } = await exitOf(server);
    this.#inTime?.stop();
    return { code, signal, isFinished };
  }

  #heed(message: Exclude<ServerMessage, { readonly type: "finished" }>): void {
    switch (message.type) {
      case "remember":
        this.#memory.remember(message.section, message.key, message.value);
        break;
      case "ready":
        this.#isReady = true;
        this.#wasReady = true;
        this.#graceMs = message.graceMs;
        break;
      case "start-client":
        this.#client ??= this.#startClient(message.client);
        break;
      case "alive":
        this.#inTime?.alive(message.prompts);
        break;
      case "signal":
        this.receive(message.name);
        break;
    }
  }

  #startClient(client: HostedClient): { readonly done: Promise<void>; end?: ClientEnd } {
    const run = async (): Promise<void> => {
      const { hostClient } = await import("./host-client.ts");
      state.end = await hostClient(client, this.#clientOver.signal);
      this.#send(state.end);
      this.#endInTime();
    };
    const state: { done: Promise<void>; end?: ClientEnd } = { done: Promise.resolve() };
    state.done = run();
    return state;
  }

  #send(message: HostMessage): void {
    // A server that has just ended is started again, or mallex ends.
    if (this.#server?.connected === true) this.#server.send(message, () => undefined);
  }

  #endInTime(): void {
    if (this.#server !== undefined) this.#inTime ??= endInTime(this.#server, this.#graceMs);
  }

  async #giveUp(why: string): Promise<number> {
    const code = await this.#abandon(LOST);
    const { reportLostServer } = await import("./report-lost-server.ts");
    reportLostServer(why, this.#restarts.count);
    return code;
  }

  /** The server process has not ended in order: what it would have removed is removed here. */
  async #abandon(code: number): Promise<number> {
    this.#inTime?.stop();
    this.#clientOver.abort();
    await this.#client?.done;
    const run = this.#memory.values.get("run")?.get("file") as { folder: string; id: string } | undefined;
    if (run !== undefined) await (await import("./remove-run-files.ts")).removeRunFiles(run);
    return code;
  }
}

/** Resolves when the process has ended and all that it has sent has been received. */
async function exitOf(server: ChildProcess): Promise<Omit<ServerEnd, "isFinished">> {
  const exit = await new Promise<Omit<ServerEnd, "isFinished">>((resolve) => {
    // A process that could not be started has no `exit`.
    server.on("error", () => resolve({ code: null, signal: null }));
    server.once("exit", (code, signal) => resolve({ code, signal }));
  });
  if (server.connected) await once(server, "disconnect");
  return exit;
}

function listenToSignals(receive: (name: EndingSignal) => void): () => void {
  const listeners = ENDING_SIGNALS.map((name) => [name, () => receive(name)] as const);
  for (const [name, listener] of listeners) process.on(name, listener);
  return () => {
    for (const [name, listener] of listeners) process.off(name, listener);
  };
}

const TICK_MS = 500;
/** A server that runs answers in milliseconds; one that is just being started, on a busy machine, in seconds. */
const MAX_SILENT_TICKS = 8;
/** Until everything has ended, with turns that get the default `server.grace`. */
const MAX_TICKS = 18;
const DEFAULT_GRACE_MS = 3000;

interface EndInTime {
  /** The server has answered. @param prompts a prompt waits for the user, and no time counts */
  alive(prompts: boolean): void;
  stop(): void;
}

/** Kills a server process that is to end and does not: one that answers nothing for 4 s, or has not ended after 9 s (more with a longer `server.grace`). Counts its own ticks, so that a sleeping computer is no fault. */
function endInTime(server: ChildProcess, graceMs: number): EndInTime {
  const limit = MAX_TICKS + Math.max(0, graceMs - DEFAULT_GRACE_MS) / TICK_MS;
  let [silent, ticks] = [0, 0];
  const timer = setInterval(() => {
    silent += 1;
    ticks += 1;
    if (silent > MAX_SILENT_TICKS || ticks > limit) server.kill("SIGKILL");
    else if (server.connected) server.send({ type: "ask" } satisfies HostMessage, () => undefined);
  }, TICK_MS);
  return {
    alive(prompts) {
      silent = 0;
      if (prompts) ticks = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/** Values of a section at most; those written longest ago go first. A server forgets its own entries earlier. */
const MAX_VALUES = 10_000;

/** What a server process leaves to the next one. */
interface Memory {
  readonly values: Remembered;
  remember(section: string, key: string, value: unknown): void;
}

export function createMemory(): Memory {
  const values = new Map<string, Map<string, unknown>>();
  return {
    values,
    remember(section, key, value) {
      const entries = values.get(section) ?? new Map<string, unknown>();
      values.set(section, entries);
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > MAX_VALUES && oldest !== undefined) entries.delete(oldest);
    },
  };
}
