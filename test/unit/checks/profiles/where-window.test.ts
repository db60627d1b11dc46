import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";

const file = (backend: string, model: string): string => `version: 1
extends: [mallex:models]
backends: { mine: ${backend} }
profiles: { main: { backend: mine, model: ${JSON.stringify(model)} } }
`;

test.each([
  ["{ kind: mlx }", "acme/unheard-of", "config.json"],
  ["{ kind: anthropic, key: { env: K } }", "unheard-of", "models overview of the Claude API"],
  ["{ kind: openrouter, key: { env: K } }", "acme/unheard-of", "https://openrouter.ai/acme/unheard-of"],
  ['{ kind: openai, url: "http://127.0.0.1:11434/v1" }', "unheard-of:8b", "OLLAMA_CONTEXT_LENGTH"],
  ['{ kind: openai, url: "http://127.0.0.1:8080/v1" }', "acme/unheard-of-GGUF", "llama-server"],
  ['{ kind: openai, url: "http://127.0.0.1:1234/v1" }', "unheard-of", "LM Studio"],
  ['{ kind: openai, url: "https://api.example.com/v1", key: { env: K } }', "unheard-of", "page of its maker"],
])("the window of a model of %s named %s is looked for where that kind has it", async (backend, model, where) => {
  const { problems } = await compileFiles({ "mallex.yaml": file(backend, model) });
  const hint = problems.find(({ code }) => code === "MX3010")?.hint;
  expect(hint).toContain(where);
  expect(hint?.includes("config.json")).toBe(backend.includes("mlx"));
});

test.each(["anthropic/claude-sonnet-4.5", "anthropic/claude-opus-4.1", "anthropic/claude-3.5-haiku:beta"])(
  "OpenRouter's %s is known as the Claude API's are",
  async (model) => {
    const backend = "{ kind: openrouter, key: { env: K } }";
    const { problems, plan } = await compileFiles({ "mallex.yaml": file(backend, model) });
    expect(problems.filter(({ code }) => code === "MX3010")).toEqual([]);
    expect(plan?.profiles["main"]?.window).toBe(200_000);
  },
);
