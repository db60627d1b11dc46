import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { clientRelease } from "../../../../src/cli/launch/start-client.ts";
import { readCases } from "../../../support/read-cases.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-release-")));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

test.each(readCases(import.meta.url)("cases") as { name: string; at: string; release?: string }[])(
  "$name: $release",
  ({ at, release }) => {
    const program = write(at, "");
    const [, inPackage] = /^(.*node_modules\/(@anthropic-ai\/[^/]+))/.exec(at) ?? [];
    if (inPackage !== undefined)
      write(
        `${inPackage}/package.json`,
        JSON.stringify({ name: inPackage.split("node_modules/")[1], version: "2.0.77" }),
      );
    write("package.json", JSON.stringify({ name: "somebody-else", version: "9.9.9" }));
    const link = join(dirname(program), "link");
    symlinkSync(program, link);
    expect([clientRelease(program), clientRelease(link)]).toEqual([release, release]);
  },
);

test("a program that is not there has no release", () => {
  expect(clientRelease(join(folder, "nowhere/claude"))).toBeUndefined();
});
