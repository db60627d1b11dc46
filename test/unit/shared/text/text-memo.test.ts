import { expect, test } from "vitest";
import { createTextMemo } from "../../../../src/shared/text/memo.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";

test("a text is remembered with its number", () => {
  const memo = createTextMemo(10);
  memo.set("four", 1);
  expect([memo.get("four"), memo.get("five")]).toEqual([1, undefined]);
});

test("the text asked for longest ago is forgotten first", () => {
  const memo = createTextMemo(9);
  for (const text of ["aaa", "bbb", "ccc"]) memo.set(text, 1);
  memo.get("aaa");
  memo.set("ddd", 1);
  expect(["aaa", "bbb", "ccc", "ddd"].filter((text) => memo.get(text) === 1)).toEqual(["aaa", "ccc", "ddd"]);
});

test("a text longer than the memo is not remembered and pushes nothing out", () => {
  const memo = createTextMemo(3);
  memo.set("a", 1);
  memo.set("long one", 2);
  expect([memo.get("a"), memo.get("long one")]).toEqual([1, undefined]);
});

test("the same text twice takes room once", () => {
  const memo = createTextMemo(4);
  for (let i = 0; i < 5; i++) memo.set("aa", 1);
  memo.set("bb", 2);
  expect([memo.get("aa"), memo.get("bb")]).toEqual([1, 2]);
});

test("one text asked for again and again between new ones costs the same each time", async () => {
  const growth = await cpuGrowth((size) => {
    const memo = createTextMemo(16_000_000);
    memo.set("1", 1);
    for (let at = 0; at < size; at++) {
      memo.set(`field_${at}`, 1);
      memo.get("1");
    }
  }, 20_000);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
