import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { compileCommand } from "../../../../../src/cli/commands/config/compile.ts";
import { configCommand } from "../../../../../src/cli/commands/config/config.ts";
import { explainPath } from "../../../../../src/cli/commands/inspect/explain.ts";
import { treeIntegrity } from "../../../../../src/shared/files/digest.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { trustCommand } from "../../../../../src/cli/commands/config/trust.ts";
import { cliHome } from "../../cli-home.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const POWERFUL = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
server: { port: 4111 }
`;

let home: string;
let said: string[];
let context: CliContext;
beforeEach(() => {
  ({ home, context, reported: said } = cliHome({ terminal: false }));
  writeFileSync(join(home, "mallex.yaml"), POWERFUL);
});

function answer(text: string): CliContext {
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  Object.defineProperty(process, "stdin", { value: Readable.from([text]), configurable: true });
  onTestFinished(() => void Object.defineProperty(process, "stdin", stdin));
  return { ...context, terminal: true };
}

describe("at a terminal trust is given after the powers were shown", () => {
  test.each(cases("cases") as { given: string; trusted: boolean }[])(
    "$given → $trusted",
    async ({ given, trusted }) => {
      const outcome = await trustCommand(answer(given), {});
      expect(said.join("\n")).toContain("on port 4111 of this machine");
      expect(outcome.data).toMatchObject({ trusted });
      expect(outcome.exitCode).toBe(trusted ? 0 : 1);
      expect(existsSync(context.paths.trust)).toBe(trusted);
    },
  );
});

test("Ctrl-C at the question is an interruption as everywhere", async () => {
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  Object.defineProperty(process, "stdin", { value: new Readable({ read: () => undefined }), configurable: true });
  onTestFinished(() => void Object.defineProperty(process, "stdin", stdin));
  const listeners = process.listenerCount("SIGINT");
  const say = (): void => void setImmediate(() => process.emit("SIGINT"));
  const asked = trustCommand({ ...context, terminal: true, report: say }, {});
  await expect(asked).rejects.toMatchObject({ problem: { code: "MX7509" } });
  expect(process.listenerCount("SIGINT")).toBe(listeners);
  expect(existsSync(context.paths.trust)).toBe(false);
});

describe("packs that are not here hinder nobody from reading what a file wants", () => {
  const url = "git+https://git.example.com/acme/rules?ref=v1";
  const hash = "a".repeat(64);
  const entry = `packs: { "${url}": { resolved: ${"a".repeat(40)}, integrity: ${treeIntegrity({ "pack.yaml": hash })}, files: { pack.yaml: ${hash} }, rules: 1 } }`;
  test.each([
    ["not locked", "MX6101", "version: 1\n"],
    ["not fetched", "MX6102", `version: 1\n${entry}\n`],
  ])("%s", async (_, code, lock) => {
    const without = (await trustCommand(context, { show: true })).data;
    writeFileSync(join(home, "mallex.lock"), lock);
    writeFileSync(join(home, "mallex.yaml"), `${POWERFUL}extends: ["${url}"]\n`);
    expect(await compileCommand(context, { check: true })).toMatchObject({ problems: [{ code }] });
    const { problems, text, data } = await trustCommand(context, { show: true });
    expect(problems).toEqual([]);
    expect(text).toContain("on port 4111 of this machine");
    expect(data).toMatchObject({ powers: (without as { powers: object }).powers });
    writeFileSync(join(home, "mallex.yaml"), `${POWERFUL}extends: ["${url}"]\nservr: {}\n`);
    expect(await trustCommand(context, { show: true })).toMatchObject({ problems: [{ severity: "error" }] });
  });
});

test("warnings of the file are left to compile, and don't stand around the question", async () => {
  writeFileSync(
    join(home, "mallex.yaml"),
    `${POWERFUL}trim:\n  - { id: all, line: "a", do: drop }\n  - { id: again, line: "a", do: drop }\n`,
  );
  expect((await compileCommand(context, { check: true })).problems).toMatchObject([{ severity: "warning" }]);
  expect((await trustCommand(answer("n\n"), {})).problems).toEqual([]);
  expect((await configCommand(context, {})).problems).toEqual([]);
  expect((await explainPath({ ...context, env: {} }, "/server/port")).problems).toEqual([]);
});

test("where nobody can be asked it takes --yes, and says so", async () => {
  const refused = await trustCommand(context, {});
  expect(refused).toMatchObject({ exitCode: 1, text: expect.stringMatching(/on port 4111[^]*--yes/) });
  const asJson = await trustCommand({ ...answer("y\n"), json: true }, {});
  expect(asJson).toMatchObject({ exitCode: 1, data: { trusted: false } });
  expect(existsSync(context.paths.trust)).toBe(false);
  expect(await trustCommand(context, { yes: true })).toMatchObject({ data: { trusted: true } });
  expect((await trustCommand(context, {})).exitCode).toBeUndefined();
});

test("--show changes nothing, --remove takes it back and needs no file that compiles", async () => {
  expect(await trustCommand(context, { show: true })).toMatchObject({ data: { trusted: false } });
  await trustCommand(context, { yes: true });
  expect(await trustCommand(context, { show: true })).toMatchObject({ data: { trusted: true } });
  writeFileSync(join(home, "mallex.yaml"), "version: 2\n");
  expect(await trustCommand(context, { remove: true })).toMatchObject({ data: { removed: true } });
  expect(readFileSync(context.paths.trust, "utf8")).not.toContain("mallex.yaml");
  expect(await trustCommand(context, { remove: true })).toMatchObject({ data: { removed: false } });
});

test("compile says that run will refuse a file nobody trusts", async () => {
  expect(await compileCommand(context, {})).toMatchObject({ text: expect.stringContaining("mallex trust") });
  await trustCommand(context, { yes: true });
  expect((await compileCommand(context, { check: true })).text).not.toContain("mallex trust");
});

const OTHER = cases("other") as string;

test("after a change only what is new, other and gone is shown, with what belongs to it, and rules ask nothing", async () => {
  const file = join(home, "mallex.yaml");
  writeFileSync(file, OTHER);
  await trustCommand(context, { yes: true });
  const rules = `${OTHER}trim: [{ id: all, line: "a", do: drop }]\n`;
  writeFileSync(file, rules);
  expect(await trustCommand(context, {})).toMatchObject({ data: { trusted: true } });
  const changed = rules.replace("one.test", "two.test").replace("args: [--verbose]", 'env: { FOO: "1" }');
  writeFileSync(file, changed);
  const { text, data, exitCode } = await trustCommand(context, {});
  expect(exitCode).toBe(1);
  expect(text).toBe(`${file} wants to do something else on this machine than what you trusted:
  sends the prompts
    mallex.yaml:3:39  of the profile main to https://two.test/v1, off this machine (changed, it was "https://one.test/v1")
  reads and sends on
    mallex.yaml:3:39  the variable CLOUD_KEY to https://two.test/v1 (changed, it was "https://one.test/v1")
  gives the client
    mallex.yaml:5:23  the variable FOO: "1" (new)
  does no more
    launch.args: ["--verbose"]
The rest is as you trusted it; see all of it with: mallex trust --show
not trusted; where nobody can be asked, --yes lets it use them`);
  const all = (await trustCommand(context, { show: true })).text;
  expect(all).toContain('the variable FOO: "1" (new)');
  expect(all).toMatch(/on port 4111 of this machine$/m);
  expect(all).not.toContain("The rest is as you trusted it");
  expect(data).toMatchObject(cases("afterChangeOnlyNew") as object);
  await trustCommand(context, { yes: true });
  expect(await trustCommand(context, {})).toMatchObject({ text: expect.stringContaining("may do this") });
});
