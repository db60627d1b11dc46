import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTurnWriter } from "../../src/diagnostics/records/turn-files.ts";
import { createTurnStore } from "../../src/diagnostics/records/turn-store.ts";
import { runs } from "../support/depth.ts";
import { claudeSays, startClaude } from "../support/scripted-claude.ts";
import { chunk, DONE, says, startUpstream, streamHead, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { question, startTestServer, TOKEN, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const KEY = "backend-key-canary-1";

let upstream: ScriptedUpstream;
let server: TestServer;

beforeEach(async () => {
  upstream = await startUpstream(says("ok"));
});

afterEach(async () => {
  await server?.close(0);
  await upstream.close();
});

async function start(options: TestServerOptions = {}): Promise<TestServer> {
  server = await startTestServer({
    endpoint: async () => ({ relays: false, leaves: false, url: upstream.url, model: "m", key: KEY }),
    ...options,
  });
  return server;
}

/** Somebody who waits for a connection that nobody should make. */
async function startThief(): Promise<{ readonly origin: string; readonly visits: () => number }> {
  let visits = 0;
  const thief = createServer((socket) => {
    visits++;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(thief, "listening");
  onTestFinished(() => void thief.close());
  return { origin: `http://127.0.0.1:${(thief.address() as AddressInfo).port}`, visits: () => visits };
}

describe("no request says where anything is sent", () => {
  test.each(["body", "query", "headers"])("not by its %s: the key goes to its own backend alone", async (where) => {
    const thief = await startThief();
    await start();
    const fields = Object.fromEntries(
      ["api_base", "base_url", "baseUrl", "url", "endpoint", "proxy"].map((name) => [name, thief.origin]),
    );
    const headers = Object.fromEntries(
      [
        "x-api-base",
        "x-base-url",
        "x-upstream-url",
        "x-target-url",
        "x-forwarded-host",
        "forwarded",
        "x-http-host-override",
      ].map((name) => [name, thief.origin]),
    );
    const path = `/v1/messages${where === "query" ? `?${new URLSearchParams(fields).toString()}` : ""}`;
    const body = question({ stream: false, ...(where === "body" ? { ...fields, metadata: fields } : {}) });
    const answer = await server.post(path, body, where === "headers" ? { headers } : {});
    expect(answer.status).toBe(200);
    expect([upstream.calls.length, thief.visits()]).toEqual([1, 0]);
    const [call] = upstream.calls;
    expect(call?.req.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify([call?.req.url, call?.req.rawHeaders, call?.body])).not.toContain(thief.origin);
  });

  const images = (origin: string): string[] => [
    `${origin}/a.png`,
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:127.0.0.1]/a.png",
    "file:///etc/passwd",
  ];

  test.each(["openai", "anthropic"] as const)(
    "not by an image: mallex fetches none, with an %s backend",
    async (kind) => {
      const thief = await startThief();
      const claude = await startClaude(claudeSays("ok"));
      onTestFinished(() => claude.close());
      await start(
        kind === "openai"
          ? {}
          : {
              endpoint: async () => ({
                relays: true,
                leaves: true,
                url: claude.url,
                model: "claude-opus-4-8",
                key: KEY,
              }),
            },
      );
      for (const url of images(thief.origin)) {
        const content = [
          { type: "image", source: { type: "url", url } },
          { type: "document", source: { type: "url", url } },
          { type: "text", text: "what is this" },
        ];
        await (await server.post("/v1/messages", question({ messages: [{ role: "user", content }] }))).text();
      }
      expect(thief.visits()).toBe(0);
    },
  );

  test("not by a redirect of the backend", async () => {
    const thief = await startThief();
    await start();
    for (const status of [301, 302, 303, 307, 308]) {
      upstream.script = (res) => void res.writeHead(status, { location: `${thief.origin}/v1/chat/completions` }).end();
      const answer = await server.post("/v1/messages", question());
      expect(answer.status).toBe(502);
      expect(answer.headers.has("location")).toBe(false);
    }
    expect([upstream.calls.length, thief.visits()]).toEqual([5, 0]);
  });
});

test("a turn's name leads to no other file: not up, not away, not through a link", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mallex-turns-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "turns"), { mode: 0o700 });
  writeFileSync(join(folder, "secret.json"), '{"id":"secret"}');
  symlinkSync("../secret.json", join(folder, "turns/planted-link.json"));
  const turns = createTurnStore({
    folder: join(folder, "turns"),
    write: createTurnWriter({ folder: join(folder, "turns"), redact: (text) => text }),
    warn: () => {},
  });
  await start({ turns, server: { record: true } });
  await (await server.post("/v1/messages", question())).text();
  const headers = { "x-mallex-token": TOKEN };
  const get = async (path: string): Promise<Response> => fetch(`${server.url}/mallex/turns${path}`, { headers });
  const listed = async (): Promise<string[]> =>
    ((await (await get("")).json()) as { turns: { id: string }[] }).turns.map(({ id }) => id);
  await expect.poll(listed).toEqual([expect.stringMatching(/^[a-z0-9]{9}-[0-9a-f]{16}$/)]);
  for (const id of [
    "../secret",
    "..%2fsecret",
    "%2e%2e%2fsecret",
    "..%5csecret",
    `${folder}/secret`,
    "planted-link",
    "planted-link.json",
    "secret%00",
  ]) {
    const answer = await get(`/${id}`);
    expect([id, answer.status]).toEqual([id, 404]);
  }
});

