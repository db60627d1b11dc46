import {
  assert,
  asyncModelRun,
  asyncProperty,
  commands,
  constant,
  integer,
  oneof,
  type Arbitrary,
  type AsyncCommand,
} from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Phase } from "../../../../generated/types/status.d.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import type { LaunchPlan } from "../../../../src/process/supervise/launch-plan.ts";
import { superviseServer, type SupervisedServer } from "../../../../src/process/supervise/supervised-server.ts";
import { FakeServers, natureOf, type Nature } from "../../../support/fake-servers.ts";
import { readCases } from "../../../support/read-cases.ts";

const START_WITHIN_MS = 120_000;
const RESTS_MS = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000];
const LAUNCH: LaunchPlan = { model: "m", argv: ["python"], env: {}, cwd: "/", folders: [], dependsOn: [] };

/** Somebody who waits for the server; `first` at a start by hand. */
interface Ask {
  readonly first: boolean;
  outcome: string;
}

/**
 * What supervision should do, told as plainly as a person would: no effects, no promises, one clock. A server's nature follows from its
 * number, so that this knows it without looking.
 */
class Reference {
  phase: Phase = "absent";
  /** When it failed, since it was well the last time. */
  strikes: number[] = [];
  restarts = 0;
  turns = 0;
  servers = 0;
  readonly asks: Ask[] = [];
  #now = 0;
  #retired = false;
  /** Milliseconds until time alone changes something. */
  #left = Infinity;
  #afterStopping: "stopped" | "starting" | "strike" = "stopped";

  get nature(): Nature {
    return natureOf(this.servers - 1);
  }

  get runs(): boolean {
    return ["starting", "loading", "warming", "ready"].includes(this.phase);
  }

  ask(first: boolean): void {
    this.asks.push({ first, outcome: "waits" });
    if (this.phase === "absent" || this.phase === "asleep") this.#start();
    this.#settle();
  }

  abort(ask: Ask): void {
    ask.outcome = "left";
    this.#settle();
  }

  listen(): void {
    this.#enter("loading", START_WITHIN_MS);
  }

  load(): void {
    this.phase = "warming";
  }

  generate(): void {
    this.#enter("ready", 60_000);
  }

  strike(): void {
    const inARow = this.strikes.push(this.#now);
    const fifthLast = this.strikes.at(-5) ?? -Infinity;
    if (inARow === 10 || this.#now - fifthLast <= 60_000) this.#enter("failed");
    else this.#enter("waiting", RESTS_MS[inARow - 1]);
  }

  sleep(): void {
    this.#enter("asleep");
  }

  leave(): void {
    this.turns -= 1;
    this.#settle();
  }

  restart(): void {
    if (this.phase === "stopped") return;
    this.strikes = [];
    if (this.phase === "stopping") {
      if (this.#afterStopping !== "stopped") this.#afterStopping = "starting";
    } else if (this.runs) this.#end("starting");
    else this.#start();
  }

  stop(): void {
    if (this.phase === "stopped") return;
    if (this.phase === "stopping") this.#afterStopping = "stopped";
    else if (this.phase === "starting") this.#end("stopped");
    else this.#enter("stopped");
  }

  retire(): void {
    this.#retired = true;
    this.#settle();
  }

  pass(ms: number): void {
    let rest = ms;
    while (this.#left <= rest) {
      rest -= this.#left;
      this.#now += this.#left;
      this.#timeOver();
    }
    this.#left -= rest;
    this.#now += rest;
  }

  #timeOver(): void {
    switch (this.phase) {
      case "waiting":
        return this.#start();
      case "ready":
        this.strikes = [];
        this.#left = Infinity;
        return undefined;
      case "stopping":
        return this.#afterEnd();
      default:
        return this.#end("strike");
    }
  }

  /** It has to go, and takes the time that it takes. */
  #end(then: "stopped" | "starting" | "strike"): void {
    this.#afterStopping = then;
    const { stubborn, leavesAfterMs } = this.nature;
    const needed = this.phase === "starting" ? leavesAfterMs : stubborn ? 4000 : 0;
    this.#enter("stopping", needed);
    if (needed === 0) this.#afterEnd();
  }

  #afterEnd(): void {
    if (this.#afterStopping === "strike") this.strike();
    else if (this.#afterStopping === "starting") this.#start();
    else this.#enter("stopped");
  }

  #start(): void {
    this.servers += 1;
    if (this.phase !== "absent" && this.phase !== "asleep") this.restarts += 1;
    this.#enter("starting", START_WITHIN_MS);
  }

  #enter(phase: Phase, left = Infinity): void {
    this.phase = phase;
    this.#left = left;
    this.#settle();
  }

