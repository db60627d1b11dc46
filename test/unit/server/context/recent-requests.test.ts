import { array, assert, constantFrom, dictionary, jsonValue, nat, property, record, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { createRecentRequests, type RecentRequests } from "../../../../src/server/context/recent-requests.ts";

interface Body {
  readonly tools: readonly object[];
  readonly messages: readonly object[];
}

const tools = (): Body["tools"] => [{ name: "Read", input_schema: { type: "object" } }];
const said = (...texts: readonly string[]): Body["messages"] => texts.map((text) => ({ role: "user", content: text }));
const parse = (recent: RecentRequests, body: unknown): Body => recent.parse(Buffer.from(JSON.stringify(body))) as Body;

test("a turn shares what it repeats of the turn before", () => {
  const recent = createRecentRequests();
  const first = parse(recent, { tools: tools(), messages: said("one", "two") });
  const next = parse(recent, { tools: tools(), messages: said("one", "two", "three") });
  expect(next.tools).toBe(first.tools);
  expect(next.messages.map((message) => first.messages.includes(message))).toEqual([true, true, false]);
  expect(next).toEqual({ tools: tools(), messages: said("one", "two", "three") });
});

test("also where another field has changed, or a part of the last message", () => {
  const recent = createRecentRequests();
  const block = { type: "text", text: "two" };
  const first = parse(recent, { tools: tools(), messages: [...said("one"), { role: "user", content: [block] }] });
  const marked = { role: "user", content: [{ ...block, cache_control: { type: "ephemeral" } }] };
  const next = parse(recent, { max_tokens: 1, tools: tools(), messages: [...said("one"), marked, ...said("three")] });
  expect(next.tools).toBe(first.tools);
  expect(next.messages[0]).toBe(first.messages[0]);
  expect(next.messages).toEqual([...said("one"), marked, ...said("three")]);
});

test("conversations that take turns share with their own last one", () => {
  const recent = createRecentRequests();
  const turn = (...texts: readonly string[]): Body => parse(recent, { tools: tools(), messages: said(...texts) });
  const [a, b] = [turn("a", "x"), turn("b", "y")];
  expect(turn("a", "x", "more").messages[1]).toBe(a.messages[1]);
  expect(turn("b", "y", "more").messages[1]).toBe(b.messages[1]);
  expect(b.tools).toBe(a.tools);
});

test.each([[[]], ["text"], [null], [{}], [{ messages: 1 }], [{ messages: [] }], [{ messages: ["a", 1] }]])(
  "%j goes through",
  (body) => {
    const recent = createRecentRequests();
    for (let at = 0; at < 2; at++) expect(parse(recent, body)).toEqual(body);
  },
);

test("a body of more than a megabyte is neither compared nor kept", () => {
  const recent = createRecentRequests();
  const long = "x".repeat(2 ** 20);
  const first = parse(recent, { tools: tools(), messages: said("one"), long });
  const next = parse(recent, { tools: tools(), messages: said("one") });
  expect(next.messages[0]).not.toBe(first.messages[0]);
});

const MESSAGES = '{"messages":[{"a":1},{"b":"é"}],"x":0}';

test.each([
  ["a comma too many", '{"messages":[{"a":1},],"x":0}'],
  ["two commas", '{"messages":[{"a":1},,{"b":"é"}],"x":0}'],
  ["no comma", '{"messages":[{"a":1}{"b":"é"}],"x":0}'],
  ["a list that ends early", '{"messages":[{"a":1}],"y":[{"b":"é"}],"x":0}'],
  ["a list that ends early and begins again", '{"messages":[{"a":1}],"messages":[{"b":"é"}],"x":0}'],
  ["a name twice, once escaped", '{"messages":[{"a":1},{"b":"é"}],"m\\u0065ssages":[{"a":2}],"x":0}'],
  ["a byte order mark behind a comma", '{"messages":[{"a":1},\uFEFF{"b":"é"}],"x":0}'],
  ["one at the start", `\uFEFF${MESSAGES}`],
  ["spaces", '{ "messages" : [ {"a":1} , {"b":"é"} ] , "x" : 0 }'],
  ["own properties of that name", '{"__proto__":1,"messages":[{"__proto__":{"c":1}}],"x":0}'],
])("%s is read as by JSON.parse", (_, text) => {
  const orders = [
    [MESSAGES, text],
    [text, MESSAGES, text],
    [text, text],
  ].map((texts) => texts.map((one) => Buffer.from(one)));
  expect(orders.map(readInTurn)).toEqual(orders.map(readAlone));
});

/** Bytes of JSON, with a cut, a copy or a stroke of a key somewhere. */
const edited = tuple(
  record({
    model: string(),
    messages: array(dictionary(string(), jsonValue())),
    x: jsonValue(),
  }),
  array(dictionary(string(), jsonValue()), { minLength: 1 }),
  array(tuple(nat(), nat(4), constantFrom("", ",", "]", "[", "}", '"', "{}", "\\", ' "a"', "é")), {
    maxLength: 2,
  }),
).map(([body, added, edits]) => {
  const longer = JSON.stringify({ ...body, messages: [...body.messages, ...added] });
  const text = edits.reduce((before, [at, length, insert]) => {
    const from = at % before.length;
    return before.slice(0, from) + insert + before.slice(from + length);
  }, longer);
  return [JSON.stringify(body), longer, text, longer].map((one) => Buffer.from(one));
});

test("any bodies in turn are read as by JSON.parse, or are as wrong", () => {
  assert(
    property(edited, (bodies) => {
      expect(readInTurn(bodies)).toEqual(readAlone(bodies));
    }),
  );
});

function readInTurn(bodies: readonly Buffer[]): string[] {
  const recent = createRecentRequests();
  return bodies.map((bytes) => written(() => recent.parse(bytes)));
}

function readAlone(bodies: readonly Buffer[]): string[] {
  return bodies.map((bytes) =>
    written(() => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown),
  );
}

/** As text, since the order of the names is part of what a model reads. */
function written(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch {
    return "wrong";
  }
}
