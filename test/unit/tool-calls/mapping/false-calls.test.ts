import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cuts, FIXTURES, readAnswer, shippedDialects, type Seen } from "../../../support/dialect-fixtures.ts";

const FOLDER = join(FIXTURES, "not-calls");
const texts = readdirSync(FOLDER).flatMap((file) => {
  const all = parse(readFileSync(join(FOLDER, file), "utf8")) as string[];
  return all.map((text, at) => ({
    title: `${file.replace(".yaml", "")} ${at + 1}: ${text.slice(0, 40).trim()}`,
    text,
  }));
});
const dialects = Object.values(await shippedDialects());

describe("a text that only talks about calls", () => {
  let calls = 0;
  let lost = 0;

  test.each(texts)("$title", ({ text }) => {
    const count = (seen: readonly Seen[]): void => {
      calls += seen.filter((one) => !("text" in one)).length;
      lost += Math.abs(
        text.length -
          seen.map((one) => ("text" in one ? one.text : "broken" in one ? one.broken : text)).join("").length,
      );
    };
    const whole = readAnswer([text], { dialects });
    count(whole);
    expect(whole).toEqual([{ text }]);
    for (const pieces of cuts(text)) {
      const seen = readAnswer(pieces, { dialects });
      if (seen.length === 1 && JSON.stringify(seen) === JSON.stringify(whole)) continue;
      count(seen);
      expect({ pieces, seen }).toEqual({ pieces, seen: whole });
    }
  });

  test("all of them", () => {
    process.stdout.write(`${texts.length} texts, ${calls} calls read, ${lost} characters lost, at any cut\n`);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    expect({ calls, lost }).toEqual({ calls: 0, lost: 0 });
  });
});
