import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { toExitCode } from "../../../../../src/cli/context/run-command.ts";
import { fixCommand } from "../../../../../src/cli/commands/config/fix.ts";
import { replaceFile } from "../../../../../src/cli/compile/lock-file.ts";
import { cliHome } from "../../cli-home.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const GOOD = cases("good") as string;
const WRONG = GOOD.replace("profiles", "profile").replace("backend: local", "backend: lcoal");

let home: string;
let file: string;
let context: CliContext;
beforeEach(() => {
  ({ home, context } = cliHome());
  file = join(home, "mallex.yaml");
});

test("changes what is misspelt and nothing else, and shows each line before and after", async () => {
  writeFileSync(file, WRONG);
  const outcome = await fixCommand(context, {});
  expect(outcome.text).toBe(cases("changesMisspeltNothingElse"));
  expect(outcome).toMatchObject({ problems: [], data: { left: 0, written: true } });
  expect(readFileSync(file, "utf8")).toBe(GOOD);
  expect(readdirSync(home)).toEqual(["mallex.yaml"]);
  expect(await fixCommand(context, {})).toMatchObject({
    text: "nothing to fix",
    data: { changes: [], written: false },
  });
});

test("--dry-run writes nothing, and ends with 1 when there is something to change", async () => {
  writeFileSync(file, WRONG);
  const outcome = await fixCommand(context, { dryRun: true });
  expect(outcome).toMatchObject(cases("dryRunWritesNothing") as object);
  expect(readFileSync(file, "utf8")).toBe(WRONG);
  writeFileSync(file, GOOD);
  expect((await fixCommand(context, { dryRun: true })).exitCode).toBeUndefined();
});

test("ends with 78 while something is left, and says what", async () => {
  writeFileSync(file, `${WRONG}routes: [{ id: a, when: { tools: none }, tier: nowhere }]\n`);
  const { problems, text, exitCode } = await fixCommand(context, {});
  expect(exitCode ?? toExitCode(problems)).toBe(78);
  expect(text).toContain("changed 2 lines; 1 error left for you");
  expect(problems).toMatchObject([{ code: "MX3001", message: expect.stringContaining("nowhere") }]);
});

test("says which suggestion it does not follow", async () => {
  writeFileSync(file, `${GOOD}profile: {}\n`);
  const { problems, text } = await fixCommand(context, {});
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ["MX2001", "error"],
    ["MX7528", "warning"],
  ]);
  expect(text).toBe("nothing that mallex can fix safely; 1 error left for you");
});

test("leaves a file alone that somebody else has written meanwhile", async () => {
  writeFileSync(file, `${GOOD}# saved in an editor\n`);
  const mended = { name: "mallex.yaml", path: file, before: WRONG, after: GOOD };
  await expect(replaceFile(mended)).rejects.toMatchObject({ problem: { code: "MX7527" } });
  expect(readFileSync(file, "utf8")).toContain("saved in an editor");
  expect(readdirSync(home)).toEqual(["mallex.yaml"]);
});

test("leaves a file alone whose bytes are others, though they read the same", async () => {
  const bytes = Buffer.from(`${WRONG}# caf\u00e9\n`, "latin1");
  writeFileSync(file, bytes);
  const mended = { name: "mallex.yaml", path: file, before: bytes.toString("utf8"), after: GOOD };
  await expect(replaceFile(mended)).rejects.toMatchObject({ problem: { code: "MX7527" } });
  await fixCommand(context, {});
  expect(readFileSync(file)).toEqual(bytes);
});

test("writes through a link, and keeps the file's mode", async () => {
  mkdirSync(join(home, "dotfiles"));
  const real = join(home, "dotfiles/rules.yaml");
  writeFileSync(real, WRONG);
  chmodSync(real, 0o640);
  symlinkSync(real, file);
  await fixCommand(context, {});
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, "utf8")).toBe(GOOD);
  expect(statSync(real).mode & 0o777).toBe(0o640);
});

test("shows no secret, and leaves it where it stands", async () => {
  const secret = "https://ada:hunter2@models.test/v1";
  writeFileSync(file, `${GOOD}backends: { cloud: { kind: openai, ulr: "${secret}" } }\n`);
  const outcome = await fixCommand(context, {});
  expect(JSON.stringify(outcome)).not.toContain("hunter2");
  expect(outcome).toMatchObject({ data: { written: true }, problems: [{ code: "MX6011" }] });
  expect(readFileSync(file, "utf8")).toContain(`url: "${secret}"`);
});

test.each([
  ["a value that only the mended text gives away", "bakends", "k"],
  ["a value that both texts give away", "bakends", "api_key"],
])("shows no secret on a line that it changes: %s", async (_, top, key) => {
  const line = `${top}: { cloud: { kind: openai, url: "https://a.test/v1", ${key}: 0123456789abcdef0123456789abcdef } }`;
  writeFileSync(file, `${GOOD}${line}\n`);
  const outcome = await fixCommand(context, { dryRun: true });
  expect(JSON.stringify(outcome)).not.toContain("0123456789");
  const starred = line.replace("0123456789abcdef0123456789abcdef", "*".repeat(32));
  expect(outcome).toMatchObject({ data: { changes: [{ before: starred }] } });
});

test("shows nothing that a terminal would obey", async () => {
  writeFileSync(file, WRONG.replace("# the small one", "# \u202ethe small one"));
  expect((await fixCommand(context, { dryRun: true })).text).toContain("# \u{fffd}the small one");
});
