import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  emptyMemory,
  stepMemory,
  usedBytes,
  type MemoryEvent,
  type MemoryLimit,
  type MemoryModel,
  type MemoryState,
} from "../../../../src/process/supervise/memory-state.ts";
import { runs } from "../../../support/depth.ts";

const LIMIT: MemoryLimit = { bytes: 100, isEstimate: false };

const model = (key: string, bytes: number | undefined, pinned = false): MemoryModel => ({ key, bytes, pinned });

/** A machine that does what it is told: servers that start at the first turn, and end after they were told to. */
class Machine {
  readonly done: string[] = [];
  readonly ending = new Set<string>();
  readonly granted = new Set<number>();
  readonly refused = new Set<number>();
  state: MemoryState;

  constructor(limit: MemoryLimit, models: readonly MemoryModel[] = []) {
    this.state = emptyMemory(limit);
    this.send({ type: "settings", limit, models });
  }

  send(event: MemoryEvent): this {
    const before = this.state;
    const { state, granted, refused, stop } = stepMemory(before, event);
    this.state = state;
    for (const key of stop) {
      expect(before.models.get(key)?.turns === 0 || event.type === "end", `${key} has turns in flight`).toBe(true);
      expect(state.models.get(key)?.turns).toBe(0);
      this.done.push(`stop ${key}`);
      this.ending.add(key);
    }
    for (const id of granted) this.granted.add(id);
    for (const id of refused) this.refused.add(id);
    const started = granted.map((id) => state.running.get(id) ?? "");
    for (const key of new Set(started))
      if (state.models.get(key)?.runs === false) {
        this.done.push(`start ${key}`);
        this.send({ type: "process", key, runs: true });
      }
    return this;
  }

  want(id: number, wanted: MemoryModel): this {
    return this.send({ type: "want", id, model: wanted });
  }

  end(id: number): this {
    return this.send({ type: "end", id });
  }

  /** A server has ended: as it was told, or by itself. */
  gone(key: string): this {
    this.ending.delete(key);
    return this.send({ type: "process", key, runs: false });
  }
}

const [A, B, C] = [model("a", 60), model("b", 60), model("c", 30)] as const;

describe("several models in one memory", () => {
  test("as many as fit are loaded", () => {
    expect(new Machine(LIMIT).want(1, A).want(2, C).done).toEqual(["start a", "start c"]);
  });

  test("the one that was used longest ago makes room, and the other one stays", () => {
    const [x, y, z] = [model("x", 40), model("y", 40), model("z", 40)];
    const machine = new Machine(LIMIT).want(1, x).want(2, y).end(2).end(1).want(3, z);
    expect(machine.done).toEqual(["start x", "start y", "stop y"]);
    expect(machine.granted.has(3)).toBe(false);
    expect(machine.gone("y").done).toEqual(["start x", "start y", "stop y", "start z"]);
  });

  test("none with a turn in flight is stopped, and later turns for it wait behind the one that needs its memory", () => {
    const machine = new Machine(LIMIT).want(1, A).want(2, B).want(3, A);
    expect(machine.done).toEqual(["start a"]);
    machine.end(1).gone("a");
    expect(machine.granted).toEqual(new Set([1, 2]));
    machine.end(2).gone("b");
    expect(machine.granted).toEqual(new Set([1, 2, 3]));
    expect(machine.done).toEqual(["start a", "stop a", "start b", "stop b", "start a"]);
  });

  test("a model that is loaded answers while another one waits for memory", () => {
    const machine = new Machine(LIMIT).want(1, A).want(2, C).want(3, B).want(4, C);
    expect(machine.granted).toEqual(new Set([1, 2, 4]));
  });

  test("a pinned model never makes room, and its memory is kept free before it is loaded", () => {
    const pinned = model("p", 60, true);
    const machine = new Machine(LIMIT, [pinned]).want(1, C).want(2, A).want(3, pinned);
    expect([...machine.refused]).toEqual([2]);
    expect(machine.done).toEqual(["start c", "start p"]);
  });

  test("a model that is larger than the limit is refused", () => {
    expect(new Machine(LIMIT).want(1, model("large", 101)).refused).toEqual(new Set([1]));
  });

  test("one that is larger than an estimated limit is loaded alone", () => {
    const machine = new Machine({ ...LIMIT, isEstimate: true }).want(1, C).end(1).want(2, model("large", 500));
    expect(machine.done).toEqual(["start c", "stop c"]);
    expect(machine.gone("c").granted).toEqual(new Set([1, 2]));
  });

  test("one of unknown size is loaded when no other is but pinned ones, and nothing is kept free for it", () => {
    const unknown = model("u", undefined);
    const machine = new Machine(LIMIT, [unknown, model("p", 30, true)]).want(1, C).end(1).want(2, unknown);
    expect(machine.done).toEqual(["start c", "stop c"]);
    machine.gone("c").want(3, A).end(2);
    expect(machine.granted.has(3)).toBe(false);
    expect(machine.gone("u").done.slice(2)).toEqual(["start u", "stop u", "start a"]);
    expect(new Machine(LIMIT, [model("p", undefined, true)]).want(1, A).granted).toEqual(new Set([1]));
  });

  test("a turn that waits no longer makes nothing leave", () => {
    const machine = new Machine(LIMIT).want(1, A).want(2, B).end(2).end(1);
    expect(machine.done).toEqual(["start a"]);
  });

  test("a model that has ended by itself has left its memory, unless a turn is about to start it again", () => {
    const machine = new Machine(LIMIT).want(1, A).gone("a");
    expect(usedBytes(machine.state)).toBe(60);
    machine.end(1);
    expect(usedBytes(machine.state)).toBe(0);
  });

  test("a limit that a reload has lowered is kept as soon as the turns have ended", () => {
    const machine = new Machine(LIMIT).want(1, A).want(2, C).end(2);
    machine.send({ type: "settings", limit: { ...LIMIT, bytes: 70 }, models: [A, C] });
    expect(machine.done.at(-1)).toBe("stop c");
  });
});

