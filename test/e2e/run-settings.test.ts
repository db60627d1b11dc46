import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { preparedHome } from "../support/prepared-home.ts";
import { createProject } from "../support/project.ts";
import { mallex, serveMallex } from "../support/run-mallex.ts";
import { says, startUpstream } from "../support/scripted-upstream.ts";

test("a turn of a run with --model is explained with that model after the run, and no key of its URL is kept", async () => {
  const project = createProject();
  onTestFinished(() => project.remove());
  const upstream = await startUpstream(says("Hello."));
  onTestFinished(async () => upstream.close());
  const file = `version: 1
extends: [mallex:claude-code, mallex:models]
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles: { main: { backend: far, model: model-of-the-file, window: 65536, output: 1024, size: large, dialect: native } }
`;
  project.write("my-project/mallex.yaml", file);
  const options = { project, home: preparedHome(project) };
  await mallex(["trust", "--yes"], options);
  const url = `${upstream.url}?api_key=only-for-this-test`;
  const served = await serveMallex(options, ["--model", "model-of-the-run", "--backend-url", url]);
  onTestFinished(() => void served.run.process.kill("SIGKILL"));
  const messages = [{ role: "user", content: "hello" }];
  const answer = await served.post("/v1/messages", { model: "main", max_tokens: 64, messages });
  expect(await answer.json()).toMatchObject({ content: [{ text: "Hello." }] });
  expect(upstream.calls.map(({ body }) => body["model"])).toEqual(["model-of-the-run"]);
  expect(await served.stop()).toBe(0);

  for (const args of [["why"], ["explain", "--last"]]) {
    const { code, stdout, stderr } = await mallex(args, options);
    expect({ args, code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("model-of-the-run from --model of its run"),
    });
    expect(stdout).toContain("model-of-the-run");
    expect(stdout).not.toContain("model-of-the-file");
  }
  const { turns } = options.home.places;
  const kept = readdirSync(turns).map((name) => readFileSync(join(turns, name), "utf8"));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain("?[redacted]");
  expect(kept[0]).not.toContain("only-for-this-test");
});
