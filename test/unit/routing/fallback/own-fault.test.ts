import { expect, test } from "vitest";
import { classifyFault, type BackendFault } from "../../../../src/routing/fallback/failure-reason.ts";

const rows: readonly [given: string, fault: BackendFault, want: string | undefined][] = [
  ["nobody listens", { code: "MX8105" }, "refused"],
  ["a reset before the head", { code: "MX8101" }, "refused"],
  ["an answer that was cut", { code: "MX8103" }, "refused"],
  ["silence", { code: "MX8104" }, "timedOut"],
  ["500", { status: 500 }, "overloaded"],
  ["504", { status: 504 }, "timedOut"],
  ["529", { status: 529 }, "overloaded"],
  ["an error in the stream, without a status", { message: "out of memory" }, "refused"],
  ["a prompt that is too long, without a status", { message: "prompt is too long" }, "none"],
  ["400", { status: 400 }, "none"],
  ["401", { status: 401 }, "none"],
  ["404", { status: 404 }, "none"],
  ["408", { status: 408 }, "none"],
  ["413", { status: 413 }, "none"],
  ["429", { status: 429 }, "none"],
  ["a queue that is full", { code: "MX8106", status: 429 }, undefined],
  ["a wait for a place that was too long", { code: "MX8108", status: 429 }, undefined],
  ["a key that is missing", { code: "MX7515" }, undefined],
  ["a session that stays here", { code: "MX8120" }, undefined],
  ["a picture", { code: "MX8003" }, undefined],
];

test.each(rows)("%s is a fault of the backend's own, or is not", (_, fault, want) => {
  const found = classifyFault(fault);
  expect(typeof found === "object" ? found.because : found).toBe(want);
});