describe("no text leaves its place", () => {
  /** What ends lines, fields and events, in all the spellings that readers of HTTP and of streams know. */
  const nasty = fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n\n",
        "\r",
        "\u0000",
        "\u2028",
        "\u0085",
        "x-evil: 1",
        "event: error\n",
        "data: [DONE]",
        "é😀",
        "a",
        " ",
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(""));

  test("into a header: not the model's name, not a name from the client, whatever they hold", async () => {
    await start();
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (model, user) => {
        const answer = await server.post(
          "/v1/messages",
          question({
            stream: false,
            model: `claude-${model}`,
            metadata: { user_id: user },
            messages: [
              {
                role: "user",
                content: [
                  { type: "text", text: "hi" },
                  { type: `kind ${user}`, x: 1 },
                ],
              },
            ],
          }),
        );
        await answer.text();
        expect(answer.headers.get("x-mallex-dropped")).toMatch(/^[\w.#:/=, -]+$/);
        expect([...answer.headers.keys()].filter((name) => name.includes("evil"))).toEqual([]);
        expect(answer.headers.get("x-mallex-route") ?? "").toMatch(/^[\x20-\x7E]*$/);
      }),
      { seed: 14, numRuns: runs(60) },
    );
    expect(upstream.calls.length).toBeGreaterThan(0);
    for (const { req } of upstream.calls)
      expect(Object.keys(req.headers).filter((name) => name.includes("evil"))).toEqual([]);
  });

  test("into the stream: a model's text and a backend's error words begin no event", async () => {
    await start();
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        upstream.script = (res) => {
          streamHead(res);
          res.end(chunk({ content: `a${words}` }) + chunk({}, "stop") + DONE);
        };
        const text = await (await server.post("/v1/messages", question())).text();
        const events = text.split("\n\n").slice(0, -1);
        for (const event of events) expect(event).toMatch(/^event: [a-z_]+\ndata: \{[^\r\n\u0085\u2028\u2029]*\}$/);
        const said = events.flatMap((event) => {
          const { delta } = JSON.parse(event.slice(event.indexOf("data: ") + 6)) as { delta?: { text?: string } };
          return delta?.text ?? [];
        });
        expect(said.join("")).toBe(`a${words}`);
        expect(events.map((event) => event.split("\n", 1)[0])).not.toContain("event: error");
      }),
      { seed: 15, numRuns: runs(60) },
    );
    upstream.script = (res) => {
      streamHead(res);
      res.end(
        `${chunk({ content: "half" })}data: ${JSON.stringify({ error: { message: "bad\n\nevent: message_stop\ndata: {}\n\n" } })}\n\n`,
      );
    };
    const broken = await (await server.post("/v1/messages", question())).text();
    expect(broken.match(/^event: /gm)?.length).toBe(broken.match(/^data: /gm)?.length);
    expect(broken).toMatch(/^event: error$/m);
    expect(broken).not.toMatch(/^event: message_stop$/m);
  });
});

