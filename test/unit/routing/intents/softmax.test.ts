import * as fc from "fast-check";
import { expect, test } from "vitest";
import { softmax } from "../../../../src/routing/intents/classifier.ts";

test("any scores become shares of one, as the exponential has them", () => {
  const scores = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(scores, (given) => {
      const powers = given.map((score) => Math.exp(score));
      const sum = powers.reduce((all, power) => all + power, 0);
      const want = powers.map((power) => power / sum);
      for (const [i, share] of softmax(given).entries()) expect(share).toBeCloseTo(want[i] ?? NaN, 9);
    }),
    { seed: 5 },
  );
});

test("a score that is far behind has no share", () => expect(softmax([1000, 0, -1000])).toEqual([1, 0, 0]));
