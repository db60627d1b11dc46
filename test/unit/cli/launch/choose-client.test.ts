import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chooseClient } from "../../../../src/cli/launch/start-client.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { readCases } from "../../../support/read-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-client-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ["project/bin/claude", "home/claude", "here/claude"]) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), "#!/bin/sh\n");
  chmodSync(join(folder, name), 0o755);
}
const homeDir = join(folder, "home");
const context = {
  cwd: join(folder, "here"),
  env: { PATH: join(folder, "here") },
  homeDir,
  paths: mallexPaths({}, homeDir),
};
const file = join(folder, "project/mallex.yaml");

test.each(
  readCases(import.meta.url)("cases") as { wish: { plan?: string; flag?: string }; want: string; title: string }[],
)("$title", ({ wish, want }) => expect(chooseClient({ ...wish, file }, context)).toBe(join(folder, want)));

test("one that can't be run is said with the key that names it", () => {
  expect(() => chooseClient({ plan: "./claude", file }, context)).toThrow(/launch\.client.*MX7503/);
});
