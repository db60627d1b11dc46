import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMallexBlocks } from "../../../../src/backends/anthropic/relay-body.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const cut = (given: string): string => Buffer.from(withoutMallexBlocks(Buffer.from(given))).toString();

const OWN = '{"type":"thinking","thinking":"a ] \\" }","signature":"mallex-1.x"}';
const CLAUDE = '{ "type":"thinking" , "thinking":"a","signature":"EuYB=="}';
const TEXT = '{"type":"text","text":"mallex-1. é→😀"}';
const CALL = '{"type":"tool_use","id":"t","name":"n","input":{"signature":"mallex-1.x","type":"thinking"}}';

const body = (...messages: string[]): string => `{"model":"m", "messages" :[${messages.join(",")}],"max_tokens":1e3}`;
const says = (...blocks: string[]): string => `{"role":"assistant","content":[${blocks.join(", ")}]}`;
const ASKS = '{"role":"user","content":"mallex-1.?"}';

describe("thoughts that mallex has signed go, and nothing else changes", () => {
  test.each([
    ...(cases("thoughts that mallex has signed go and nothing else changes") as {
      title: string;
      given: string;
      want: string;
    }[]),
    { title: "two, and more", given: body(says(OWN, OWN, TEXT, OWN, CALL, OWN, OWN)), want: body(says(TEXT, CALL)) },
    {
      title: "in several messages",
      given: body(says(OWN, TEXT), says(OWN), says(CALL, OWN)),
      want: body(says(TEXT), says(CALL)),
    },
  ])("$title", ({ given, want }) => {
    expect(cut(given)).toBe(want);
  });

  test.each([body(ASKS, says(CLAUDE, TEXT, CALL)), body(ASKS), body(says()), '{"model":"m","messages":[]}'])(
    "none: %s",
    (given) => {
      expect(cut(given)).toBe(given);
    },
  );

  test("whatever the spaces, and whatever stands beside them", () => {
    const spaces = fc.constantFrom("", " ", "\n\t", "\r\n  ");
    const blocks = fc.array(fc.constantFrom(OWN, CLAUDE, TEXT, CALL), { minLength: 1, maxLength: 5 });
    const message = fc.tuple(blocks, spaces, spaces).map(([list, before, after]) => {
      const content = list.map((block) => `${before}${block}${after}`).join(",");
      return `${after}{"x":[[1, {}]], "content"${before}:${after}[${content}], "n": -1.50}${before}`;
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (messages) => {
        const given = body(ASKS, ...messages, ASKS);
        const kept = JSON.parse(given, (_, value: unknown) => withoutOwn(value)) as unknown;
        expect(JSON.parse(cut(given))).toEqual(kept);
        expect(cut(cut(given))).toBe(cut(given));
      }),
      { numRuns: runs(300) },
    );
  });

  test("150,000 in one message", () => {
    const own = '{"type":"thinking","signature":"mallex-1."}, ';
    expect(cut(body(says(`${own.repeat(150_000)}${TEXT}`)))).toBe(body(says(TEXT)));
  });

  test("a body with a key twice is not cut, but refused", () => {
    expect(() => cut(`{"messages":[],"messages":[${says(OWN)}]}`)).toThrow("MX8111");
  });
});

/** The same by way of data: blocks, and then messages of which nothing is left. */
function withoutOwn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((one: { signature?: string; content?: unknown; x?: unknown }) => {
    if (one.signature?.startsWith("mallex-1.") === true) return false;
    return !(Array.isArray(one.content) && one.content.length === 0);
  });
}
