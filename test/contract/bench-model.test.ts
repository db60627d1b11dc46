import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { benchCommand } from "../../src/cli/commands/models/bench.ts";
import { openLock } from "../../src/cli/compile/write-lock.ts";
import { createContext, type CliContext } from "../../src/cli/context/context.ts";
import { describeBench, readBench } from "../../src/cli/models/bench-book.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { startLlama } from "../support/start-llama.ts";

function contextWith(url: string, key: string): CliContext {
  const home = mkdtempSync(join(tmpdir(), "mallex bench "));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const paths = mallexPaths({}, home);
  mkdirSync(dirname(paths.userFile), { recursive: true });
  const file = `version: 1
backends:
  far: { kind: openai, url: "${url}/v1", key: { env: KEY } }
  cloud: { kind: openai, url: "https://models.example.com/v1", key: { env: KEY } }
profiles:
  coder: { backend: far, model: small, window: 1024 }
  expensive: { backend: cloud, model: large, window: 8192 }
`;
  writeFileSync(paths.userFile, file);
  const context = createContext("bench", "0", { config: paths.userFile });
  return { ...context, env: { KEY: key }, paths, cwd: home, homeDir: home };
}

test("`mallex bench` measures a model of llama.cpp, finds its prompt in the cache, and keeps the figures", async () => {
  const template = "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant:";
  const llama = await startLlama({ file: smollm2Gguf(), template });
  onTestFinished(async () => llama.stop());
  const context = contextWith(llama.url, llama.key);
  const { text, data } = await benchCommand(context, "coder", true);
  const figures = readBench(context.paths)["small"];
  expect(figures && describeBench(figures)).toMatch(/^reads [\d.]+ tokens\/s/);
  const written = expect.stringMatching(/^[\d.]+ tokens\/s read on the backend "\w+", in .*mallex\.lock$/);
  expect(data).toEqual({ profile: "coder", model: "small", ...figures, written });
  expect(figures?.promptTokens).toBeGreaterThan(128);
  expect(figures?.cachedTokens).toBeGreaterThan((figures?.promptTokens ?? 0) * 0.8);
  const { speeds } = await openLock(context.paths.userFile);
  expect(speeds).toEqual({ "far small": { prefill: figures?.prefill } });
  expect(text).toContain(`${figures?.cachedTokens} of them cached`);
});

test("a cloud is not measured, and a profile that is none is named", async () => {
  const context = contextWith("http://127.0.0.1:9", "key");
  await expect(benchCommand(context, "expensive")).rejects.toThrow("would cost money");
  await expect(benchCommand(context, "codr")).rejects.toMatchObject({
    problem: { code: "MX7507", hint: expect.stringContaining("coder") },
  });
});
