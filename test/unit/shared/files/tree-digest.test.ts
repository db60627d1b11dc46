import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { treeDigest } from "../../../../src/shared/files/digest.ts";

const ONE = "a".repeat(64);
const TWO = "b".repeat(64);

describe("treeDigest", () => {
  test("is what sha256sum makes of the lines that sha256sum prints", () => {
    const lines = `${ONE}  Z.yaml\n${TWO}  a/b.yaml\n`;
    const sum = execFileSync("sha256sum", { input: lines, encoding: "utf8" }).slice(0, 64);
    expect(treeDigest({ "a/b.yaml": TWO, "Z.yaml": ONE })).toBe(sum);
  });

  test.each([
    ["another path", { "c.yaml": ONE }],
    ["another hash", { "b.yaml": TWO }],
    ["one file more", { "b.yaml": ONE, "c.yaml": ONE }],
    ["none", {}],
  ])("is another with %s", (_, files) => {
    expect(treeDigest(files)).not.toBe(treeDigest({ "b.yaml": ONE }));
  });
});
