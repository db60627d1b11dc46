import { expect, test } from "vitest";
import { hasStatusLine, statusLineSetting } from "../../../../src/cli/launch/client-settings.ts";

test("the client prints a file, whatever its name", () => {
  expect(statusLineSetting("/home/o'neil/run 1.line")).toEqual({
    statusLine: { type: "command", command: `cat '/home/o'\\''neil/run 1.line' 2>/dev/null`, padding: 0 },
  });
});

test("a status line of the user's own is found in any of their settings", () => {
  expect(hasStatusLine([undefined, {}, { statusLine: { type: "command", command: "date" } }])).toBe(true);
  expect(hasStatusLine([undefined, {}, null, "x"])).toBe(false);
});