describe("what is made to cost much costs little", () => {
  test("hundreds of thousands of brackets are refused by their depth alone, not parsed", async () => {
    await start();
    const deep = '{"a":'.repeat(200_000);
    for (const bomb of ["[".repeat(250_000), deep, `{"messages":${"[".repeat(250_000)}`, `${deep} is no JSON`]) {
      const answer = await server.post("/v1/messages", bomb);
      // None of them is JSON: a parser would say so, and where it stopped.
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining("nested deeper than 200 levels"),
      ]);
    }
    expect(upstream.calls).toHaveLength(0);
  });

  test("evil expressions over a megabyte of prompt don't hold up a turn", async () => {
    // An engine that tries one way after the other would need longer than the universe has had for any of them.
    const evil = ["^(?:a+)+$", "(?:a|aa)+$", "(?:a*)*b", "(?:.*a){12}b", "^(?:[a-zA-Z]+)*$"];
    const routes = evil.map((matches, at) => ({ id: `evil-${at}`, when: { user: { matches } }, refuse: "evil" }));
    const file = {
      version: 1,
      backends: { far: { kind: "openai", url: upstream.url } },
      profiles: { main: { backend: "far", model: "m", window: 2_000_000, output: 64 } },
      routes,
    };
    const program = await writtenProgram({ "mallex.yaml": JSON.stringify(file) });
    expect(program.plan.routes.filter(({ id }) => id.startsWith("evil"))).toHaveLength(evil.length);
    await start({ program });
    const content = `${"a".repeat(1_000_000)}!`;
    const answer = await server.post("/v1/messages", question({ messages: [{ role: "user", content }] }));
    expect(await answer.text()).toContain("message_stop");
    expect(upstream.calls).toHaveLength(1);
  });

  test.each(["gzip", "deflate", "br", "zstd", "gzip, gzip", "x-gzip"])(
    "a packed body (%s) is refused before a byte of it has come",
    async (encoding) => {
      await start();
      const client = request(`${server.url}/v1/messages`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": 1_000_000,
          "x-mallex-token": TOKEN,
          "content-encoding": encoding,
        },
      });
      onTestFinished(() => void client.destroy());
      client.flushHeaders();
      const [answer] = (await once(client, "response")) as [IncomingMessage];
      expect(answer.statusCode).toBe(415);
    },
  );

  test.each([200, 500])("a packed answer (%i) that nobody asked for is not unpacked", async (status) => {
    await start();
    const packed =
      status === 200
        ? gzipSync(chunk({ content: "UNPACKED" }) + chunk({}, "stop") + DONE)
        : gzipSync(JSON.stringify({ error: { message: "UNPACKED" } }));
    const type = status === 200 ? "text/event-stream" : "application/json";
    upstream.script = (res) =>
      void res.writeHead(status, { "content-type": type, "content-encoding": "gzip" }).end(packed);
    const text = await (await server.post("/v1/messages", question())).text();
    expect(text).toContain("error");
    expect(text).not.toContain("UNPACKED");
    expect(upstream.calls[0]?.req.headers["accept-encoding"]).toBe("identity");
  });
});

test("keys that mean something to JavaScript objects mean nothing in any part of a request", async () => {
  await start();
  const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
  for (const name of names) {
    const inner = `{"${name}":{"polluted":1}}`;
    const tool = `{"name":"${name}","description":"x","input_schema":{"type":"object","properties":${inner}}}`;
    const text = `{"model":"MODEL","max_tokens":8,"metadata":{"user_id":"${name}"},"tools":[${tool}],"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"${name}","input":${inner}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"ok"}]}]}`;
    const headers = { "x-claude-code-session-id": name };
    for (const { model, status } of [
      { model: "claude-sonnet-4-5", status: 200 },
      { model: name, status: 404 },
      { model: `mallex/${name}`, status: 404 },
      { model: `mallex/anthropic-${name}`, status: 200 },
    ])
      expect((await server.post("/v1/messages", text.replace("MODEL", model), { headers })).status).toBe(status);
    expect((await fetch(`${server.url}/v1/models/${name}`, { headers: { "x-mallex-token": TOKEN } })).status).toBe(404);
  }
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

describe("a template", () => {
  const file = (prompt: unknown): string =>
    JSON.stringify({
      version: 1,
      backends: { far: { kind: "openai", url: upstream.url } },
      profiles: { main: { backend: "far", model: "m", window: 8192, output: 64, size: "large" } },
      parts: { notes: [{ tag: "notes" }] },
      sizes: { large: { prompt } },
    });

  test.each(cases("wouldReachFurtherLoop") as string[])(
    "that would reach further or loop is refused: %s",
    async (template) => {
      const written = writtenProgram({ "mallex.yaml": file("./t.hbs"), "t.hbs": template });
      await expect(written).rejects.toThrow(/MX500\d/);
    },
  );

  test("is a text of its own file, never data", async () => {
    const tree = {
      type: "Program",
      body: [{ type: "MustacheStatement", path: { type: "NumberLiteral", value: "process" } }],
    };
    await expect(writtenProgram({ "mallex.yaml": file(tree) })).rejects.toThrow(/MX2/);
  });

  test("is never made of what a client says", async () => {
    const words = '{{constructor.constructor "return process"}} {{notes}} {{{json notes}}} {{#each}}';
    const program = await writtenProgram({ "mallex.yaml": file("./t.hbs"), "t.hbs": "Rules.\n{{notes}}\n" });
    await start({ program });
    const content = `<notes>${words}</notes>\n${words}`;
    const answer = await server.post(
      "/v1/messages",
      question({ system: words, messages: [{ role: "user", content }] }),
    );
    expect(await answer.text()).toContain("message_stop");
    expect(JSON.stringify(upstream.calls[0]?.body)).toContain(JSON.stringify(words).slice(1, -1));
  });
});
