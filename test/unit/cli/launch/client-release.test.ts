import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { clientRelease } from "../../../../src/cli/launch/start-client.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-release-")));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

test.each([
  { name: "in its package, behind a link", at: "npm/node_modules/@anthropic-ai/claude-code/cli.js", release: "2.0.77" },
  {
    name: "in the package of a platform",
    at: "own/node_modules/@anthropic-ai/claude-code-linux-x64/claude",
    release: "2.0.77",
  },
  { name: "as its own installer keeps it", at: "share/claude/versions/2.1.329", release: "2.1.329" },
  { name: "as Homebrew keeps it", at: "Caskroom/claude-code/2.1.300/claude", release: "2.1.300" },
  { name: "a wrapper in a folder that is called by a version", at: "x/9.9.9/bin/claude", release: undefined },
  { name: "one that is called so itself", at: "tools/9.9.9", release: undefined },
  { name: "a wrapper below the installer's folder", at: "claude/versions/9.9.9/bin/claude", release: undefined },
  { name: "a script of the person's own", at: "bin/my-claude", release: undefined },
])("$name: $release", ({ at, release }) => {
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
});

test("a program that is not there has no release", () => {
  expect(clientRelease(join(folder, "nowhere/claude"))).toBeUndefined();
});
