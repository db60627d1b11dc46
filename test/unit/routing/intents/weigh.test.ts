import { describe, expect, test } from "vitest";
import { COMMON, bucketOf, RARE, toFrequency, weigh } from "../../../../src/routing/intents/classifier.ts";

const PLACES = 8;
const [RARE_ONE, COMMON_ONE] = [0x1c000001, 0x2c000002];
/** Has the place of the rare one. */
const STRANGER = 0xf0000001;

const known = new Uint8Array(PLACES);
known[bucketOf(RARE_ONE, PLACES)] = toFrequency(RARE_ONE, RARE);
known[bucketOf(COMMON_ONE, PLACES)] = toFrequency(COMMON_ONE, COMMON);

describe("the features of a text, weighed", () => {
  test("count once each, and less the more examples have them", () => {
    const { features, values = [] } = weigh({ pieces: [RARE_ONE, COMMON_ONE, RARE_ONE], words: [] }, known) ?? {};
    expect(features).toEqual([1, 2]);
    expect((values[0] ?? 0) / (values[1] ?? 1)).toBeCloseTo(4);
  });

  test("count double where they are words", () => {
    expect(weigh({ pieces: [COMMON_ONE], words: [RARE_ONE] }, known)?.features).toEqual([2, 1, 1]);
  });

  test("have squares that add up to one", () => {
    const { values = [] } = weigh({ pieces: [RARE_ONE, COMMON_ONE], words: [] }, known) ?? {};
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1);
  });

  test("are none where all are strangers, even in the place of a known one", () => {
    expect(weigh({ pieces: [STRANGER, 5], words: [3] }, known)).toBeUndefined();
  });
});
