import { expect, test } from "vitest";
import { createOneByOne } from "../../../src/shared/async.ts";

test("works are done in the order in which they came, whatever becomes of those before", async () => {
  const oneByOne = createOneByOne();
  const done: string[] = [];
  const work = (name: string, turns: number) => async (): Promise<string> => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    done.push(name);
    if (name === "bad") throw new Error(name);
    return name;
  };
  const all = await Promise.allSettled([
    oneByOne(work("slow", 50)),
    oneByOne(work("bad", 5)),
    oneByOne(work("fast", 0)),
  ]);
  expect(done).toEqual(["slow", "bad", "fast"]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
