import { expect, test } from "vitest";
import { passReason, type BackendFault } from "../../../../src/routing/fallback/failure-reason.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const rows: readonly [given: string, fault: BackendFault, want: ReturnType<typeof passReason>][] = cases(
  "rows",
) as readonly [given: string, fault: BackendFault, want: ReturnType<typeof passReason>][];

test.each(rows)("%s", (_, fault, want) => {
  expect(passReason(fault)).toBe(want);
});
