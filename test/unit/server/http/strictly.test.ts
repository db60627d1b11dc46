import { describe, expect, test } from "vitest";
import { messagesProtocol } from "../../../../src/server/http/client-api.ts";
import type { Exchange } from "../../../../src/server/http/exchange.ts";
import { createTally } from "../../../../src/server/context/turn-trace.ts";
import { AnswerResponse, type AnswerOptions } from "../../../../src/server/turn/answer-response.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { checkStream, parseStream } from "../../../support/check-stream.ts";

const SAYS: TurnEvent = { type: "text-delta", text: "I look." };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
const call = (id: string): TurnEvent => ({ type: "tool-use", id, name: "Bash", input: {} });
/** Two calls with one id: results could not be told apart. */
const WRONG = [SAYS, call("toolu_1"), call("toolu_1"), END];

interface Sent {
  readonly response: Response;
  /** What has been written beside it. */
  readonly text: string;
  readonly problems: readonly unknown[];
}

/** How events are sent to a client. */
function send(events: readonly TurnEvent[], how: Pick<AnswerOptions, "isStream" | "isStrict">): Sent {
  let text = "";
  const res = {
    headersSent: false,
    once: () => {},
    writeHead: () => void (res.headersSent = true),
    write: (part: string) => ((text += part), true),
    end: (part: string) => void (text += part),
  };
  const problems: unknown[] = [];
  const { signal } = new AbortController();
  const exchange = { requestId: "req_1", signal, protocol: messagesProtocol, res, age: () => 1 } as unknown as Exchange;
  const answer = new AnswerResponse({
    ...how,
    exchange,
    head: { id: "msg_1", model: "claude-x", created: 0, includesUsage: false },
    headers: () => ({}),
    earlyHeadMs: 1000,
    pingMs: 1000,
    mayRelay: false,
    isClaudeCode: true,
    tally: createTally(),
    onProblem: (error) => void problems.push(error),
  });
  for (const event of events) answer.push(event);
  const end = (): Response => {
    try {
      return answer.end();
    } catch (error) {
      return answer.fail(error);
    }
  };
  const response = end();
  return { response, text, problems };
}

describe("with --strict", () => {
  test("an event that breaks the grammar is not sent: an error event stands in its place, and is the last", () => {
    const { text, problems } = send(WRONG, { isStream: true, isStrict: true });
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
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining("MX8130") })]);
  });

  test("a whole message that breaks it is an error instead", () => {
    expect(() => send(WRONG, { isStream: false, isStrict: true })).toThrow(/two calls with one id.*MX8130/);
  });

  test("a good answer passes as it is, streamed or not", async () => {
    const good = [SAYS, call("toolu_1"), call("toolu_2"), END];
    const [strict, plain] = [true, false].map((isStrict) => send(good, { isStream: true, isStrict }).text);
    expect(strict).toBe(plain);
    const { response } = send(good, { isStream: false, isStrict: true });
    expect(await response.json()).toMatchObject({ stop_reason: "tool_use" });
  });
});

test("without it the answer is sent, and nobody looks", () => {
  const { text } = send(WRONG, { isStream: true, isStrict: false });
  expect(checkStream(parseStream(text))).toMatch(/one id/);
  expect(send(WRONG, { isStream: false, isStrict: false }).response.status).toBe(200);
});
