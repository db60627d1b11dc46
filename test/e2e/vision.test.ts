import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync, crc32 } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { listServers } from "../../src/process/supervise/server-record.ts";
import { testPlaces, tinyModel } from "../prepare.ts";
import { askClient } from "../support/ask-client.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { commandLine } from "../support/processes.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { mainTurnSince } from "../support/turns.ts";

const FILE = `version: 1
extends: [mallex:claude-code, mallex:models]
backends: { eyes: { kind: mlx, engine: vlm } }
profiles:
  main: { backend: eyes, model: ../vision, window: 8192, output: 16, images: true, size: small, sampling: { temperature: 0 } }
  reader: { backend: eyes, model: ../reader, window: 2048, output: 16, size: small }
tiers: [{ id: low, profiles: [main] }, { id: high, profiles: [main] }]
`;

let home: PreparedHome;
let project: Project;
let served: Served;
let python: string;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  python = `${artifacts(testPlaces, shippedResources)["venv-vlm"].folder}/bin/python`;
  const make = fileURLToPath(new URL("../fixtures/vision-model/make.py", import.meta.url));
  execFileSync(python, ["-I", make, tinyModel, join(project.home, "vision")]);
  execFileSync("cp", ["-r", tinyModel, join(project.home, "reader")]);
  project.write("my-project/mallex.yaml", FILE);
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

/** A square of one colour. */
function picture(red: number, size: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = [data.length, crc32(body)].map((number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(number);
      return bytes;
    });
    return Buffer.concat([ends[0] ?? body, body, ends[1] ?? body]);
  };
  const head = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: size }, () => Buffer.from([red, 0, 0]))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

interface Answer {
  readonly content: readonly { readonly text?: string }[];
  readonly usage: { readonly input_tokens: number; readonly cache_read_input_tokens: number };
}

async function post(content: unknown, model = "main"): Promise<Answer> {
  const response = await fetch(`${served.url}/v1/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": served.token },
    body: JSON.stringify({ model, max_tokens: 8, messages: [{ role: "user", content }] }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

const withPicture = (bytes: Buffer): unknown => [
  { type: "text", text: "What is this?" },
  { type: "image", source: { type: "base64", media_type: "image/png", data: bytes.toString("base64") } },
];

test("the model sees a picture: a larger one takes more tokens, and another one another answer", async () => {
  const small = await post(withPicture(picture(255, 56)));
  const large = await post(withPicture(picture(255, 112)));
  expect(large.usage.input_tokens).toBeGreaterThan(small.usage.input_tokens);
  const dark = await post(withPicture(picture(0, 112)));
  expect(dark.usage).toEqual(large.usage);
  expect(dark.content).not.toEqual(large.content);
  const [server] = await listServers(home.places.servers);
  expect(commandLine(server?.pid ?? 0)).toContain("serve_vlm.py");
});

test("a prompt is found in the cache the second time, where the model's family has one", async () => {
  const text = "Count the words of this line. ".repeat(20);
  await post(text, "reader");
  const { usage } = await post(text, "reader");
  expect(usage.cache_read_input_tokens).toBeGreaterThan(usage.input_tokens);
});

test("the real client shows it a picture of the project", async () => {
  writeFileSync(join(project.home, "my-project/red.png"), picture(255, 112));
  const since = Date.now();
  await askClient("What is on @red.png?", { home, project });
  const turn = await mainTurnSince(home, since);
  expect(turn).toMatchObject({ status: 200, stopReason: "max_tokens" });
  expect(JSON.stringify(turn.request)).toContain('"type":"image"');
  expect(turn.dropped ?? []).not.toContainEqual(expect.objectContaining({ what: "image" }));
});
