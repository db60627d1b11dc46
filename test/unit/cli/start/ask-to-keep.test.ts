import { expect, test } from "vitest";
import { fitTerminal } from "../../../../src/cli/context/context.ts";
import { keepQuestion, type Keepable } from "../../../../src/cli/start/on-exit.ts";

test.each<{ models: readonly Omit<Keepable, "backend" | "isConfirmedOnce">[]; want: string }>([
  {
    models: [{ model: "coder", bytes: 17_340_000_000, idleStopMs: 900_000 }],
    want: "keep coder (17.3 GB; it ends after 15 minutes without a question) loaded for the next start?",
  },
  { models: [{ model: "coder" }], want: "keep coder (until you stop it) loaded for the next start?" },
  {
    models: [
      { model: "a", bytes: 250_000_000, idleStopMs: 30_000 },
      { model: "b", idleStopMs: 60_000 },
    ],
    want: "keep a (250 MB; it ends after 30 seconds without a question) and b (it ends after 1 minute without a question) loaded for the next start?",
  },
])("$want", ({ models, want }) => {
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
