import { expect, test } from "vitest";
import { readData } from "../../../support/read-cases.ts";
import { compileFiles } from "../scratch.ts";

const MODELS = readData(new URL("model-ids.cases.yaml", import.meta.url)) as Readonly<
  Record<string, readonly string[]>
>;

/** What the models can't do, whatever their names: such a window, tool calls that mlx reads. */
const OTHER_FACTS = new Set(["MX3087", "MX3088"]);

test.each(Object.entries(MODELS))("no name of a model of a backend %s is reported", async (backend, models) => {
  const profiles = models.map(
    (model, index) => `  m${index}: { backend: mine, model: ${JSON.stringify(model)}, window: 65536, output: 8192 }`,
  );
  const key = backend.includes("openrouter") ? "{ kind: openrouter, key: { env: OPENROUTER_API_KEY } }" : backend;
  const file = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { mine: ${key} }`,
    "profiles:",
    ...profiles,
    "",
  ].join("\n");
  const { problems } = await compileFiles({ "mallex.yaml": file });
  const reported = problems.filter(({ code }) => !OTHER_FACTS.has(code));
  expect(reported.map(({ code, at, message }) => `${code} ${models[(at?.line ?? 0) - 5] ?? ""}: ${message}`)).toEqual(
    [],
  );
});
