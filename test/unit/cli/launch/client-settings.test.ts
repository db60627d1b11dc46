import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { clientSettings } from "../../../../src/cli/launch/client-settings.ts";
import { readCases } from "../../../support/read-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "mine.json"), JSON.stringify({ model: "opus", env: { URL: "elsewhere", MINE: "1" } }));
writeFileSync(join(folder, "broken.json"), "{");

const env = { URL: "here" };

test.each(
  readCases(import.meta.url)("cases") as {
    name: string;
    args: string[];
    settings: object;
    rest: string[];
    overridden: string[];
  }[],
)("$name", ({ args, settings, rest, overridden }) => {
  expect(clientSettings(args, { envFor: () => env, cwd: folder })).toEqual({ settings, env, args: rest, overridden });
});

test.each([["--settings", "broken.json"], ["--settings", "none.json"], ["--settings"], ["--settings", "[]"]])(
  "%s %s is refused",
  (...args) => {
    expect(() => clientSettings(args, { envFor: () => env, cwd: folder })).toThrow("MX7504");
  },
);

test("what mallex adds to a list of theirs takes nothing away, and is not reported", () => {
  const args = ["--settings", '{"env":{"HEADERS":"x-mine: 1","HOSTS":"a.test","OTHER":"x","COUNT":1}}'];
  const append = (theirs: Readonly<Record<string, string | undefined>>): Record<string, string> => ({
    HEADERS: `${theirs["HEADERS"]}\nx-ours: 2`,
    HOSTS: `${theirs["HOSTS"]},localhost`,
    OTHER: "xyz",
  });
  const { settings, overridden } = clientSettings(args, { envFor: append, cwd: folder });
  expect(settings["env"]).toEqual({
    HEADERS: "x-mine: 1\nx-ours: 2",
    HOSTS: "a.test,localhost",
    OTHER: "xyz",
    COUNT: 1,
  });
  expect(overridden).toEqual(["OTHER"]);
});
