import { describe, expect, test } from "vitest";
import { createRedactor, redactJson } from "../../../../src/diagnostics/log/redact.ts";
import { PartReceiver, PartSender } from "../../../../src/diagnostics/records/shared-parts.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-record.ts";

const SECRET = "canary-0123456789";
const LONG = `${"a long text\n".repeat(30)}${SECRET} "quoted"`;

const messages: TurnRecord["request"]["messages"] = [
  { role: "user", content: LONG },
  { role: "assistant", content: [{ type: "text", text: "é\u2028" }] },
];
const tools = [{ name: "Read", input_schema: { type: "object", properties: { path: { type: "string" } } } }];

function turn(id: string, more: TurnRecord["request"]["messages"][number][] = []): TurnRecord {
  return {
    id,
    time: "2026-01-01T00:00:00.000Z",
    model: "claude-x",
    plan: "0123456789abcdef",
    stream: true,
    status: 200,
    request: {
      model: "claude-x",
      max_tokens: 9,
      tools,
      system: LONG,
      messages: [messages[0], ...messages.slice(1), ...more],
    },
    dropped: [],
    prompt: [
      { role: "system", content: LONG },
      { role: "user", content: "short" },
    ],
    tools: ["bash"],
    text: `answer ${SECRET}`,
    calls: [],
    thinkingChars: 0,
    totalMs: 1,
  };
}

/** As a thread gets it. */
function sent<T>(value: T): T {
  return structuredClone(value);
}

describe("parts of turns that are sent once", () => {
  const redact = createRedactor([SECRET]);

  test("what is written is what would be written of the whole turn", () => {
    const sender = new PartSender();
    const receiver = new PartReceiver();
    const added: number[] = [];
    for (const one of [turn("turn-0001"), turn("turn-0002", [{ role: "user", content: "more" }]), turn("turn-0003")]) {
      const packed = sender.pack(one);
      const parts = sender.take();
      added.push(parts.parts.length);
      receiver.receive(sent(parts));
      expect(Buffer.concat(receiver.encode(sent(packed), redact)).toString()).toBe(redactJson(one, redact, 2));
    }
    expect(added).toEqual([4, 1, 0]);
  });

  test("another turn's own secrets and those that come later are taken out of a part that was encoded before", () => {
    const secrets = new Set<string>();
    const growing = createRedactor(secrets);
    const own = createRedactor([SECRET]);
    const sender = new PartSender();
    const receiver = new PartReceiver();
    const packed = sent(sender.pack(turn("turn-0001")));
    receiver.receive(sent(sender.take()));
    const texts = [growing, own].map((one) => Buffer.concat(receiver.encode(packed, one)).toString());
    secrets.add(SECRET);
    receiver.forgetEncoded();
    texts.push(Buffer.concat(receiver.encode(packed, growing)).toString());
    expect(texts.map((text) => text.includes(SECRET))).toEqual([true, false, false]);
  });

  test("both sides forget at the same time", () => {
    const sender = new PartSender();
    const receiver = new PartReceiver();
    const write = (one: TurnRecord): string => {
      const packed = sent(sender.pack(one));
      receiver.receive(sent(sender.take()));
      return Buffer.concat(receiver.encode(packed, redact)).toString();
    };
    for (let at = 0; at < 6; at++) {
      const one = turn(`turn-000${at}`, [{ role: "user", content: `${at}${"x".repeat(900_000)}` }]);
      expect(write(one)).toBe(redactJson(one, redact, 2));
    }
    sender.pack(turn("turn-0007"));
    sender.forget();
    expect(write(turn("turn-0008"))).toBe(redactJson(turn("turn-0008"), redact, 2));
  });
});
