import { describe, expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

/** What a profile of the built-in server becomes, with what the packs know of its model. */
async function lowered(profile: string): Promise<unknown> {
  const text = `version: 1\nextends: [mallex:claude-code, mallex:models]\nprofiles: { main: { backend: local, ${profile} } }\n`;
  const { plan } = await compileFiles({ "mallex.yaml": text });
  return plan?.profiles["main"];
}

describe("a model that calls tools only as text", () => {
  test.each([
    "mlx-community/Llama-3.3-70B-Instruct-4bit",
    "mlx-community/Seed-OSS-36B-Instruct-4bit",
    "mlx-community/Kimi-Dev-72B-4bit-DWQ",
    "mlx-community/DeepSeek-R1-Distill-Llama-70B-4bit",
  ])("is shown tools as text, however large: %s", async (model) =>
    expect(await lowered(`model: ${model}`)).toMatchObject({ size: "medium", dialect: "tagged" }),
  );

  test("has the size that its profile says", async () =>
    expect(await lowered("model: mlx-community/Kimi-Dev-72B-4bit, size: large")).toMatchObject({ size: "large" }));

  test("has the size of its parameters, where the known one is none of the file's", async () => {
    const models = "models: [{ id: m, match: our/m, parameters: 70B, window: 65536, size: huge }]";
    const text = `version: 1\nextends: [mallex:claude-code]\n${models}\nprofiles: { main: { backend: local, model: our/m } }\n`;
    const { plan } = await compileFiles({ "mallex.yaml": text });
    expect(plan?.profiles["main"]).toMatchObject({ size: "large" });
  });
});

describe("thinking", () => {
  test.each(readCases(import.meta.url)("cases") as { title: string; profile: string; want: { thinking?: boolean } }[])(
    "$title",
    async ({ profile, want }) => {
      const { thinking } = (await lowered(profile)) as { thinking?: boolean };
      expect(thinking === undefined ? {} : { thinking }).toEqual(want);
    },
  );
});
