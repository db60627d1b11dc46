import { expect, test } from "vitest";
import { toFailedProblem } from "../../../../src/process/supervise/explain-failure.ts";

test("says how it failed the last time, and how to start it again", () => {
  const fault = { code: "MX7201", severity: "error", message: "it ended", hint: "mend it" } as const;
  expect(toFailedProblem("tiny", 5, fault)).toEqual({
    code: "MX7204",
    severity: "error",
    message: "the model server for tiny failed 5 times in a row and is not restarted; the last failure: it ended",
    hint: "mend it; then start it again with `mallex restart`",
  });
});
