import { expect, test } from "vitest";
import { shortTitle } from "../../../../src/routing/turn/prepare-turn.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; given: string; want: string }[])("$title", ({ given, want }) =>
  expect(shortTitle(given)).toBe(want),
);