interface Action {
  readonly do: "want" | "end" | "leave" | "crash";
  readonly pick: number;
}

const actions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.record({
    do: fc.constantFrom("want", "want", "want", "end", "end", "leave", "leave", "crash"),
    pick: fc.nat(1000),
  }),
  { maxLength: 120 },
);

const worlds = fc.record({
  limit: fc.record({ bytes: fc.integer({ min: 10, max: 100 }), isEstimate: fc.boolean() }),
  models: fc.array(
    fc.record({ bytes: fc.option(fc.integer({ min: 1, max: 110 }), { nil: undefined }), pinned: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
});

describe("whatever happens", () => {
  test("memory is never exceeded, no turn is lost, and none waits for ever", () => {
    fc.assert(
      fc.property(worlds, actions, (world, list) => {
        const models = world.models.map((one, at) => ({ ...one, pinned: one.pinned && at < 2, key: String(at) }));
        const machine = new Machine(world.limit, models);
        const wanted = new Set<number>();
        const ended = new Set<number>();
        const open = (): number[] => [...machine.granted].filter((id) => !ended.has(id));
        const check = (): void => {
          const loaded = models.filter(({ key }) => machine.state.models.get(key)?.place !== "out");
          const most = world.limit.isEstimate ? world.limit.bytes : Infinity;
          const used = loaded.reduce((sum, { bytes = 0 }) => sum + Math.min(bytes, most), 0);
          expect(used).toBeLessThanOrEqual(world.limit.bytes);
          const isUnknown = loaded.some(({ bytes }) => bytes === undefined);
          const others = loaded.filter(({ pinned }) => !pinned);
          expect(isUnknown && others.length > 1).toBe(false);
        };
        const act = (action: Action): void => {
          const pick = <T>(from: readonly T[]): T | undefined => from[action.pick % Math.max(1, from.length)];
          const running = pick(open());
          const leaving = pick([...machine.ending]);
          const [crashed] = [pick(models.filter(({ key }) => machine.state.models.get(key)?.runs === true))];
          if (action.do === "want") {
            const one = pick(models);
            if (one !== undefined) machine.want(wanted.size, one);
            wanted.add(wanted.size);
          } else if (action.do === "end" && running !== undefined) {
            ended.add(running);
            machine.end(running);
          } else if (action.do === "leave" && leaving !== undefined) machine.gone(leaving);
          else if (action.do === "crash" && crashed !== undefined) machine.gone(crashed.key);
          check();
        };
        for (const action of list) act(action);
        // Turns end and servers leave, in the order of their arrival: everybody is served.
        for (let steps = 0; steps < 2000; steps++) {
          const [running] = open();
          const [leaving] = machine.ending;
          if (leaving !== undefined) machine.gone(leaving);
          else if (running === undefined) break;
          else {
            ended.add(running);
            machine.end(running);
          }
          check();
        }
        expect(machine.granted.size + machine.refused.size).toBe(wanted.size);
        expect(machine.state.waiting).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  test("a turn waits no longer than for the turns that ran when it came, however many come for the other model", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 5, maxLength: 60 }), (ends) => {
        const machine = new Machine(LIMIT).want(0, A).want(1, A).want(2, A).want(1000, B);
        let last = 2;
        const before = new Set([0, 1, 2]);
        for (const pick of ends) {
          machine.want(++last, A);
          const [first] = [...before].slice(pick % 3);
          if (first === undefined) continue;
          before.delete(first);
          machine.end(first);
        }
        for (const id of before) machine.end(id);
        machine.gone("a");
        expect(machine.granted).toEqual(new Set([0, 1, 2, 1000]));
      }),
      { numRuns: runs(100) },
    );
  });
});
