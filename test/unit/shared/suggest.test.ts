import { expect, test } from "vitest";
import { didYouMean } from "../../../src/shared/closest-word.ts";

test.each<{ word: string; allowed: string[]; want: string }>([
  { word: "modle", allowed: ["model"], want: 'did you mean "model"?' },
  { word: "modle", allowed: ["model", "window"], want: 'did you mean "model"? (one of: model, window)' },
  { word: "nome", allowed: ["none", "some"], want: 'did you mean "none" or "some"?' },
  { word: "modle", allowed: ["a", "b", "c", "d", "e", "f", "g", "h", "model"], want: 'did you mean "model"?' },
  { word: "zzz", allowed: ["a", "b"], want: "one of: a, b" },
  {
    word: "zzz",
    allowed: "abcdefghijklmn".split(""),
    want: "one of: a, b, c, d, e, f, g, h, i, j, k, l, … (14 in all)",
  },
  { word: "zzz", allowed: [], want: "none is defined" },
])("of $word among $allowed it says: $want", ({ word, allowed, want }) => expect(didYouMean(word, allowed)).toBe(want));
