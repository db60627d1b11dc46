import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { PoolBalancer, type BalancedTurn } from "../../../../src/routing/fallback/pool-balancer.ts";
import { testPlan } from "../../../support/test-server.ts";
import { random } from "../../../support/random.ts";

type Balance = NonNullable<Plan["pools"]>[string]["balance"];

const MEMBERS = ["coder", "coder@b", "coder@c"] as const;
const BACKENDS = ["a", "b", "c"] as const;

function planOf(balance: Balance): ReturnType<typeof testPlan> {
  const profile = testPlan().profiles["coder"];
  const profiles = Object.fromEntries(MEMBERS.map((name, index) => [name, { ...profile, backend: BACKENDS[index] }]));
  return testPlan({ profiles: profiles as never, pools: { coder: { profiles: [...MEMBERS], balance } } });
}

const IDLE: BalancedTurn = { chain: MEMBERS, conversation: "one", busy: () => 0, latency: () => undefined };

describe("the order of a pool", () => {
  test("keeps the profiles before and after it, and those that the turn may not use out", () => {
    const balancer = new PoolBalancer();
    const chain = ["first", "coder@b", "coder@c", "last"];
    const order = balancer.order(planOf("roundRobin"), { ...IDLE, chain });
    expect(order).toEqual(["first", "coder@b", "coder@c", "last"]);
    expect(balancer.order(planOf("roundRobin"), { ...IDLE, chain })).toEqual(["first", "coder@c", "coder@b", "last"]);
  });

  test("of a plan without pools is the chain's", () => {
    expect(new PoolBalancer().order(testPlan(), { ...IDLE, chain: ["x", "y"] })).toEqual(["x", "y"]);
  });

  test("goes to the fewest turns, and to each in turn where these are equal", () => {
    const balancer = new PoolBalancer();
    const busy = (backend: string): number => (backend === "b" ? 0 : 2);
    expect(balancer.order(planOf("leastBusy"), { ...IDLE, busy })[0]).toBe("coder@b");
    const firsts = [1, 2, 3].map(() => balancer.order(planOf("leastBusy"), IDLE)[0]);
    expect(new Set(firsts)).toEqual(new Set(MEMBERS));
  });

  test("goes to the soonest answers, but looks at the others now and then", () => {
    const balancer = new PoolBalancer();
    const latency = (profile: string): number => (profile === "coder@c" ? 10 : 500);
    const firsts = Array.from({ length: 100 }, () => balancer.order(planOf("latency"), { ...IDLE, latency })[0]);
    expect(firsts.filter((name) => name === "coder@c").length).toBeGreaterThan(90);
    expect(new Set(firsts)).toEqual(new Set(MEMBERS));
  });

  test("stays where a conversation was read, and where the session was before a restart", () => {
    const balancer = new PoolBalancer();
    balancer.answered("one", "coder@c");
    const busy = (backend: string): number => (backend === "c" ? 9 : 0);
    expect(balancer.order(planOf("cache"), { ...IDLE, busy })[0]).toBe("coder@c");
    expect(balancer.order(planOf("cache"), { ...IDLE, busy, conversation: "two", last: "coder@b" })[0]).toBe("coder@b");
    expect(balancer.order(planOf("cache"), { ...IDLE, busy, conversation: "three" })[0]).not.toBe("coder@c");
  });

  test("keeps a place in each of two pools that a conversation uses", () => {
    const balancer = new PoolBalancer();
    const plan = planOf("cache");
    const both = testPlan({
      profiles: {
        ...plan.profiles,
        other: { ...plan.profiles["coder"], backend: "x" } as never,
        "other@y": { ...plan.profiles["coder"], backend: "y" } as never,
      },
      pools: { ...plan.pools, other: { profiles: ["other", "other@y"], balance: "cache" } },
    });
    const seen = Array.from({ length: 6 }, (_, index) => {
      const chain = index % 2 === 0 ? MEMBERS : ["other", "other@y"];
      const [first = ""] = balancer.order(both, { ...IDLE, chain });
      balancer.answered("one", first);
      return first;
    });
    expect(new Set(seen).size).toBe(2);
  });

  test("with `latency`, a backend that has not answered yet is tried now and then", () => {
    const balancer = new PoolBalancer();
    const latency = (profile: string): number | undefined => (profile === "coder" ? 10 : undefined);
    const firsts = Array.from({ length: 40 }, () => balancer.order(planOf("latency"), { ...IDLE, latency })[0]);
    expect(firsts.filter((name) => name === "coder").length).toBeGreaterThan(35);
    expect(new Set(firsts)).toEqual(new Set(MEMBERS));
  });

  test("forgets the conversations that were used longest ago", () => {
    const balancer = new PoolBalancer();
    const busy = (backend: string): number => (backend === "c" ? 1 : 0);
    for (let i = 0; i <= 10_000; i++) balancer.answered(`conversation ${i}`, "coder@c");
    const firstOf = (conversation: string): string | undefined =>
      balancer.order(planOf("cache"), { ...IDLE, busy, conversation })[0];
    expect(firstOf("conversation 0")).not.toBe("coder@c");
    expect(firstOf("conversation 1")).toBe("coder@c");
  });
});

