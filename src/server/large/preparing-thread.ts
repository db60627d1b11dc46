import { Worker } from "node:worker_threads";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { builtProgram } from "../../shared/package-root.ts";
import { optional } from "../../shared/utilities.ts";
import type { LargeAnswer, LargeMessage, OperationName } from "./operations.ts";

export interface LargeThreadSettings {
  readonly plan: Plan;
  /** The text of the module with its templates. */
  readonly templates: string;
  /** Of the client, where it is known. */
  readonly home?: string;
  /** Its only number grows while the thread is not stuck. */
  readonly beats: Int32Array;
}

export interface PreparingThreadOptions extends Omit<LargeThreadSettings, "beats"> {
  /** Milliseconds between two looks at the thread. @default 1000 */
  readonly tickMs?: number;
  /** Of the thread's JavaScript heap. @default 1024 */
  readonly memoryMb?: number;
  readonly program?: string | URL;
}

/** Ticks without a beat that end the thread. */
const STUCK_TICKS = 20;
/** Ticks that an operation goes on for a client that has gone. */
const ABANDONED_TICKS = 2;
/** Ticks without work after which the thread ends, and with it all memory that it has taken. */
const IDLE_TICKS = 30;

const MEMORY_MB = 1024;

const TICK_MS = 1000;

/** What was seen of the thread at the last tick. */
const NEVER = { beat: 0, silent: 0, abandoned: 0, idle: 0 };

interface PendingOperation {
  readonly message: Extract<LargeMessage, { name: OperationName }>;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The thread that prepares large requests, one operation after the other. What disturbs it fails alone: the operations behind it begin anew in another thread. */
export class PreparingThread {
  readonly #options: PreparingThreadOptions;
  readonly #beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** In the order in which the thread does them. */
  readonly #pending = new Map<number, PendingOperation>();
  #thread: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last = NEVER;

  constructor(options: PreparingThreadOptions) {
    this.#options = options;
  }

  /** Starts the thread where there is none. */
  send(operation: PendingOperation): void {
    if (operation.signal?.aborted === true) return;
    this.#thread ??= this.#start();
    this.#pending.set(operation.message.number, operation);
    this.#post(operation.message);
  }

  /** A turn has ended. */
  forget(id: string): void {
    this.#post({ forget: id });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    const before = this.#thread;
    this.#thread = undefined;
    void before?.terminate();
  }

  #post(message: LargeMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#thread?.postMessage(message);
  }

  #start(): Worker {
    const { plan, templates, home, tickMs = TICK_MS, memoryMb = MEMORY_MB } = this.#options;
    const { program = builtProgram("large-turn-thread") } = this.#options;
    const workerData: LargeThreadSettings = { plan, templates, beats: this.#beats, ...optional("home", home) };
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    const fresh = new Worker(program, {
      workerData,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits,
    });
    const onEnd = (what: string): void => {
      if (fresh === this.#thread) this.#replace(what);
    };
    fresh.unref();
    fresh.on("message", (answer: LargeAnswer) => this.#settle(answer));
    fresh.on("error", (error) => onEnd(describeEnd(error, memoryMb)));
    fresh.on("exit", () => onEnd(THREAD_TOO));
    Atomics.store(this.#beats, 0, 0);
    this.#last = NEVER;
    this.#timer ??= setInterval(() => this.#tick(), tickMs).unref();
    return fresh;
  }

  #settle({ number, result, problems, stack }: LargeAnswer): void {
    const operation = this.#pending.get(number);
    this.#pending.delete(number);
    this.#last = { ...this.#last, abandoned: 0 };
    if (problems !== undefined) operation?.reject(new MallexError(problems));
    else if (stack !== undefined) operation?.reject(Object.assign(new Error("in a thread"), { stack }));
    else operation?.resolve(result);
  }

  #tick(): void {
    const beat = Atomics.load(this.#beats, 0);
    const [current] = this.#pending.values();
    const { silent, abandoned, idle, beat: before } = this.#last;
    this.#last = {
      beat,
      // A thread that starts on a busy machine does not beat yet.
      silent: beat === before && beat > 0 ? silent + 1 : 0,
      abandoned: current?.signal?.aborted === true ? abandoned + 1 : 0,
      idle: current === undefined ? idle + 1 : 0,
    };
    if (current !== undefined && this.#last.silent >= STUCK_TICKS) this.#replace(`more than ${STUCK_TICKS} seconds`);
    else if (this.#last.abandoned >= ABANDONED_TICKS) this.#replace("too long for its client");
    else if (this.#last.idle >= IDLE_TICKS) this.stop();
  }

  /** The operation that was under way fails. */
  #replace(what: string): void {
    this.stop();
    const [current, ...others] = this.#pending.values();
    this.#pending.clear();
    current?.reject(createError("MX8030", { what }));
    for (const operation of others) this.send(operation);
  }
}

const THREAD_TOO = "the thread that prepares it with it";

function describeEnd(error: unknown, memoryMb: number): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? `more than ${memoryMb} MB of memory` : THREAD_TOO;
}