  #settle(): void {
    const waiting = this.asks.filter(({ outcome }) => outcome === "waits");
    for (const ask of waiting) {
      ask.outcome = this.#outcomeFor(ask);
      // The person of a first start is told why, and that is all.
      if (ask.first && this.phase === "waiting") return this.stop();
    }
    const stillWaiting = this.asks.some(({ outcome }) => outcome === "waits");
    if (this.phase === "asleep" && stillWaiting) this.#start();
    if (this.#retired && this.turns === 0 && !stillWaiting) this.stop();
  }

  #outcomeFor({ first }: Ask): string {
    if (this.phase === "ready") return `http://127.0.0.1:${999 + this.servers}`;
    if (this.phase === "stopped") return "MX7514";
    if (this.phase === "failed") return first ? "MX7201" : "MX7204";
    return first && this.phase === "waiting" ? "MX7201" : "waits";
  }
}

/** The shell, in a world that does what it is told. */
class Real {
  readonly world = new FakeServers();
  readonly server: SupervisedServer;
  readonly outcomes: string[] = [];
  readonly aborts: AbortController[] = [];
  readonly leaves: (() => void)[] = [];

  constructor() {
    const options = { model: "m", launch: LAUNCH, logFile: "/mlx.log", folder: "/servers" };
    const limits = { startWithinMs: START_WITHIN_MS, hangAfterMs: 30_000 };
    this.server = superviseServer({ ...options, ...limits }, this.world);
  }

  ask(first: boolean): void {
    const nth = this.outcomes.length;
    const abort = new AbortController();
    this.aborts.push(abort);
    this.outcomes.push("waits");
    const asked = first ? this.server.firstStart(abort.signal) : this.server.ready(abort.signal);
    void asked.then(
      ({ url }) => (this.outcomes[nth] = url),
      (error: unknown) => (this.outcomes[nth] = error instanceof MallexError ? error.problem.code : "left"),
    );
  }
}

interface Move {
  readonly name: string;
  readonly when?: (model: Readonly<Reference>) => boolean;
  readonly does: (model: Reference, real: Real) => void | Promise<void>;
}

/** What has been tried, so that nobody believes in a test that tries nothing. */
const tried = new Set<string>();
/** Failures in a row. */
const givenUpAfter = new Set<number>();

function command({ name, when = () => true, does }: Move): AsyncCommand<Reference, Real> {
  return {
    check: (model) => when(model),
    async run(model, real) {
      tried.add(`${model.phase} × ${name.replace(/ \d+ ms$/, "")}`);
      await does(model, real);
      await vi.advanceTimersByTimeAsync(0);
      agree(model, real);
      if (model.phase === "failed") givenUpAfter.add(model.strikes.length);
    },
    toString: () => name,
  };
}

function agree(model: Reference, { server, world, outcomes }: Real): void {
  const { phase, turns, restarts } = server.status();
  expect({ phase, turns, restarts, outcomes, servers: world.all.length, held: world.held }).toEqual({
    phase: model.phase,
    turns: model.turns,
    restarts: model.restarts,
    outcomes: model.asks.map(({ outcome }) => outcome),
    servers: model.servers,
    held: model.runs || model.phase === "stopping" ? 1 : 0,
  });
}

const LISTENS = ["loading", "warming", "ready"];

const MOVES: Move[] = [
  {
    name: "listen",
    when: ({ phase }) => phase === "starting",
    does: (model, { world }) => (world.last.listen(), model.listen()),
  },
  {
    name: "load",
    when: ({ phase }) => phase === "loading",
    does: (model, { world }) => (world.last.load(), model.load()),
  },
  {
    name: "generate",
    when: ({ phase }) => phase === "loading" || phase === "warming",
    does: (model, { world }) => (world.last.generate(), model.generate()),
  },
  {
    name: "fail to start",
    when: ({ phase }) => phase === "starting",
    does: (model, { world }) => (world.last.fail(), model.strike()),
  },
  {
    name: "fail to start, and rest",
    when: ({ phase }) => phase === "starting",
    async does(model, { world }) {
      world.last.fail();
      model.strike();
      // As long as the longest rest before the fifth failure.
      await vi.advanceTimersByTimeAsync(4000);
      model.pass(4000);
    },
  },
  {
    name: "crash",
    when: ({ phase }) => LISTENS.includes(phase),
    does: (model, { world }) => (world.last.end({ exitCode: 1 }), model.strike()),
  },
  {
    name: "end without a word",
    when: ({ phase }) => LISTENS.includes(phase),
    does(model, { world }) {
      world.last.end({});
      if (model.nature.shared && model.turns === 0) model.sleep();
      else model.strike();
    },
  },
  {
    name: "end idle",
    when: ({ phase }) => phase === "ready",
    does: (model, { world }) => (world.last.end({ exitCode: 4 }), model.sleep()),
  },
  {
    name: "hang in a turn",
    when: ({ phase, turns }) => phase === "ready" && turns > 0,
    async does(model, { world }) {
      const { last } = world;
      last.hangs = true;
      const begin = performance.now();
      while (last.alive) {
        await vi.advanceTimersToNextTimerAsync();
        expect(performance.now() - begin).toBeLessThanOrEqual(15_000);
      }
      model.pass(performance.now() - begin);
      model.strike();
    },
  },
  {
    name: "hang unasked",
    when: ({ phase, turns }) => phase === "ready" && turns === 0,
    async does(model, { world: { last } }) {
      last.hangs = true;
      await vi.advanceTimersByTimeAsync(20_000);
      last.hangs = false;
      model.pass(20_000);
    },
  },
  { name: "ask", does: (model, real) => (real.ask(false), model.ask(false)) },
  { name: "start by hand", does: (model, real) => (real.ask(true), model.ask(true)) },
  {
    name: "leave the wait",
    when: ({ asks }) => asks.some(({ outcome }) => outcome === "waits"),
    does(model, real) {
      const nth = model.asks.findIndex(({ outcome }) => outcome === "waits");
      real.aborts[nth]?.abort();
      const ask = model.asks[nth];
      if (ask !== undefined) model.abort(ask);
    },
  },
  { name: "begin a turn", does: (model, real) => (real.leaves.push(real.server.enter()), void (model.turns += 1)) },
  { name: "end a turn", when: ({ turns }) => turns > 0, does: (model, real) => (real.leaves.pop()?.(), model.leave()) },
  { name: "restart", does: (model, real) => (real.server.restart(), model.restart()) },
  { name: "retire", does: (model, real) => (void real.server.retire(), model.retire()) },
  { name: "stop", does: (model, real) => (void real.server.release("stop"), model.stop()) },
  { name: "keep", does: (model, real) => (void real.server.release("keep"), model.stop()) },
];

