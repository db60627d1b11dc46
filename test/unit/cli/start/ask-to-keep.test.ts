import { expect, test } from "vitest";
import { fitTerminal } from "../../../../src/cli/context/context.ts";
import { keepQuestion, type Keepable } from "../../../../src/cli/start/on-exit.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(
  readCases(import.meta.url)("cases") as {
    models: readonly Omit<Keepable, "backend" | "isConfirmedOnce">[];
    want: string;
  }[],
)("$want", ({ models, want }) => {
  expect(keepQuestion(models.map((one) => ({ ...one, backend: "local", isConfirmedOnce: true })))).toBe(want);
});

test("in a terminal the question breaks between words", () => {
  const question = keepQuestion([
    { model: "coder", bytes: 17_340_000_000, idleStopMs: 900_000, backend: "local", isConfirmedOnce: true },
  ]);
  const lines = fitTerminal(question, { isTTY: true, columns: 40 }).split("\n");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map((line) => line.trim()).join(" ")).toBe(question);
});
