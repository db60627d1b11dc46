import { describe, expect, test } from "vitest";
import { BREAKABLE_TOOLS } from "../../../support/breakages/calls-to-break.ts";
import { tryBroken } from "../../../support/breakages/try-broken.ts";
import { shippedDialects } from "../../../support/dialect-fixtures.ts";
import { random } from "../../../support/random.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const dialects = await shippedDialects();

function calls(name: string, text: string): unknown {
  const dialect = dialects[name];
  if (dialect === undefined) throw new Error(name);
  const meant = { name: "", input: {} };
  return tryBroken({ breakage: "", text, stop: "end_turn" }, meant, { name, dialect, chance: random(1) }).calls;
}

describe("what could be another call than was meant is none", () => {
  test.each(cases("what could be another call than was meant is none") as { dialect: string; text: string }[])(
    "$text",
    ({ dialect, text }) => expect(calls(dialect, text)).toEqual([]),
  );
});

describe("what is only written otherwise is the call that was meant", () => {
  test.each(
    cases("what is only written otherwise is the call that was meant") as {
      dialect: string;
      text: string;
      input: unknown;
    }[],
  )("$text", ({ dialect, text, input }) => expect(calls(dialect, text)).toEqual([{ name: "bash", input }]));
});

test("all tools of these calls are offered", () =>
  expect(BREAKABLE_TOOLS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["search", "bash", "configure", "todo", "write_file"]),
  ));
