import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkModelFolders } from "../../../../src/cli/start/prepare-run.ts";
import { createContext } from "../../../../src/cli/context/context.ts";
import { LLAMA, MLX } from "../../../support/supervised-backends.ts";
import { testPlan } from "../../../support/test-server.ts";
import { writeGguf } from "../../../support/write-gguf.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-folders-"));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
mkdirSync(join(folder, "empty"));
mkdirSync(join(folder, "model"));
writeFileSync(join(folder, "model", "config.json"), "{}");

const profile = { backend: "local", window: 1, output: 1, size: "large", dialect: "native", sampling: {} } as const;

function check(first: string, second = "some/id"): readonly string[] {
  const plan = testPlan({
    backends: { local: MLX },
    profiles: { one: { ...profile, model: first }, two: { ...profile, model: second } },
    tiers: [{ id: "low", profiles: ["one", "two"] }],
  });
  const problems = checkModelFolders(plan, { file: join(folder, "mallex.yaml") }, createContext("run", "0", {}));
  return problems.map(({ severity, message }) => `${severity}: ${message}`);
}

describe("the folder of a model", () => {
  test.each(["./model", "some/id", "mallex/smollm2-135m"])("is there, or is none: %s", (model) => {
    expect(check(model)).toEqual([]);
  });

  test.each([
    { model: "./nowhere", why: "does not exist" },
    { model: "./empty", why: "contains no model" },
  ])("that is not there ends the start before it begins: $model", ({ model, why }) => {
    expect(() => check(model)).toThrow(new RegExp(`"one".*${model.slice(2)} ${why}.*MX7530`));
  });

  test.each([
    { model: "qwen3:8b", hint: "backend: ollama" },
    { model: "unsloth/Qwen3-8B-GGUF", hint: "kind: llama" },
    { model: "claude-opus-4-8", hint: "kind: anthropic" },
    { model: "http://127.0.0.1:1234/v1", hint: "kind: openai" },
  ])("a name that mlx_lm can't load is answered with the backend that has it: $model", ({ model, hint }) => {
    const refused = (): unknown => check(model);
    expect(refused).toThrow(`mlx_lm.server can't load the model ${model} [MX7530]`);
    expect(refused).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ hint: expect.stringContaining(hint) })] }),
    );
  });

  test("that only another profile needs is told, and no more", () => {
    expect(check("./model", "./nowhere")).toEqual([
      expect.stringMatching(/^warning: profile "two": .*nowhere does not exist/),
    ]);
  });
});

describe("the GGUF file of a model", () => {
  writeGguf(join(folder, "model.gguf"));
  writeGguf(join(folder, "lora.gguf"), { metadata: { "general.type": "adapter" } });

  function checkGgufs(first: string, second: string, other = "gguf"): readonly string[] {
    const plan = testPlan({
      backends: { gguf: LLAMA, other: LLAMA },
      profiles: {
        one: { ...profile, backend: "gguf", model: first },
        two: { ...profile, backend: other, model: second },
      },
      tiers: [{ id: "low", profiles: ["one", "two"] }],
    });
    const problems = checkModelFolders(plan, { file: join(folder, "mallex.yaml") }, createContext("run", "0", {}));
    return problems.map(({ severity, message }) => `${severity}: ${message}`);
  }

  test("is there, or is still to be downloaded", () => {
    expect(checkGgufs("./model.gguf", "owner/repo:Q4_K_M")).toEqual([]);
    expect(checkGgufs("mallex/smollm2-135m", "./model.gguf")).toEqual([]);
  });

  test.each([
    { model: "./nowhere.gguf", why: /nowhere.gguf does not exist/ },
    { model: "./empty", why: /empty contains no .gguf file/ },
    { model: "./lora.gguf", why: /lora.gguf is a LoRA adapter/ },
  ])("that can't be loaded ends the start, or is a warning for another profile: $model", ({ model, why }) => {
    expect(() => checkGgufs(model, "./model.gguf")).toThrow(why);
    expect(checkGgufs("./model.gguf", model)).toEqual([expect.stringMatching(`^warning: .*${why.source}`)]);
  });

  test("that two servers load is in memory twice", () => {
    symlinkSync("model.gguf", join(folder, "link.gguf"));
    expect(checkGgufs("./model.gguf", "./model.gguf")).toEqual([]);
    const twice = [expect.stringMatching(/^warning: the profiles "one" and "two" load .*model.gguf twice/)];
    expect(checkGgufs("./model.gguf", "./model.gguf", "other")).toEqual(twice);
    expect(checkGgufs("./model.gguf", "./link.gguf")).toEqual(twice);
  });
});
