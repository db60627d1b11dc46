import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { probeCommand } from "../../src/cli/commands/inspect/probe.ts";
import { compileFile } from "../../src/cli/compile/compile-file.ts";
import { createContext } from "../../src/cli/context/context.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { startLlama } from "../support/start-llama.ts";

test("`mallex probe --write` asks llama.cpp's server once, and the compiler uses what it has said", async () => {
  const home = mkdtempSync(join(tmpdir(), "mallex probe "));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const template = "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant:";
  const llama = await startLlama({ file: smollm2Gguf(), template });
  onTestFinished(async () => llama.stop());
  const paths = mallexPaths({}, home);
  mkdirSync(dirname(paths.userFile), { recursive: true });
  const file = `version: 1
backends: { far: { kind: openai, url: "${llama.url}/v1", key: { env: KEY } } }
profiles: { coder: { backend: far, model: unknown-model } }
`;
  writeFileSync(paths.userFile, file);
  const env = { KEY: llama.key };
  const context = {
    ...createContext("probe", "0", { config: paths.userFile }),
    env,
    paths,
    cwd: home,
    homeDir: home,
  };
  const before = await compileFile(context);
  expect(before.problems.map(({ code }) => code)).toContain("MX3010");
  const { problems } = await probeCommand(context, { write: true });
  expect(problems).toEqual([]);
  const { servers } = parse(readFileSync(join(dirname(paths.userFile), "mallex.lock"), "utf8")) as {
    servers: { coder: { window: number } };
  };
  expect(servers.coder).toEqual({
    model: "unknown-model",
    version: expect.stringMatching(/^llama\.cpp b?\d/),
    window: expect.any(Number),
    tools: true,
    usage: true,
    reasoning: false,
    templateArguments: true,
    cachedTokens: true,
  });
  const after = await compileFile(context);
  expect(after.problems.map(({ code }) => code)).not.toContain("MX3010");
  expect(after.plan?.profiles["coder"]?.window).toBe(servers.coder.window);
  writeFileSync(paths.userFile, file.replace("unknown-model", "another-model"));
  expect((await compileFile(context)).problems.map(({ code }) => code)).toContain("MX3010");
});
