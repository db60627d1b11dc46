import { expect, test } from "vitest";
import { MORE } from "../../../src/shared/turn-report.ts";
import { collectDropped, MOST_NAMES } from "../../../src/shared/dropped-collector.ts";
import { cpuGrowth, MOST_GROWTH } from "../../support/cpu-growth.ts";

test("equal entries are counted, and those that differ in their rule or reason stay apart", () => {
  const dropped = collectDropped([{ what: "a", why: "x", count: 2 }]);
  dropped.add({ what: "a", why: "x" });
  dropped.add({ what: "a", why: "y" }, 3);
  dropped.add({ what: "a", why: "x", rule: "r" });
  expect(dropped.list()).toEqual([
    { what: "a", why: "x", count: 3 },
    { what: "a", why: "y", count: 3 },
    { what: "a", why: "x", rule: "r", count: 1 },
  ]);
});

test("the list goes on growing, and what it began with stays as it was", () => {
  const before = [{ what: "a", why: "x", count: 1 }];
  const dropped = collectDropped(before);
  const list = dropped.list();
  dropped.add({ what: "a", why: "x" });
  dropped.add({ what: "b", why: "x" });
  expect(list.map(({ what, count }) => `${what} ${count}`)).toEqual(["a 2", "b 1"]);
  expect(before).toEqual([{ what: "a", why: "x", count: 1 }]);
});

test("of the names left out for one reason the first are listed, and the others counted", () => {
  const dropped = collectDropped();
  for (let at = 0; at < MOST_NAMES + 10; at++) dropped.add({ what: `field_${at}`, why: "unknown" }, 2);
  dropped.add({ what: "field_0", why: "unknown" });
  dropped.add({ what: "another", why: "a reason of its own" });
  const list = dropped.list();
  expect(list).toHaveLength(MOST_NAMES + 2);
  expect(list[0]).toEqual({ what: "field_0", why: "unknown", count: 3 });
  expect(list.slice(-2)).toEqual([
    { what: MORE, why: "unknown", count: 20 },
    { what: "another", why: "a reason of its own", count: 1 },
  ]);
  expect(collectDropped(list).list()).toEqual(list);
});

test("a name of a megabyte is shortened", () => {
  const dropped = collectDropped();
  dropped.add({ what: "x".repeat(1_000_000), why: "unknown" });
  expect(dropped.list()[0]?.what).toMatch(/^x{199}…$/);
});

test("four times as many names take no more than about four times as long", async () => {
  const growth = await cpuGrowth((size) => {
    const dropped = collectDropped();
    for (let at = 0; at < size; at++) dropped.add({ what: `field_${at}`, why: "unknown" });
  }, 20_000);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
