import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkModelFolders } from "../../../../src/cli/start/prepare-run.ts";
import { createContext } from "../../../../src/cli/context/context.ts";
import { MLX } from "../../../support/mlx-backend.ts";
import { testPlan } from "../../../support/test-server.ts";

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
  const problems = checkModelFolders(plan, join(folder, "mallex.yaml"), createContext("run", "0", {}));
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
    { model: "unsloth/Qwen3-8B-GGUF", hint: "llama-server" },
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
