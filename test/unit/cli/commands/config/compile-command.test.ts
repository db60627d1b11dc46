import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { compileCommand } from "../../../../../src/cli/commands/config/compile.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { cliHome } from "../../cli-home.ts";

// Most of it is in test/commands/compile.yaml.

const FILE = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
`;

let home: string;
let context: CliContext;
beforeEach(() => void ({ home, context } = cliHome()));

describe("the layers of this machine", () => {
  const folder = (): string => join(home, "generated/plan");
  const written = (): [string, string][] =>
    readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name), "utf8")]);
  const writeOwn = (text: string): void => {
    mkdirSync(join(home, ".mallex"), { recursive: true });
    writeFileSync(join(home, ".mallex/mallex.yaml"), "version: 1\nserver: { port: 4001 }\n");
    writeFileSync(join(home, "mallex.local.yaml"), `version: 1\n${text}`);
  };

  test("have no part in the written plan: it is the same on every machine of a team", async () => {
    writeFileSync(join(home, "mallex.yaml"), FILE);
    await compileCommand(context, {});
    const before = written();
    writeOwn("profiles: { main: { window: 4096, output: 256 } }\n");
    const check = await compileCommand(context, { check: true });
    expect(check).toMatchObject({ problems: [], text: expect.stringContaining("is what it compiles to") });
    const again = await compileCommand(context, {});
    expect(again.text).toContain("without .mallex/mallex.yaml and mallex.local.yaml");
    expect(again.data).toMatchObject({ without: [".mallex/mallex.yaml", "mallex.local.yaml"] });
    expect(written()).toEqual(before);
  });
});

describe("the lock", () => {
  test("may hold more than the files need, but not under --frozen", async () => {
    const files = { "pack.yaml": "0".repeat(64) };
    const entry = { resolved: "1.2.3", files };
    writeFileSync(join(home, "mallex.yaml"), FILE);
    writeFileSync(join(home, "mallex.lock"), JSON.stringify({ version: 1, packs: { "npm:rules": entry } }));
    const { problems, exitCode } = await compileCommand(context, {});
    expect(problems).toMatchObject([{ code: "MX6105", severity: "warning" }]);
    expect(exitCode).toBeUndefined();
    const frozen = await compileCommand(context, { frozen: true });
    expect(frozen).toMatchObject({ problems: [{ code: "MX6105", severity: "error" }], exitCode: 78 });
  });
});
