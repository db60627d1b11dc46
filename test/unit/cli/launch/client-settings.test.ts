import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { clientSettings } from "../../../../src/cli/launch/client-settings.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "mine.json"), JSON.stringify({ model: "opus", env: { URL: "elsewhere", MINE: "1" } }));
writeFileSync(join(folder, "broken.json"), "{");

const env = { URL: "here" };
const merged = { model: "opus", env: { URL: "here", MINE: "1" } };

test.each<{ name: string; args: string[]; settings: object; rest: string[]; overridden: string[] }>([
  {
    name: "without theirs, only our variables",
    args: ["-p", "hi"],
    settings: { env },
    rest: ["-p", "hi"],
    overridden: [],
  },
  {
    name: "their file is kept, but for our variables",
    args: ["--settings", "mine.json", "-p"],
    settings: merged,
    rest: ["-p"],
    overridden: ["URL"],
  },
  {
    name: "their JSON is, too",
    args: ['--settings={"model":"opus","env":{"MINE":"1"}}'],
    settings: merged,
    rest: [],
    overridden: [],
  },
  {
    name: "the last of several counts, as for the client",
    args: ["--settings", "mine.json", "--settings", '{"model":"haiku"}', "-p"],
    settings: { model: "haiku", env },
    rest: ["-p"],
    overridden: [],
  },
  {
    name: "a prompt behind -- is no option",
    args: ["--", "--settings"],
    settings: { env },
    rest: ["--", "--settings"],
    overridden: [],
  },
])("$name", ({ args, settings, rest, overridden }) => {
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
