import { expect, test } from "vitest";
import { classifyFault, type BackendFault } from "../../../../src/routing/fallback/failure-reason.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const rows = cases("rows") as readonly [given: string, fault: BackendFault, want: string | undefined][];

test.each(rows)("%s is a fault of the backend's own, or is not", (_, fault, want) => {
  const found = classifyFault(fault);
  expect(typeof found === "object" ? found.because : found).toBe(want);
});