interface Simulated {
  /** Turns whose backend had read the conversation before, of those that are not the first of theirs. */
  readonly hits: number;
  /** Moments that a turn waits. */
  readonly p50: number;
  readonly p99: number;
}

const TURNS = 10_000;

/** Two slots and a cache; it takes two moments for a conversation that it has read, twelve for another. */
class Backend {
  readonly #ends = [0, 0];
  readonly #read = new Set<string>();
  readonly #factor: number;

  constructor(factor: number) {
    this.#factor = factor;
  }

  busy(now: number): number {
    return this.#ends.filter((end) => end > now).length;
  }

  has(conversation: string): boolean {
    return this.#read.has(conversation);
  }

  /** @returns moments until the turn has ended */
  answer(conversation: string, now: number): number {
    const least = Math.min(...this.#ends);
    const end = Math.max(now, least) + (this.has(conversation) ? 2 : 12) * this.#factor;
    this.#ends[this.#ends.indexOf(least)] = end;
    this.#read.add(conversation);
    return end - now;
  }
}

/** Ten thousand turns of conversations that begin and end, on three backends of which the last takes twice as long. */
function simulate(balance: Balance): Simulated {
  const { below } = random(7);
  const balancer = new PoolBalancer();
  const backends = new Map<string, Backend>(BACKENDS.map((name) => [name, new Backend(name === "c" ? 2 : 1)]));
  const latencies = new Map<string, number>();
  const waits: number[] = [];
  const found: boolean[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const now = turn * 2;
    const conversation = `c${Math.floor(turn / 40) * 4 + below(4)}`;
    const [first = ""] = balancer.order(planOf(balance), {
      chain: MEMBERS,
      conversation,
      busy: (name) => backends.get(name)?.busy(now) ?? 0,
      latency: (profile) => latencies.get(profile),
    });
    const backend = backends.get(BACKENDS[MEMBERS.indexOf(first as (typeof MEMBERS)[number])] ?? "");
    if (backend === undefined) throw new Error(`the pool has no ${first}`);
    if ([...backends.values()].some((one) => one.has(conversation))) found.push(backend.has(conversation));
    const wait = backend.answer(conversation, now);
    waits.push(wait);
    latencies.set(first, 0.9 * (latencies.get(first) ?? 0) + 0.1 * wait);
    balancer.answered(conversation, first);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const hits = found.filter(Boolean).length / found.length;
  return { hits, p50: sorted[TURNS / 2] ?? 0, p99: sorted[TURNS * 0.99] ?? 0 };
}

test("ten thousand turns of each policy: `cache` reads the least again, and nobody waits long", () => {
  const [cache, leastBusy, roundRobin, latency] = (["cache", "leastBusy", "roundRobin", "latency"] as const).map(
    (balance) => simulate(balance),
  ) as [Simulated, Simulated, Simulated, Simulated];
  expect({ cache, leastBusy, roundRobin, latency }).toMatchInlineSnapshot(`
    {
      "cache": {
        "hits": 1,
        "p50": 2,
        "p99": 24,
      },
      "latency": {
        "hits": 0.9275555555555556,
        "p50": 2,
        "p99": 24,
      },
      "leastBusy": {
        "hits": 0.7923333333333333,
        "p50": 2,
        "p99": 24,
      },
      "roundRobin": {
        "hits": 0.786,
        "p50": 4,
        "p99": 36,
      },
    }
  `);
  expect(cache.hits).toBe(1);
  for (const other of [leastBusy, roundRobin, latency]) expect(cache.hits).toBeGreaterThan(other.hits);
});
