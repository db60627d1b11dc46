import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { print, withAbsolutePaths } from "../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";

test.each([
  { given: { MALLEX_HOME: "mine", MALLEX_CACHE: "../c" }, want: { MALLEX_HOME: "/p/q/mine", MALLEX_CACHE: "/p/c" } },
  { given: { MALLEX_HOME: "/x" }, want: { MALLEX_HOME: "/x" } },
  { given: { MALLEX_HOME: "", A: "b" }, want: { MALLEX_HOME: "", A: "b" } },
])("$given becomes $want, for whoever works in another folder", ({ given, want }) => {
  expect(withAbsolutePaths(given, "/p/q")).toEqual(want);
});

const HOSTILE = "a\u001b]0;title\u0007b\u001b[2Jc\rd\u202ee\tf\n\u001b[31mred\u001b[39m";

test.each([
  { isTTY: true, want: "a\ufffd]0;title\ufffdb\ufffd[2Jc\ufffdd\ufffde\tf\n\u001b[31mred\u001b[39m" },
  { isTTY: false, want: HOSTILE },
])("whatever a command prints, a terminal gets colours and no other control characters: $isTTY", ({ isTTY, want }) => {
  const written: string[] = [];
  print(HOSTILE, { isTTY, write: (text: string) => written.push(text) > 0 });
  expect(written).toEqual([want]);
});

test("commands print by their context alone", () => {
  const folder = join(PACKAGE_ROOT, "src/cli");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") && /(?:stdout|stderr)\.write\(|console\./.test(readFileSync(join(folder, file), "utf8")),
  );
  // The version, a question, a word of the shell and codes that switch screens, all fixed.
  expect(files.toSorted()).toEqual([
    "commands/run/watch-status.ts",
    "main.ts",
    "run-command-line.ts",
    "ui/questions.ts",
  ]);
});
