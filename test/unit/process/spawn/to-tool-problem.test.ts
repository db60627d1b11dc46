import { describe, expect, test } from "vitest";
import { toToolProblem } from "../../../../src/process/spawn/run-tool.ts";
import { readCases } from "../../../support/read-cases.ts";

/** Last lines as the tools really write them. */
describe("a tool that failed", () => {
  test.each(readCases(import.meta.url)("cases") as { given: string; line: string; code: string; message: string }[])(
    "$given → $code",
    ({ line, code, message }) => {
      expect(
        toToolProblem({
          tool: ["pip"],
          tail: ["Collecting mlx", line, "ERROR: No matching distribution found"],
          exitCode: 1,
        }),
      ).toMatchObject({ code, message, hint: expect.stringMatching(/./) });
    },
  );

  test("that is not installed is named", () => {
    expect(toToolProblem({ tool: ["npm", "ci"], tail: [], code: "ENOENT" })).toMatchObject({
      code: "MX7110",
      message: "npm was not found",
    });
  });

  test("for a reason nobody knows shows its last lines", () => {
    const { code, message } = toToolProblem({ tool: ["npm", "ci"], tail: ["one", "", "two"], exitCode: 9 });
    expect([code, message]).toEqual(["MX7111", "npm ci … failed (exit code 9):\n  one\n  two"]);
  });
});