function wait(ms: number): AsyncCommand<Reference, Real> {
  return command({
    name: `wait ${ms} ms`,
    async does(model) {
      await vi.advanceTimersByTimeAsync(ms);
      model.pass(ms);
    },
  });
}

function moves(...names: string[]): Arbitrary<AsyncCommand<Reference, Real>>[] {
  return MOVES.filter(({ name }) => names.includes(name)).map((move) => constant(command(move)));
}

/** Whoever starts by hand wants no second try, so most of the time something else has to happen. */
function often(name: string): Arbitrary<AsyncCommand<Reference, Real>>[] {
  return Array.from({ length: 10 }, () => moves(name)).flat();
}

function waits(min: number, max: number): Arbitrary<AsyncCommand<Reference, Real>> {
  return integer({ min, max }).map(wait);
}

const LAST_WORDS = ["retire", "stop", "keep"];
const ALL = MOVES.map(({ name }) => name);
const PEOPLE = ["ask", "start by hand", "begin a turn", "restart"];
const ENDLESS = ALL.filter((name) => !LAST_WORDS.includes(name));
const RUNS = [
  // Long ones, that see servers come and go.
  commands([...moves(...ENDLESS), waits(1, 5000), waits(1, 130_000)], { maxCommands: 80, size: "max" }),
  // Short ones, that are ended in the midst of something.
  commands([...moves(...ALL, ...LAST_WORDS), waits(1, 5000)], { maxCommands: 30, size: "max" }),
  // Servers that keep crashing, and sometimes hold out for just about as long as it takes to be forgiven.
  commands([...moves("ask", "listen", "generate", "crash"), waits(4000, 5000), waits(59_000, 61_000)], {
    maxCommands: 120,
    size: "max",
  }),
  // Servers that end at once, and people who see it.
  commands([...moves(...PEOPLE), ...often("fail to start, and rest")], { maxCommands: 60, size: "max" }),
];

const PHASES = readCases(import.meta.url)("cases") as Phase[];
/** What people, turns and time may do in every phase. */
const ANYWHERE = [...PEOPLE, "stop", "wait"];

describe("a supervised server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("does what the reference does, whatever happens", { timeout: 600_000 }, async () => {
    await assert(
      asyncProperty(oneof(...RUNS), async (run) => {
        vi.clearAllTimers();
        const model = new Reference();
        const real = new Real();
        await asyncModelRun(() => ({ model, real }), run);
        tried.add(`${model.phase} × stop`);
        void real.server.release("stop");
        await vi.advanceTimersByTimeAsync(20_000);
        expect([real.server.status().phase, real.world.held]).toEqual(["stopped", 0]);
      }),
      { seed: 8, numRuns: 2000 },
    );
    const wanted = PHASES.flatMap((phase) => ANYWHERE.map((name) => `${phase} × ${name}`));
    expect([...givenUpAfter]).toEqual(expect.arrayContaining([5, 10]));
    expect(wanted.filter((pair) => !tried.has(pair))).toEqual([]);
    expect(MOVES.filter(({ name }) => ![...tried].some((pair) => pair.endsWith(` × ${name}`)))).toEqual([]);
  });
});
