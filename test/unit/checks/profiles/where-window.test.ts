import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const file = (backend: string, model: string): string => `version: 1
extends: [mallex:models]
backends: { mine: ${backend} }
profiles: { main: { backend: mine, model: ${JSON.stringify(model)} } }
`;

test.each(cases("the window of a model of named is looked for where that kind") as [string, string, string][])(
  "the window of a model of %s named %s is looked for where that kind has it",
  async (backend, model, where) => {
    const { problems } = await compileFiles({ "mallex.yaml": file(backend, model) });
    const hint = problems.find(({ code }) => code === "MX3010")?.hint;
    expect(hint).toContain(where);
    expect(hint?.includes("config.json")).toBe(backend.includes("mlx"));
  },
);

test.each(["anthropic/claude-sonnet-4.5", "anthropic/claude-opus-4.1", "anthropic/claude-3.5-haiku:beta"])(
  "OpenRouter's %s is known as the Claude API's are",
  async (model) => {
    const backend = "{ kind: openrouter, key: { env: K } }";
    const { problems, plan } = await compileFiles({ "mallex.yaml": file(backend, model) });
    expect(problems.filter(({ code }) => code === "MX3010")).toEqual([]);
    expect(plan?.profiles["main"]?.window).toBe(200_000);
  },
);
