import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellQuote } from "../../../../src/cli/context/run-command.ts";

test.each(["plain", "", "two words", "it's", '$HOME `id` "x"', "a\nb", "*", "x-mallex-token: abc"])(
  "a shell reads %j back as it is",
  (text) => {
    expect(execFileSync("sh", ["-c", `printf %s ${shellQuote(text)}`], { encoding: "utf8" })).toBe(text);
  },
);
