import { describe, expect, test } from "vitest";
import { toToolProblem } from "../../../../src/process/spawn/run-tool.ts";

/** Last lines as the tools really write them. */
describe("a tool that failed", () => {
  test.each([
    {
      given: "pip without network",
      line: "WARNING: Retrying (Retry(total=1, connect=None)) after connection broken by 'NewConnectionError(…): [Errno 111] Connection refused')': /simple/mlx/",
      code: "MX7106",
      message: "the network can't be reached",
    },
    {
      given: "pip without DNS",
      line: "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
      code: "MX7106",
      message: "the network can't be reached",
    },
    {
      given: "npm without network",
      line: "npm error code ECONNREFUSED",
      code: "MX7106",
      message: "the network can't be reached",
    },
    {
      given: "apt without network",
      line: "W: Failed to fetch http://deb.example/InRelease  Could not connect to deb.example:80",
      code: "MX7106",
      message: "the network can't be reached",
    },
    {
      given: "pip on a full disk",
      line: "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
      code: "MX7107",
      message: "the disk is full",
    },
    { given: "npm on a full disk", line: "npm error code ENOSPC", code: "MX7107", message: "the disk is full" },
    {
      given: "a wheel with another hash",
      line: "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
      code: "MX7108",
      message: "what was downloaded is not what mallex expects (its hash differs)",
    },
    {
      given: "an npm package with another hash",
      line: "npm error code EINTEGRITY",
      code: "MX7108",
      message: "what was downloaded is not what mallex expects (its hash differs)",
    },
    {
      given: "a folder of root's",
      line: "mkdir: cannot create directory: Permission denied",
      code: "MX7109",
      message: "a file or folder can't be written",
    },
  ])("$given → $code", ({ line, code, message }) => {
    expect(
      toToolProblem({
        tool: ["pip"],
        tail: ["Collecting mlx", line, "ERROR: No matching distribution found"],
        exitCode: 1,
      }),
    ).toMatchObject({ code, message, hint: expect.stringMatching(/./) });
  });

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
