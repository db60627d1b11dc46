import type { Plan } from "../../../generated/types/plan.d.ts";

type Balance = NonNullable<Plan["pools"]>[string]["balance"];

/** A turn whose chain has profiles of a pool. */
export interface BalancedTurn {
  /** Names of profiles, the first choice first. */
  readonly chain: readonly string[];
  readonly conversation: string;
  /** The profile that answered the session last, as far as it is known from an earlier run. */
  readonly last?: string | undefined;
  /** Turns that a backend is answering now, and turns that wait for it. */
  readonly busy: (backend: string) => number;
  /** Milliseconds until answers of a profile begin; undefined: none has yet. */
  readonly latency: (profile: string) => number | undefined;
  /** Only a question beside the turns, which doesn't change whose turn is next. */
  readonly isSide?: boolean;
}

/** Conversations whose place is known. */
const MOST_CONVERSATIONS = 10_000;
/** With `latency`, one turn in so many goes to each backend in turn: one that has become faster is noticed. */
const TRIED_EVERY = 10;

/** Decides which backend of a pool a turn goes to first. The others follow, for when it fails before its answer begins. */
export class PoolBalancer {
  readonly #turns = new Map<string, number>();
  /** The profile that has read a conversation, by pool and conversation; the one used last at the end. */
  readonly #homes = new Map<string, string>();

  /** The chain with the profiles of each pool in the order in which to try them, where the first of them was. */
  order({ pools = {}, profiles }: Pick<Plan, "pools" | "profiles">, turn: BalancedTurn): readonly string[] {
    const ordered = Object.entries(pools).flatMap(([name, pool]) => {
      const members = pool.profiles.filter((profile) => turn.chain.includes(profile));
      if (members.length < 2) return [];
      const count = this.#turns.get(name) ?? 0;
      if (turn.isSide !== true) this.#turns.set(name, count + 1);
      const isTrial = pool.balance === "latency";
      const from = (isTrial ? Math.floor(count / TRIED_EVERY) : count) % members.length;
      const inTurn = [...members.slice(from), ...members.slice(0, from)];
      const busy = (profile: string): number => turn.busy(profiles[profile]?.backend ?? "");
      return [this.#byBalance(pool.balance, inTurn, { ...turn, count, busy })];
    });
    return ordered.reduce(
      (chain, members) => {
        const at = chain.findIndex((profile) => members.includes(profile));
        const others = chain.filter((profile) => !members.includes(profile));
        return [...others.slice(0, at), ...members, ...others.slice(at)];
      },
      [...turn.chain],
    );
  }

  /** A profile has begun to answer: from now on it has the conversation in its cache. */
  answered(conversation: string, profile: string): void {
    const key = homeKey(conversation, profile);
    this.#homes.delete(key);
    this.#homes.set(key, profile);
    const [oldest] = this.#homes.keys();
    if (this.#homes.size > MOST_CONVERSATIONS && oldest !== undefined) this.#homes.delete(oldest);
  }

  /** @param inTurn each turn begins with another one */
  #byBalance(
    balance: Balance,
    inTurn: readonly string[],
    { conversation, last, busy, latency, count }: BalancedTurn & { readonly count: number },
  ): readonly string[] {
    const byLoad = inTurn.toSorted((a, b) => busy(a) - busy(b));
    switch (balance) {
      case "roundRobin":
        return inTurn;
      case "leastBusy":
        return byLoad;
      case "latency":
        return count % TRIED_EVERY === 0 ? inTurn : inTurn.toSorted((a, b) => compareLatency(latency(a), latency(b)));
      case "cache": {
        const home = this.#homes.get(homeKey(conversation, inTurn[0] ?? "")) ?? last;
        return byLoad.toSorted((a, b) => Number(b === home) - Number(a === home));
      }
    }
  }
}

/** @param profile of the pool, whose name comes before the `@` */
function homeKey(conversation: string, profile: string): string {
  return `${profile.split("@", 1)[0]} ${conversation}`;
}

/** Those of which nothing is known come last: they have their turn now and then. */
function compareLatency(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one - other;
}
