import { expect, test } from "vitest";
import { findMisspelling } from "../../../../src/tool-calls/coerce/spellings.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; given: string; wanted: string; want: boolean }[])(
  "$title",
  ({ given, wanted, want }) =>
    expect(findMisspelling(["why", given], ["some", wanted])).toEqual(want ? { given, wanted } : undefined),
);
