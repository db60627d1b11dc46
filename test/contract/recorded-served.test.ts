import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testLaunch, toolModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { CLIENTS } from "../support/clients.ts";
import { keyFile } from "../support/key-file.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { flowsOf } from "../support/protocol-flows.ts";
import type { Recorded } from "../support/recorder.ts";
import { recordingOf } from "../support/recordings.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { checkMessage } from "../support/validate-response.ts";

describe.each([
  { dialect: "native", template: "chat_template.jinja" },
  { dialect: "tagged", template: "text_template.jinja" },
])(
  "all that was recorded, asked of a running mallex in front of a real model server, $dialect",
  ({ dialect, template }) => {
    let project: Project;
    let home: PreparedHome;
    let model: ModelServer;
    let served: Served;

    beforeAll(async () => {
      project = createProject();
      home = preparedHome(project);
      const chatTemplate = readFileSync(join(toolModel, template), "utf8");
      model = await startModelServer({
        launch: testLaunch({ model: toolModel, chatTemplate }),
        logFile: join(project.home, "mlx.log"),
      });
      project.write("my-project/mallex.yaml", config(model, keyFile(model, project), dialect));
      await mallex(["trust", "--yes"], { home, project });
      served = await serveMallex({ home, project });
    });

    afterAll(async () => {
      await served?.stop();
      await model?.stop();
      project?.remove();
    });

    test.each(CLIENTS)("Claude Code %s gets an answer to each, in the strict grammar", async (release) => {
      const { work, interrupted, auto } = await flowsOf(release);
      const { requests } = await recordingOf(release);
      const all = [...work, ...interrupted, ...auto, ...requests];
      const faults: string[] = [];
      for (const [at, one] of all.entries()) {
        const fault = await faultOf(one, served);
        if (fault !== undefined) faults.push(`request ${at}: ${fault}`);
      }
      expect({ asked: all.length > 25, faults }).toEqual({ asked: true, faults: [] });
    });

    test("and nothing went wrong on the way", () => {
      const lines = readFileSync(join(home.places.logs, "mallex.log"), "utf8").trim().split("\n");
      const entries = lines.map((line) => JSON.parse(line) as { level: string; event: string; problem?: string });
      expect(entries.length).toBeGreaterThan(75);
      expect(entries.filter(({ level, problem }) => level !== "info" || problem !== undefined)).toEqual([]);
      expect(served.run.stderr()).toBe("");
    });
  },
);

/** Asks it as the client did. */
async function faultOf({ path, userAgent, body }: Recorded, { url, token }: Served): Promise<string | undefined> {
  const headers = { "content-type": "application/json", "user-agent": userAgent, "x-mallex-token": token };
  const response = await fetch(`${url}${path}?beta=true`, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (response.status !== 200) return `${response.status} ${text}`;
  if (body.stream === true) return checkStream(parseStream(text));
  const answer = JSON.parse(text) as Record<string, unknown>;
  if (path.endsWith("count_tokens")) return Number(answer["input_tokens"]) > 0 ? undefined : text;
  return checkMessage(answer);
}

/** What guards the machine goes to the tier on top, as in a person's file. */
function config({ url }: ModelServer, key: string, dialect: string): string {
  const all = `backend: worker, model: default_model, window: 65536, output: 64, dialect: ${dialect}, sampling: { temperature: 0 }`;
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { worker: { kind: openai, url: "${url}/v1", key: { file: "${key}" } } }`,
    "profiles:",
    `  small: { ${all}, size: small }`,
    `  guard: { ${all}, size: medium }`,
    "tiers: [{ id: low, profiles: [small] }, { id: high, profiles: [guard] }]",
    "",
  ].join("\n");
}
