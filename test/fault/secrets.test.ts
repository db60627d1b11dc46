import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLog } from "../../src/diagnostics/log/log.ts";
import { createRedactor } from "../../src/diagnostics/log/redact.ts";
import { createTurnWriter } from "../../src/diagnostics/records/turn-files.ts";
import { createTurnStore } from "../../src/diagnostics/records/turn-store.ts";
import { chunk, says, startUpstream, streamHead } from "../support/scripted-upstream.ts";
import { TOKEN, question, startTestServer } from "../support/test-server.ts";

test("no secret stands in the log, in a kept turn or in an answer, wherever it came from", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mallex-secrets-"));
  const canaries = { key: "backend-key-canary-1", login: "login-canary-2", typed: `sk-ant-${"canary3".repeat(4)}` };
  const redact = createRedactor([TOKEN, canaries.key]);
  const log = await createLog({ file: join(folder, "mallex.log"), redact });
  const turns = createTurnStore({
    folder: join(folder, "turns"),
    write: createTurnWriter({ folder: join(folder, "turns"), redact }),
    warn: () => {},
  });
  const upstream = await startUpstream(says(`you said ${canaries.typed} and ${TOKEN}`));
  const server = await startTestServer({
    log,
    turns,
    endpoint: async () => ({ relays: false, leaves: false, url: upstream.url, model: "m", key: canaries.key }),
  });

  const ask = (): Promise<Response> =>
    server.post(
      "/v1/messages",
      question({ messages: [{ role: "user", content: `my key is ${canaries.typed}, yours ${canaries.key}` }] }),
      {
        headers: { "x-api-key": canaries.login, authorization: `Bearer ${canaries.login}` },
      },
    );
  await (await ask()).text();
  upstream.script = (res) => void res.writeHead(401).end(JSON.stringify({ error: `bad key ${canaries.key}` }));
  const refused = await (await ask()).text();
  expect(refused).toContain("bad key [redacted]");
  upstream.script = (res) => {
    streamHead(res);
    res.end(
      `${chunk({ content: "half" })}data: ${JSON.stringify({ error: { message: `bad key ${canaries.key}` } })}\n\n`,
    );
  };
  const broken = await (await ask()).text();
  expect(broken).toContain("bad key [redacted]");
  const kept = async (): Promise<string[]> => readdir(join(folder, "turns")).catch(() => []);
  await expect.poll(async () => (await kept()).filter((name) => name.endsWith(".json"))).toHaveLength(3);
  await server.close(0);
  await upstream.close();
  await log.close();

  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), "utf8")),
  );
  expect(texts).toHaveLength(4);
  const everything = [...texts, refused, broken].join("\n");
  for (const secret of [TOKEN, ...Object.values(canaries)]) expect(everything).not.toContain(secret);
  expect(everything).toContain("my key is [redacted]");
  const [turn = ""] = texts.filter((text) => text.includes('"request"'));
  expect(JSON.parse(turn)).toMatchObject({
    plan: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
    request: { messages: [{ role: "user", content: "my key is [redacted], yours [redacted]" }] },
  });
  await rm(folder, { recursive: true });
});
