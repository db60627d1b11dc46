import { describe, expect, test } from "vitest";
import { messagesProtocol } from "../../../../src/server/http/client-api.ts";
import type { Exchange } from "../../../../src/server/http/exchange.ts";
import { messageResponse, streamResponse } from "../../../../src/server/http/stream-response.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { checkStream, parseStream } from "../../../support/check-stream.ts";

const SAYS: TurnEvent = { type: "text-delta", text: "I look." };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
const call = (id: string): TurnEvent => ({ type: "tool-use", id, name: "Bash", input: {} });
/** Two calls with one id: results could not be told apart. */
const WRONG = [SAYS, call("toolu_1"), call("toolu_1"), END];

async function* from(events: readonly TurnEvent[]): AsyncGenerator<TurnEvent> {
  yield* events;
}

function options(isStrict: boolean, problems: unknown[] = []): Parameters<typeof streamResponse>[1] {
  const exchange = {
    requestId: "req_1",
    signal: new AbortController().signal,
    protocol: messagesProtocol,
  } as unknown as Exchange;
  return {
    head: { id: "msg_1", model: "claude-x", inputTokens: 1, created: 0, includesUsage: false },
    exchange,
    headers: () => ({}),
    earlyHeadMs: 1000,
    pingMs: 1000,
    isStrict,
    isClaudeCode: true,
    onProblem: (error) => void problems.push(error),
  };
}

describe("with --strict", () => {
  test("an event that breaks the grammar is not sent: an error event stands in its place, and is the last", async () => {
    const problems: unknown[] = [];
    const response = await streamResponse(from(WRONG), options(true, problems));
    const events = parseStream(await response.text());
    expect(checkStream(events)).toBeUndefined();
    expect(events.at(-1)?.data).toMatchObject({
      type: "error",
      error: {
        type: "api_error",
        message: expect.stringMatching(/content_block_start: two calls with one id.*MX8130/),
      },
      request_id: "req_1",
    });
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining("MX8130") })]);
  });

  test("a whole message that breaks it is an error instead", async () => {
    await expect(messageResponse(from(WRONG), options(true))).rejects.toThrow(/two calls with one id.*MX8130/);
  });

  test("a good answer passes as it is, streamed or not", async () => {
    const good = [SAYS, call("toolu_1"), call("toolu_2"), END];
    const streams = [true, false].map(async (isStrict) => (await streamResponse(from(good), options(isStrict))).text());
    expect(await streams[0]).toBe(await streams[1]);
    expect(await (await messageResponse(from(good), options(true))).json()).toMatchObject({ stop_reason: "tool_use" });
  });
});

test("without it the answer is sent, and nobody looks", async () => {
  const response = await streamResponse(from(WRONG), options(false));
  expect(checkStream(parseStream(await response.text()))).toMatch(/one id/);
  expect((await messageResponse(from(WRONG), options(false))).status).toBe(200);
});
