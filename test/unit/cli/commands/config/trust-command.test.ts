import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { compileCommand } from "../../../../../src/cli/commands/config/compile.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { trustCommand } from "../../../../../src/cli/commands/config/trust.ts";
import { cliHome } from "../../cli-home.ts";

// Most of it is in test/commands/trust.yaml.

const POWERFUL = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
server: { port: 4111 }
`;

let home: string;
let context: CliContext;
beforeEach(() => {
  ({ home, context } = cliHome({ terminal: false }));
  writeFileSync(join(home, "mallex.yaml"), POWERFUL);
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
  const entry = `packs: { "${url}": { resolved: ${"a".repeat(40)}, files: { pack.yaml: ${hash} } } }`;
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
