import type { Failure } from "../../src/process/supervise/restart-state-machine.ts";
import type { ExitNotice, LeasedServer, ServerReport } from "../../src/process/supervise/lease-types.ts";
import type { NotLeased, SuperviseEffects } from "../../src/process/supervise/server-effects.ts";

/** What the third, fourth, … server of a run is like: the model of the test knows it, too. */
export interface Nature {
  /** Another mallex started it and holds it as well. */
  readonly shared: boolean;
  /** Ends by nothing less than SIGKILL. */
  readonly stubborn: boolean;
  /** A start that is left takes this long to clean up behind itself. Milliseconds. */
  readonly leavesAfterMs: number;
}

export function natureOf(nth: number): Nature {
  return { shared: nth % 4 === 3, stubborn: nth % 3 === 2, leavesAfterMs: nth % 5 === 4 ? 3000 : 0 };
}

/** A process that nothing is behind: it does what the test says. */
export class FakeServer {
  readonly nature: Nature;
  alive = true;
  /** No lease of ours on it any more. */
  left = false;
  hangs = false;
  readonly leased: Promise<LeasedServer | NotLeased>;
  readonly #pid: number;
  #lease: (server: LeasedServer | NotLeased) => void = () => undefined;
  #load: () => void = () => undefined;
  #generate: () => void = () => undefined;
  #go: (notice: ExitNotice) => void = () => undefined;

  constructor(nth: number, signal: AbortSignal) {
    this.nature = natureOf(nth);
    this.#pid = 1000 + nth;
    this.leased = new Promise((resolve) => {
      this.#lease = resolve;
    });
    signal.addEventListener("abort", () => {
      const { leavesAfterMs } = this.nature;
      if (leavesAfterMs === 0) this.fail();
      else setTimeout(() => this.fail(), leavesAfterMs);
    });
  }

  fail(): void {
    this.alive = false;
    this.#lease({ failure: { kind: "not-started", reason: "no" }, lastLines: [] });
  }

  listen(): void {
    const loaded = new Promise<void>((resolve) => {
      this.#load = resolve;
    });
    const gone = new Promise<ExitNotice>((resolve) => {
      this.#go = resolve;
    });
    this.#lease({
      pid: this.#pid,
      startTime: "then",
      key: "key",
      port: this.#pid,
      url: `http://127.0.0.1:${this.#pid}`,
      nonce: "nonce",
      logFile: "/mlx.log",
      shared: this.nature.shared,
      loaded,
      exited: gone,
      report: async (signal) => this.#report(signal),
      release: async (how) => this.#release(how),
      leases: async () => (this.nature.shared ? 2 : 1),
      terminate: () => {
        if (!this.nature.stubborn) this.end({ signal: "SIGTERM" });
      },
      kill: () => this.end({ signal: "SIGKILL" }),
    });
  }

  load(): void {
    this.#load();
  }

  generate(): void {
    this.#generate();
  }

  end(exit: Pick<ExitNotice, "exitCode" | "signal">): void {
    this.alive = false;
    this.#go({ ...exit, isRequested: false, lastLines: [] });
  }

  async generated(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#generate = () => resolve(true);
    });
  }

  async #report(signal: AbortSignal): Promise<ServerReport | undefined> {
    if (this.hangs) {
      await new Promise((resolve) => {
        setTimeout(resolve, 10_000);
        signal.addEventListener("abort", resolve);
      });
      return undefined;
    }
    return {
      pid: this.#pid,
      loaded: true,
      beatMs: 0,
      requests: 1,
      leases: 1,
      idleMs: 0,
      memory: { used: 1, peak: 2, cache: 3 },
    };
  }

  async #release(how: "stop" | "keep"): Promise<{ readonly last: boolean }> {
    this.left = true;
    if (how === "stop" && !this.nature.shared) this.end({ signal: "SIGTERM" });
    return { last: !this.nature.shared };
  }
}

/** A world of fake servers, and what supervision does to it. */
export class FakeServers implements SuperviseEffects {
  readonly all: FakeServer[] = [];
  readonly failures: Failure["kind"][] = [];

  /** The newest. */
  get last(): FakeServer {
    const last = this.all.at(-1);
    if (last === undefined) throw new Error("no server has been asked for");
    return last;
  }

  /** That run, and that supervision has not let go of. */
  get held(): number {
    return this.all.filter(({ alive, left }) => alive && !left).length;
  }

  async lease(signal: AbortSignal): Promise<LeasedServer | NotLeased> {
    this.all.push(new FakeServer(this.all.length, signal));
    return this.last.leased;
  }

  async probe(): Promise<boolean> {
    return this.last.generated();
  }

  readonly explain: SuperviseEffects["explain"] = async ({ failure }) => {
    this.failures.push(failure.kind);
    return { code: "MX7201", severity: "error", message: failure.kind };
  };
}
