import { describe, expect, test } from "vitest";
import { initialFile } from "../../../src/cli/initial-file.ts";
import { modelSource } from "../../../src/cli/model-source.ts";
import { compileFiles } from "../compile/scratch.ts";

describe("where a model is to be had", () => {
  test.each([
    ["mlx-community/Qwen3-14B-4bit", "mlx", "mlx-community/Qwen3-14B-4bit"],
    ["openai/gpt-oss-20b", "mlx", "openai/gpt-oss-20b"],
    ["https://huggingface.co/mlx-community/Qwen3-14B-4bit/tree/main", "mlx", "mlx-community/Qwen3-14B-4bit"],
    ["./models/mine", "mlx", "./models/mine"],
    ["/models/a:b", "mlx", "/models/a:b"],
    ["~/models/mine", "mlx", "~/models/mine"],
    ["mallex/smollm2-135m", "mlx", "mallex/smollm2-135m"],
    ["qwen3:8b", "ollama", "qwen3:8b"],
    ["llama3.1", "ollama", "llama3.1"],
    ["someone/coder:latest", "ollama", "someone/coder:latest"],
    ["hf.co/bartowski/Qwen3-8B:Q4_K_M", "ollama", "hf.co/bartowski/Qwen3-8B:Q4_K_M"],
    ["unsloth/Qwen3-8B-GGUF", "llama", "unsloth/Qwen3-8B-GGUF"],
    ["./Qwen3-8B-Q4_K_M.gguf", "llama", "./Qwen3-8B-Q4_K_M.gguf"],
    ["claude-opus-4-8", "claude", "claude-opus-4-8"],
    ["qwen/qwen3-coder:free", "router", "qwen/qwen3-coder:free"],
    ["openrouter/qwen/qwen3-coder", "router", "qwen/qwen3-coder"],
    ["anthropic/claude-sonnet-4.5", "router", "anthropic/claude-sonnet-4.5"],
    ["openai/gpt-5", "router", "openai/gpt-5"],
  ])("%s: %s", (given, where, model) => {
    const source = modelSource(given);
    expect(source).toMatchObject({ model });
    expect(source.kind === "backend" ? source.name : source.kind).toBe(where);
  });

  test.each(["http://127.0.0.1:1234/v1", "https://api.example.com/v1"])(
    "%s is no model, and the line to write is said",
    (given) => {
      expect(modelSource(given)).toMatchObject({
        kind: "unusable",
        hint: expect.stringContaining(`kind: openai, url: ${given}`),
      });
    },
  );
});

test.each(["qwen3:8b", "unsloth/Qwen3-8B-GGUF", "claude-opus-4-8", "qwen/qwen3-coder:free"])(
  "the file for %s compiles",
  async (given) => {
    const source = modelSource(given);
    if (source.kind === "unusable") throw new Error(source.why);
    const { problems, plan } = await compileFiles({ "mallex.yaml": initialFile(source) });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plan?.profiles["main"]?.model).toBe(given);
  },
);
