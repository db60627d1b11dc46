import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { checkStream, parseStream, textOf } from "../../../support/check-stream.ts";
import { chunk, startUpstream, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../../../support/test-server.ts";
import { createCounters, type Counters } from "../../../../src/server/context/server-context.ts";

const LINE = "I should look at the file once more.\n";

let server: TestServer;
let upstream: ScriptedUpstream;
let counters: Counters;
let closed: Promise<unknown>;

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

/** A model that never ends by itself: it says the same line for as long as somebody listens. */
async function start(part: (text: string) => Record<string, unknown>): Promise<void> {
  upstream = await startUpstream((res) => {
    streamHead(res);
    closed = once(res, "close");
    const say = (): void => {
      if (!res.writableEnded && !res.destroyed) res.write(chunk(part(LINE.repeat(10))), () => setImmediate(say));
    };
    say();
  });
  counters = createCounters();
  const plan = { repeats: { tell: 3, stop: 8, text: 4000 } };
  server = await startTestServer({ upstream: upstream.url, plan, counters });
}

const inText = (text: string): Record<string, unknown> => ({ content: text });
const inThoughts = (text: string): Record<string, unknown> => ({ reasoning_content: text });

test("a stream of the same line ends as if the model had ended it, with a note, and the model stops", async () => {
  await start(inText);
  const response = await server.post("/v1/messages", question({ max_tokens: 8000 }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  expect(textOf(events)).toMatch(/repeated the same words .*`calls\.repeats\.text`/);
  expect(textOf(events).length).toBeLessThan(8000);
  expect(JSON.stringify(events)).toContain('"stop_reason":"end_turn"');
  await closed;
  await expect.poll(() => counters.read()).toMatchObject({ "answers ended for repeated words": 1 });
});

test("so does an answer that is not streamed, and its header says so", async () => {
  await start(inText);
  const response = await server.post("/v1/messages", question({ stream: false, max_tokens: 8000 }));
  expect(await response.json()).toMatchObject({ stop_reason: "end_turn" });
  expect(response.headers.get("x-mallex-dropped")).toContain("answer=1");
  await closed;
});

test("and one that only thinks", async () => {
  await start(inThoughts);
  const response = await server.post("/v1/messages", question({ max_tokens: 8000 }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  expect(textOf(events)).toMatch(/^\[mallex: the model repeated the same words/);
  expect(JSON.stringify(events)).toContain('"stop_reason":"end_turn"');
  await closed;
});
