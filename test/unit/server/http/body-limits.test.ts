import { assert, constantFrom, integer, property, string } from "fast-check";
import { expect, test } from "vitest";
import { BODY_LIMITS, BodyScanner } from "../../../../src/server/http/body-limits.ts";

const many = (count: number, part: string): string => `[${Array.from({ length: count }, () => part).join()}]`;
const message = '{"role":"user","content":"b"}';
const block = '{"type":"text"}';

function scan(body: string, size = Infinity): string {
  const scanner = new BodyScanner();
  const bytes = Buffer.from(body);
  try {
    for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ["messages", (count: number) => `{"model":"x","messages":${many(count, message)}}`],
  ["blocks", (count: number) => `{"messages":[{"role":"user","content":${many(count, block)}}]}`],
  ["blocks", (count: number) => `{"system":${many(count, block)}}`],
  ["tools", (count: number) => `{"tools":${many(count, '{"name":"a"}')}}`],
  ["values", (count: number) => `{"messages":[0${",1".repeat(count - 2)}]}`],
  ["values outside messages, system and tools", (count: number) => `{"a":[0${",1".repeat(count - 2)}]}`],
] as const)("a body may have as many %s as the limit says, and no more", (what, body) => {
  const limit = BODY_LIMITS[what];
  expect(scan(body(limit))).toBe("accepted");
  expect(scan(body(limit + 1))).toContain(`more than ${limit.toLocaleString("en")} ${what}`);
});

test("the message names the field, and one of an older form may have as many values as tools", () => {
  const values = many(BODY_LIMITS["values outside messages, system and tools"] + 1, "1");
  expect(scan(`{"model":"x","response_format":${values}}`)).toContain("the last is in `response_format`");
  expect(scan(`{"model":"x","functions":${values}}`)).toBe("accepted");
});

test("what is nested too deep is refused as such, however many values it has", () => {
  expect(scan('{"a":'.repeat(200))).toBe("accepted");
  for (const open of ["[", '{"a":', '{"messages":[['])
    expect(scan(open.repeat(100_000), 999)).toContain("nested deeper than 200 levels");
});

test("many small parts and many line ends weigh more than their bytes, and texts what they are", () => {
  const weigh = (body: object): number => {
    const scanner = new BodyScanner();
    const bytes = Buffer.from(JSON.stringify(body));
    scanner.push(bytes);
    return scanner.weight / bytes.length;
  };
  const messages = (content: unknown): object => ({ messages: [{ role: "user", content }] });
  expect(weigh(messages("word ".repeat(1000)))).toBeLessThan(1.3);
  expect(weigh(messages("\n".repeat(1000)))).toBeGreaterThan(10);
  expect(weigh(messages(Array.from({ length: 1000 }, () => ({ type: "text", text: "a" }))))).toBeGreaterThan(10);
  expect(weigh({ tools: Array.from({ length: 1000 }, () => ({ name: "a" })) })).toBeGreaterThan(10);
});

test("what looks like structure within a string is text", () => {
  expect(scan(JSON.stringify({ messages: [{ content: "{[,".repeat(BODY_LIMITS.values) }] }))).toBe("accepted");
  expect(scan(JSON.stringify({ messages: [{ content: '\\",{['.repeat(BODY_LIMITS.values) }] }))).toBe("accepted");
});

test("a body counts the same however it is cut", () => {
  const text = string({ unit: constantFrom("\\", '"', "{", "[", ",", "a", "é") });
  assert(
    property(text, text, integer({ min: 1, max: 9 }), (key, content, size) => {
      const head = JSON.stringify({ [key]: content, tools: [content], note: key }).slice(0, -1);
      const full = `${head},"messages":${many(BODY_LIMITS.messages + 1, "{}")}}`;
      expect(scan(full, size)).toContain("messages");
      expect(scan(`${head},"messages":${many(9, "{}")}}`, size)).toBe("accepted");
    }),
    { numRuns: 20 },
  );
});

test("backslashes are counted wherever a chunk begins in memory", () => {
  const text = Buffer.from('{"a":"' + "\\\\é\\n".repeat(9) + '"}');
  const weighed = (bytes: Uint8Array): number => {
    const scanner = new BodyScanner();
    scanner.push(bytes);
    return scanner.weight;
  };
  const weights = Array.from({ length: 8 }, (_, shift) =>
    weighed(Buffer.concat([Buffer.alloc(shift), text]).subarray(shift)),
  );
  expect(new Set(weights).size).toBe(1);
  expect(weights[0]).toBe(text.length + 27 * 32 + 80);
});
