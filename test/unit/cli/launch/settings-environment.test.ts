import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { userSettingsEnvironment } from "../../../../src/cli/launch/client-settings.ts";

const homeDir = mkdtempSync(join(tmpdir(), "mallex-user-"));
afterAll(() => rmSync(homeDir, { recursive: true }));
mkdirSync(join(homeDir, ".claude"));
mkdirSync(join(homeDir, "other"));
const write = (folder: string, text: string): void => writeFileSync(join(homeDir, folder, "settings.json"), text);

test("the texts of their settings, wherever the client keeps them", () => {
  write(".claude", '{"env":{"A":"1","B":2}}');
  write("other", '{"env":{"A":"3"}}');
  expect(userSettingsEnvironment({ env: {}, homeDir })).toEqual({ A: "1" });
  expect(userSettingsEnvironment({ env: { CLAUDE_CONFIG_DIR: join(homeDir, "other") }, homeDir })).toEqual({ A: "3" });
});

test.each(["{", "[]", '{"env":"A"}', '{"model":"opus"}'])("%s sets nothing", (text) => {
  write(".claude", text);
  expect(userSettingsEnvironment({ env: {}, homeDir })).toEqual({});
});

test("nor does a file that is not there", () => {
  expect(userSettingsEnvironment({ env: { CLAUDE_CONFIG_DIR: join(homeDir, "none") }, homeDir })).toEqual({});
});
