import { expect, test } from "vitest";
import { supportsStrictMode } from "../../../../src/tool-calls/catalog/client-tools.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; schema?: Readonly<Record<string, unknown>>; want: boolean }[])(
  "$title: $want",
  ({ schema, want }) => expect(supportsStrictMode(schema)).toBe(want),
);
