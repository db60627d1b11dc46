import { describe, expect, test } from "vitest";
import { refuseDoubleKeys, withModel } from "../../../../src/backends/anthropic/relay-body.ts";
import { random as startRandom, type Random } from "../../../support/random.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (given: Uint8Array): string => Buffer.from(given).toString();

describe("only the bytes of the model's name change", () => {
  test.each(cases("only the bytes of the models name change") as { given: string; want: string }[])(
    "$given",
    ({ given, want }) => {
      expect(text(withModel(bytes(given), "b"))).toBe(want);
    },
  );

  test("a name is written as JSON", () => {
    expect(text(withModel(bytes('{"model":"a"}'), 'q"\\\n'))).toBe(String.raw`{"model":"q\"\\\n"}`);
  });
});

describe("a key that stands twice is refused, since readers differ in which one they take", () => {
  test.each(cases("a key that stands twice is refused since readers differ") as string[])("%s", (given) => {
    expect(() => withModel(bytes(given), "c")).toThrow("MX8111");
    expect(() => refuseDoubleKeys(bytes(given))).toThrow("MX8111");
  });

  test.each(cases("one") as string[])("%s is not one", (given) => {
    expect(() => refuseDoubleKeys(bytes(given))).not.toThrow();
  });
});

test("of 2,000 bodies, however written, all other bytes stay and the same value is read", () => {
  const random = startRandom(6);
  for (let run = 0; run < 2000; run++) {
    const { body, before, after } = writeBody(random);
    const changed = text(withModel(bytes(body), "claude-new"));
    expect(changed).toBe(`${before}"claude-new"${after}`);
    expect(JSON.parse(changed)).toEqual({ ...(JSON.parse(body) as object), model: "claude-new" });
  }
});

/** A body whose `model` may stand anywhere, with all that JSON allows around it. */
function writeBody(random: Random): { body: string; before: string; after: string } {
  const others = Array.from(
    { length: random.below(4) },
    (_, at) => `${quoted(`k${at}`, random)}${gap(random)}:${value(random, 3)}`,
  );
  const at = random.below(others.length + 1);
  const name = quoted(words(random), random);
  const start = [...others.slice(0, at), `${quoted("model", random)}${gap(random)}:${gap(random)}`].join(
    `${gap(random)},${gap(random)}`,
  );
  const end = others
    .slice(at)
    .map((member) => `,${gap(random)}${member}`)
    .join("");
  const before = `${gap(random)}{${gap(random)}${start}`;
  const after = `${gap(random)}${end}}${gap(random)}`;
  return { body: before + name + after, before, after };
}

function value(random: Random, depth: number): string {
  const kind = random.below(5);
  if (kind === 0 || depth === 0) return quoted(words(random), random);
  if (kind === 1) return ["0", "-1.5e-7", "1E400", "true", "null", "1.0"][random.below(6)] ?? "0";
  const items = Array.from({ length: random.below(4) }, () => value(random, depth - 1));
  const comma = `${gap(random)},${gap(random)}`;
  if (kind === 2) return `[${gap(random)}${items.join(comma)}${gap(random)}]`;
  const members = items.map((item, at) => `${quoted(at === 0 ? "model" : `m${at}`, random)}:${gap(random)}${item}`);
  return `{${gap(random)}${members.join(comma)}${gap(random)}}`;
}

function gap(random: Random): string {
  return [" ", "", "\n", "\t\r\n  ", ""][random.below(5)] ?? "";
}

function words(random: Random): string {
  const pieces = ["model", '"', "\\", "\\\\", ":", "{", "}", "]", ",", "ä", "😀", "\n", "\u2028", '","model":"', " "];
  return Array.from({ length: random.below(8) }, () => pieces[random.below(pieces.length)]).join("");
}

/** The same text in one of the ways to write it. */
function quoted(said: string, random: Random): string {
  const plain = JSON.stringify(said);
  if (random.below(3) > 0) return plain;
  const units = said.split("");
  return `"${units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
}
