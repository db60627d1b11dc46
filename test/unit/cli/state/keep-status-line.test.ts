import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keepStatusLine, statusLineFile } from "../../../../src/cli/state/run-files.ts";
import { scratchFolder } from "../../checks/scratch.ts";

test("of lines in a row, the first and the newest are written, and the others are never made", async () => {
  const runs = scratchFolder();
  const file = statusLineFile(runs, "run-1");
  const lines = keepStatusLine({ runs }, "run-1");
  const made: string[] = [];
  const show = (line: string): void =>
    lines.show(() => {
      made.push(line);
      return line;
    });
  show("first");
  await expect.poll(() => readFileSync(file, "utf8")).toBe("first\n");
  for (const line of ["second", "third", "fourth"]) show(line);
  await expect.poll(() => readFileSync(file, "utf8")).toBe("fourth\n");
  expect(made).toEqual(["first", "fourth"]);
  show("fifth");
  await lines.end();
  expect(readFileSync(file, "utf8")).toBe("fourth\n");
});
