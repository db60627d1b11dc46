import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortenText } from "../../../../src/prompt/budget/conversation-lines.ts";
import { USUAL_FRAMES, type TextCounts } from "../../../../src/prompt/budget/text-counts.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const COUNTS: TextCounts = { exact: true, of: (text) => Math.ceil(text.length / 4), frames: USUAL_FRAMES };
const lines = (count: number): string => Array.from({ length: count }, (_, line) => `line ${line}`).join("\n");

describe("a text that is too long", () => {
  test.each([
    ...(cases("a text that is too long") as [string, string, number, string][]),
    [
      "has many lines",
      lines(100),
      30,
      "line 0\nline 1\nline 2\nline 3\nline 4\nline 5\n[… 92 lines left out …]\nline 98\nline 99",
    ],
    ["is hardly allowed anything", lines(100), 1, "[… 789 characters left out …]"],
  ])("%s", (_, text, most, want) => {
    expect(shortenText(text, most, COUNTS)).toBe(want);
  });

  test("is no longer than it may be, keeps both ends, and breaks no character", () => {
    const words = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constant("\n")), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (pieces, most) => {
        const text = pieces.join("");
        const short = shortenText(text, most, COUNTS);
        expect(COUNTS.of(short)).toBeLessThanOrEqual(Math.max(most, Math.min(most, COUNTS.of(text))));
        expect(/\p{Surrogate}/u.test(short)).toBe(/\p{Surrogate}/u.test(text));
        const [head = "", tail = ""] = short.split(/\n?\[… \d+ (?:line|character)s? left out …\]\n?/);
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
      }),
      { endOnFailure: true, numRuns: runs(300) },
    );
  });
});
