import { describe, expect, test } from "vitest";
import { initialFile } from "../../../../src/cli/setup/initial-file.ts";
import { modelSource } from "../../../../src/cli/models/model-source.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

describe("where a model is to be had", () => {
  test.each(cases("sources") as [string, string, string][])("%s: %s", (given, where, model) => {
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

test.each(cases("cloudModels") as [string, string, string, string][])(
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

test.each([
  "qwen3:8b",
  "unsloth/Qwen3-8B-GGUF",
  "unsloth/Qwen3-8B-GGUF:Q6_K",
  "claude-opus-4-8",
  "qwen/qwen3-coder:free",
])("the file for %s compiles", async (given) => {
  const source = modelSource(given);
  if (source.kind === "unusable") throw new Error(source.why);
  const { problems, plan } = await compileFiles({ "mallex.yaml": initialFile(source) });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(plan?.profiles["main"]?.model).toBe(given);
});
