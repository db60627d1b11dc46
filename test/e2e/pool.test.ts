import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { createProject } from "../support/project.ts";
import { mallex, serveMallex, type RunOptions } from "../support/run-mallex.ts";
import { says, startUpstream } from "../support/scripted-upstream.ts";
import { question } from "../support/test-server.ts";

test("a project's pool is trusted and served; the turns of a server that is gone go to the other one", async () => {
  const project = createProject();
  const places = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(places.home, { mode: 0o700 });
  const options: RunOptions = { home: { places, client: "" }, project };
  const [one, two] = [await startUpstream(says("I am one.")), await startUpstream(says("I am two."))];
  onTestFinished(async () => two.close());
  project.write(
    "my-project/mallex.yaml",
    `version: 1
backends:
  one: { kind: openai, url: "${one.url}" }
  two: { kind: openai, url: "${two.url}" }
  both: { kind: pool, of: [one, two] }
profiles:
  main: { backend: both, model: m, window: 65536 }
server: { port: 0 }
`,
  );
  const trusted = await mallex(["trust", "--yes"], options);
  expect(trusted.stdout).toContain(`of the profile main to ${two.url}, on this machine`);
  expect(trusted.stdout).toContain("of the profile main to one of the backends one, two");
  const served = await serveMallex(options);
  onTestFinished(async () => void (await served.stop()));
  const say = async (content: string): Promise<string> => {
    const messages = [{ role: "user", content }];
    return (await served.post("/v1/messages", question({ stream: false, messages }))).text();
  };
  expect(await say("first")).toContain("I am one.");
  await one.close();
  expect(await say("first")).toContain("I am two.");
  expect(await say("second")).toContain("I am two.");
  project.write("my-project/request.json", JSON.stringify(question({ model: "main" })));
  const explained = await mallex(["explain", "request.json", "--all", "--json"], options);
  expect(JSON.parse(explained.stdout)).toMatchObject({
    data: {
      chain: [
        { backend: "one", circuit: "closed" },
        { backend: "two", circuit: "closed" },
      ],
    },
  });
});
