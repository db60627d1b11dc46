import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSavedModel, restoreSavedModels } from "../../../../src/cli/launch/saved-model.ts";
import { modelNames } from "../../../../src/routing/routes/model-names.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const plan = testPlan();
const models = [...modelNames(plan).keys()];
const [TIER = ""] = plan.tiers.map(({ id }) => id);
let home: string;
let file: string;
const context = (): Parameters<typeof restoreSavedModels>[0] => ({
  env: {},
  homeDir: home,
  paths: mallexPaths({}, home),
  report: (words) => void said.push(words),
});
let said: string[];

beforeEach(() => {
  said = [];
  home = mkdtempSync(join(tmpdir(), "mallex-saved-model-"));
  file = join(home, ".claude", "settings.json");
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (settings: object): void => {
  mkdirSync(join(home, ".claude"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o640 });
  // More than the process's mask lets through.
  chmodSync(file, 0o660);
};
const now = (): string => (existsSync(file) ? readFileSync(file, "utf8") : "none");
/** A run in which the client writes a model. */
const runThat = async (id: string, model: string, before?: () => Promise<void>): Promise<void> =>
  keepSavedModel({ id, models }, context(), async () => {
    write({ ...(existsSync(file) ? (JSON.parse(now()) as object) : {}), model });
    await before?.();
  });

test.each([
  { name: "a tier", model: TIER },
  { name: "a profile", model: "coder" },
  { name: "a row of the client's list", model: `mallex/anthropic-${TIER}` },
  { name: "one with the mark of a large window", model: `mallex/anthropic-${TIER}[1m]` },
])("$name that was picked goes, and what stood there comes back, byte for byte", async ({ model }) => {
  write({ a: 1, model: "opus", z: [2] });
  const before = now();
  await runThat("run-00000001", model);
  expect(now()).toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o660);
});

test("a file that the client has put into its own form is again what the person wrote, unless more has changed", async () => {
  write({});
  const theirs = '{ "z": [2],\n\t"model": "opus", "a": 1 }';
  writeFileSync(file, theirs);
  const rewrite = async (id: string, settings: object): Promise<void> =>
    keepSavedModel({ id, models }, context(), async () => write(settings));
  await rewrite("run-00000001", { a: 1, model: TIER, z: [2] });
  expect(now()).toBe(theirs);
  await rewrite("run-00000002", { a: 2, z: [2], model: TIER });
  expect(JSON.parse(now())).toEqual({ a: 2, z: [2], model: "opus" });
});

test("where there was none, there is none again, not even the file that the client made", async () => {
  await runThat("run-00000001", TIER);
  expect(now()).toBe("none");
  write({ theme: "dark" });
  const before = now();
  await runThat("run-00000002", TIER);
  expect(now()).toBe(before);
});

test.each(["opus", "haiku", "claude-opus-4-8", "someone-elses"])("%s is the person's own and stays", async (model) => {
  write({ model: "sonnet" });
  await runThat("run-00000001", model);
  expect(JSON.parse(now())).toEqual({ model });
});

test("what stood there before the run stays, also a name of mallex's", async () => {
  write({ model: TIER });
  await runThat("run-00000001", TIER);
  expect(JSON.parse(now())).toEqual({ model: TIER });
});

test("what a killed run has left is put back at the next start", async () => {
  write({ model: "sonnet" });
  const { runs } = context().paths;
  let note = "";
  await runThat("run-00000001", TIER, async () => {
    note = readFileSync(join(runs, "run-00000001.model"), "utf8");
  });
  const ofTheDead = { ...(JSON.parse(note) as object), pid: 2 ** 22 + 1, startTime: "none" };
  write({ model: TIER });
  writeFileSync(join(runs, "run-00000001.model"), JSON.stringify(ofTheDead), { mode: 0o600 });
  await restoreSavedModels(context());
  expect([JSON.parse(now()), existsSync(join(runs, "run-00000001.model"))]).toEqual([{ model: "sonnet" }, false]);
});

test("of two runs the last one puts back what stood there before the first", async () => {
  write({ model: "sonnet" });
  let endSecond = (): void => undefined;
  let second: Promise<void> = Promise.resolve();
  await runThat(
    "run-00000001",
    TIER,
    async () =>
      new Promise((hasBegun) => {
        second = keepSavedModel(
          { id: "run-00000002", models },
          context(),
          async () =>
            new Promise<void>((end) => {
              endSecond = end;
              hasBegun();
            }),
        );
      }),
  );
  expect(JSON.parse(now())).toEqual({ model: TIER });
  endSecond();
  await second;
  expect(JSON.parse(now())).toEqual({ model: "sonnet" });
});

test("a link to the settings stays a link, and settings that are no JSON stay as they are", async () => {
  write({ model: "sonnet" });
  const target = join(home, "dotfiles.json");
  writeFileSync(target, now());
  rmSync(file);
  symlinkSync(target, file);
  await keepSavedModel({ id: "run-00000001", models }, context(), async () =>
    writeFileSync(target, JSON.stringify({ model: TIER })),
  );
  expect([lstatSync(file).isSymbolicLink(), JSON.parse(readFileSync(target, "utf8"))]).toEqual([
    true,
    { model: "sonnet" },
  ]);
  await keepSavedModel({ id: "run-00000002", models }, context(), async () => writeFileSync(target, "{"));
  expect([readFileSync(target, "utf8"), said]).toEqual(["{", []]);
});

test.each(cases("settingsComeBackLetter") as { name: string; text: string }[])(
  "settings with $name come back to the letter",
  async ({ text }) => {
    mkdirSync(join(home, ".claude"), { recursive: true });
    const nested = text.replace('{"model":"MODEL"}', '{"model":"theirs"}');
    const mine = nested.replace("MODEL", "sonnet");
    writeFileSync(file, mine);
    await keepSavedModel({ id: "run-00000001", models }, context(), async () =>
      writeFileSync(file, nested.replace("MODEL", TIER)),
    );
    expect(now()).toBe(mine);
  },
);

test.each(cases("whereModelStoodKey") as [string, string][])(
  "where no model stood, the key goes with its comma: %j",
  async (text, left) => {
    mkdirSync(join(home, ".claude"), { recursive: true });
    writeFileSync(file, left);
    await keepSavedModel({ id: "run-00000001", models }, context(), async () =>
      writeFileSync(file, text.replace("MODEL", TIER)),
    );
    expect(now()).toBe(left);
  },
);

test("what can't be read at a run's end is put back at a later start", async () => {
  write({ model: "sonnet" });
  const { runs } = context().paths;
  const path = join(runs, "run-00000001.model");
  await keepSavedModel({ id: "run-00000001", models }, context(), async () => writeFileSync(file, '{"model":'));
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, "utf8")) as object), pid: 2 ** 22 + 1 }));
  write({ model: TIER });
  await restoreSavedModels(context());
  expect([JSON.parse(now()), existsSync(path)]).toEqual([{ model: "sonnet" }, false]);
});

test("the note of a run that was killed keeps no other run from putting back", async () => {
  write({ model: "sonnet" });
  const { runs } = context().paths;
  await runThat("run-00000001", TIER, async () => {
    const note = JSON.parse(readFileSync(join(runs, "run-00000001.model"), "utf8")) as object;
    const dead = JSON.stringify({ ...note, pid: 2 ** 22 + 1 });
    writeFileSync(join(runs, "run-00000002.model"), dead, { mode: 0o600 });
  });
  expect(JSON.parse(now())).toEqual({ model: "sonnet" });
});
