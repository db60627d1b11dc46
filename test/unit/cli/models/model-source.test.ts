import { describe, expect, test } from "vitest";
import { initialFile } from "../../../../src/cli/models/initial-config.ts";
import { modelSource } from "../../../../src/cli/models/model-source.ts";
import { compileFiles } from "../../checks/scratch.ts";

describe("where a model is to be had", () => {
  test.each([
    ["mlx-community/Qwen3-14B-4bit", "local", "mlx-community/Qwen3-14B-4bit"],
    ["openai/gpt-oss-20b", "local", "openai/gpt-oss-20b"],
    ["https://huggingface.co/mlx-community/Qwen3-14B-4bit/tree/main", "local", "mlx-community/Qwen3-14B-4bit"],
    ["./models/mine", "local", "./models/mine"],
    ["/models/a:b", "local", "/models/a:b"],
    ["~/models/mine", "local", "~/models/mine"],
    ["mallex/smollm2-135m", "local", "mallex/smollm2-135m"],
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
    ["ollama/qwen3:8b", "ollama", "qwen3:8b"],
    ["ollama/someone/coder", "ollama", "someone/coder"],
    ["ollama/qwen3:thinking", "ollama", "qwen3:thinking"],
    ["ollama/hf.co/bartowski/Qwen3-8B-GGUF", "ollama", "hf.co/bartowski/Qwen3-8B-GGUF"],
    ["ollama/gpt-4o", "ollama", "gpt-4o"],
    ["gpt-oss:20b", "ollama", "gpt-oss:20b"],
    ["gpt-oss", "ollama", "gpt-oss"],
    ["deepseek-r1", "ollama", "deepseek-r1"],
    ["deepseek-coder", "ollama", "deepseek-coder"],
    ["mistral-large", "ollama", "mistral-large"],
    ["gemini-3-flash-preview:cloud", "ollama", "gemini-3-flash-preview:cloud"],
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

test.each([
  ["gpt-4o", "openai/gpt-4o", "https://api.openai.com/v1", "OPENAI_API_KEY"],
  ["GPT-4.1", "openai/gpt-4.1", "https://api.openai.com/v1", "OPENAI_API_KEY"],
  ["o3", "openai/o3", "https://api.openai.com/v1", "OPENAI_API_KEY"],
  ["o4-mini", "openai/o4-mini", "https://api.openai.com/v1", "OPENAI_API_KEY"],
  ["gemini-2.5-pro", "google/gemini-2.5-pro", "googleapis.com/v1beta/openai", "GEMINI_API_KEY"],
  ["grok-4", "x-ai/grok-4", "https://api.x.ai/v1", "XAI_API_KEY"],
  ["deepseek-chat", "deepseek/deepseek-chat", "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"],
  ["qwen3-max", "qwen/qwen3-max", "dashscope-intl.aliyuncs.com", "DASHSCOPE_API_KEY"],
])(
  "%s is a model of a cloud: both ways to write it are named, and each of them compiles",
  async (given, slug, url, key) => {
    const source = modelSource(given);
    if (source.kind !== "unusable") throw new Error(`${given} is taken for ${source.kind}`);
    expect(source.why).toContain("cloud");
    expect(source.hint).toContain(`mallex init --model openrouter/${slug};`);
    expect(modelSource(`openrouter/${slug}`)).toMatchObject({ name: "router", model: slug });
    const [, backends = "", profile = ""] = /`(backends: [^`]*)`, and in the profile `([^`]*)`/.exec(source.hint) ?? [];
    expect(backends).toContain(url);
    expect(backends).toContain(key);
    const file = `version: 1\n${backends}\nprofiles: { main: { ${profile} } }\n`;
    const { problems } = await compileFiles({ "mallex.yaml": file });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);

test.each(["", " ", "ollama/", "openrouter/"])("%j names no model", (given) => {
  expect(modelSource(given)).toMatchObject({ kind: "unusable", why: `${JSON.stringify(given)} names no model` });
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
