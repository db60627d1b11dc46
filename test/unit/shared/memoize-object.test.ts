import { expect, test } from "vitest";
import { memoizeObject } from "../../../src/shared/memoize-object.ts";

test("computes once for each object, also where the result is undefined", () => {
  const seen: object[] = [];
  const compute = memoizeObject((one: { readonly n?: number }) => {
    seen.push(one);
    return one.n;
  });
  const [a, b] = [{ n: 1 }, {}];
  expect([compute(a), compute(b), compute(a), compute(b), compute({ n: 1 })]).toEqual([1, undefined, 1, undefined, 1]);
  expect(seen).toHaveLength(3);
});
