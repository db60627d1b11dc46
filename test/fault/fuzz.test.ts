import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rawAnswer, statusOf } from "../support/raw-answer.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";
import { runs } from "../support/depth.ts";

let server: TestServer;
let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({ upstream: upstream.url });
});

afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

const NO_ANSWER = 0;
const BODY = JSON.stringify(question({ stream: false }));

/** A whole request, as a client sends it. */
function request(token: string): Buffer {
  const head = [
    "POST /v1/messages HTTP/1.1",
    `Host: 127.0.0.1:${server.port}`,
    "content-type: application/json",
    "connection: close",
  ];
  return Buffer.from(
    [...head, ...(token === "" ? [] : [`x-mallex-token: ${token}`]), `content-length: ${BODY.length}`, "", BODY].join(
      "\r\n",
    ),
  );
}

/** What makes parsers disagree, and bytes of no meaning. */
const piece = fc.oneof(
  fc
    .constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\0",
      " ",
      "\t",
      ":",
      ",",
      ";",
      "\r\n\r\n",
      "Host: evil.test\r\n",
      "Transfer-Encoding: chunked\r\n",
      "Content-Length: 5\r\n",
      "Origin: null\r\n",
      "Upgrade: h2c\r\n",
      "Expect: 100-continue\r\n",
      "GET /health HTTP/1.1\r\n",
      "/../",
      "%00",
      "%2e%2e",
      "HTTP/1.0",
      "HTTP/0.9",
      "[".repeat(300),
      '{"a":',
      "é",
      "\u2028",
    )
    .map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
);

/** A few cuts in a request, with something put in their place. */
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), piece }), {
  minLength: 1,
  maxLength: 4,
});

function edited(bytes: Buffer, changes: readonly { at: number; cut: number; piece: Buffer }[]): Buffer {
  return changes.reduce((all, { at, cut, piece: put }) => {
    const begin = Math.floor(at * all.length);
    return Buffer.concat([all.subarray(0, begin), put, all.subarray(begin + cut)]);
  }, bytes);
}

/** All that is said until the connection closes; an end that does not come is brought about. */
async function send(bytes: Buffer): Promise<string> {
  return Promise.race([
    rawAnswer(server.port, bytes, /\r\n\r\n[\s\S]*[}\n]$/).catch(() => ""),
    new Promise<string>((resolve) => setTimeout(() => resolve("waits for more"), 150)),
  ]);
}

test("whatever bytes come without the token, nothing reaches the backend, and nothing is a bug", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const answer = await send(edited(request(""), changes));
      expect([NO_ANSWER, 200, 204, 400, 401, 403, 408, 413, 415, 431, 501, 505]).toContain(
        answer.startsWith("HTTP") ? statusOf(answer) : NO_ANSWER,
      );
      expect(answer.toLowerCase()).not.toContain("access-control-");
      expect(upstream.calls).toHaveLength(0);
    }),
    { seed: 2026, numRuns: runs(400) },
  );
  expect(server.lines.filter(({ event }) => event === "bug")).toEqual([]);
});

test("whatever is done to a request that has it, each answer is one of ours, and the next one is served", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const answer = await send(edited(request(TOKEN), changes));
      expect([NO_ANSWER, 100, 200, 204, 400, 401, 403, 404, 405, 408, 413, 415, 417, 431, 501, 505]).toContain(
        answer.startsWith("HTTP") ? statusOf(answer) : NO_ANSWER,
      );
      expect(answer).not.toMatch(/MX9001|    at /);
    }),
    { seed: 11, numRuns: runs(400) },
  );
  expect(server.lines.filter(({ event }) => event === "bug")).toEqual([]);
  const after = await server.post("/v1/messages", question());
  expect(await after.text()).toContain("message_stop");
});
