import { describe, expect, test } from "vitest";
import { messagesProtocol } from "../../../../src/server/http/client-protocols.ts";
import type { Exchange } from "../../../../src/server/http/exchange.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { createCounters, type ServerContext } from "../../../../src/server/context/server-context.ts";
import { createTally } from "../../../../src/server/context/turn-trace.ts";
import { AnswerResponse } from "../../../../src/server/turn/answer-response.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { checkStream, parseStream } from "../../../support/check-stream.ts";
import { testPlan } from "../../../support/test-server.ts";

const SAYS: TurnEvent = { type: "text-delta", text: "I look." };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
const call = (id: string): TurnEvent => ({ type: "tool-use", id, name: "Bash", input: {} });
/** Two calls with one id: results could not be told apart. */
const WRONG = [SAYS, call("toolu_1"), call("toolu_1"), END];

interface Sent {
  readonly response: Response;
  /** What has been written beside it. */
  readonly text: string;
  readonly problem: string | undefined;
}

/** How events are sent to a client. */
async function send(events: readonly TurnEvent[], how: { isStream: boolean; isStrict: boolean }): Promise<Sent> {
  let text = "";
  const res = {
    headersSent: false,
    once: () => {},
    writeHead: () => void (res.headersSent = true),
    write: (part: string) => ((text += part), true),
    end: (part: string) => void (text += part),
  };
  const { signal } = new AbortController();
  const fields = { id: "1", requestId: "req_1", signal, protocol: messagesProtocol, res, age: () => 1 };
  const trace = { tally: createTally(), client: "2.1.329" };
  const serverContext = {
    program: { plan: testPlan({ server: { ...testPlan().server, strict: how.isStrict } }) },
    log: { error: () => {} },
    counters: createCounters(),
  } as unknown as ServerContext;
  const request = {
    model: "claude-x",
    max_tokens: 1,
    stream: how.isStream,
    messages: [],
  } as unknown as MessagesRequest;
  const exchange = fields as unknown as Exchange;
  const answer = new AnswerResponse({ serverContext, exchange, trace, decoded: { request }, mayRelay: false });
  const response = await answer.settle(async () => events.forEach((event) => answer.push(event)));
  return { response, text, problem: trace.tally.problem };
}

describe("with --strict", () => {
  test("an event that breaks the grammar is not sent: an error event stands in its place, and is the last", async () => {
    const { text, problem } = await send(WRONG, { isStream: true, isStrict: true });
    const events = parseStream(text);
    expect(checkStream(events)).toBeUndefined();
    expect(events.at(-1)?.data).toMatchObject({
      type: "error",
      error: {
        type: "api_error",
        message: expect.stringMatching(/content_block_start: two calls with one id.*MX8130/),
      },
      request_id: "req_1",
    });
    expect(problem).toContain("MX8130");
  });

  test("a whole message that breaks it is an error instead", async () => {
    await expect(send(WRONG, { isStream: false, isStrict: true })).rejects.toThrow(/two calls with one id.*MX8130/);
  });

  test("a good answer passes as it is, streamed or not", async () => {
    const good = [SAYS, call("toolu_1"), call("toolu_2"), END];
    const [strict, plain] = await Promise.all(
      [true, false].map((isStrict) => send(good, { isStream: true, isStrict })),
    );
    expect(strict?.text).toBe(plain?.text);
    const { response } = await send(good, { isStream: false, isStrict: true });
    expect(await response.json()).toMatchObject({ stop_reason: "tool_use" });
  });
});

test("without it the answer is sent, and nobody looks", async () => {
  const { text } = await send(WRONG, { isStream: true, isStrict: false });
  expect(checkStream(parseStream(text))).toMatch(/one id/);
  const { response } = await send(WRONG, { isStream: false, isStrict: false });
  expect(response.status).toBe(200);
});
