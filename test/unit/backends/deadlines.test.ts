import { expect, test } from "vitest";
import { deadlinesOf } from "../../../src/backends/timeouts.ts";

const USUAL = { firstByteMs: 600_000, silenceMs: 300_000 };

test.each<{
  given: string;
  backend: Parameters<typeof deadlinesOf>[0];
  isHurried?: true;
  want: object;
}>([
  { given: "a server elsewhere", backend: { kind: "openai" }, want: USUAL },
  {
    given: "a server elsewhere, where another one could answer",
    backend: { kind: "openai" },
    isHurried: true,
    want: { ...USUAL, firstByteMs: 60_000 },
  },
  { given: "a child of our own", backend: { kind: "mlx" }, want: {} },
  { given: "a child of our own, hurried", backend: { kind: "mlx" }, isHurried: true, want: {} },
  {
    given: "what the person says",
    backend: { kind: "openrouter", firstTokenMs: 1000, betweenTokensMs: 2000 },
    isHurried: true,
    want: { firstByteMs: 1000, silenceMs: 2000 },
  },
  {
    given: "what the person says of a child",
    backend: { kind: "mlx", betweenTokensMs: 2000 },
    want: { silenceMs: 2000 },
  },
])("$given", ({ backend, isHurried = false, want }) => {
  expect(deadlinesOf(backend, isHurried)).toEqual(want);
});
