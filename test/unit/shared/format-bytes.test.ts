import { expect, test } from "vitest";
import { formatBytes } from "../../../src/shared/format-quantities.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as [number, string][])("%i bytes are %s", (bytes, want) =>
  expect(formatBytes(bytes)).toBe(want),
);
