import { assert, json, property } from "fast-check";
import { expect, test } from "vitest";
import { shareParts } from "../../../../src/server/context/recent-requests.ts";
import { runs } from "../../../support/depth.ts";

test("what is equal is the other value's own part, what differs stays", () => {
  const known = { tools: [{ name: "a", schema: { x: [1] } }], messages: [{ text: "one" }, { text: "two" }], n: 1 };
  const fresh = structuredClone({ ...known, messages: [...known.messages, { text: "three" }] });
  const shared = shareParts(fresh, known) as typeof known;
  expect(shared).not.toBe(known);
  expect(shared.tools).toBe(known.tools);
  expect(shared.messages.slice(0, 2).every((message, at) => message === known.messages[at])).toBe(true);
  expect(shared.messages).toHaveLength(3);
  expect(shareParts(structuredClone(known), known)).toBe(known);
});

test.each([
  ["another order of names", '{"a":1,"b":2}', '{"b":2,"a":1}'],
  ["a name more", '{"a":1}', '{"a":1,"b":2}'],
  ["a name less", '{"a":1,"b":2}', '{"a":1}'],
  ["a list and a map", "[]", "{}"],
  ["a longer list", "[1]", "[1,2]"],
  ["a number and its text", '{"a":1}', '{"a":"1"}'],
  ["null and a map", '{"a":null}', '{"a":{}}'],
  ["a name of the prototype", '{"__proto__":{"a":"x"}}', '{"__proto__":{"a":"y"}}'],
])("%s are not equal", (_, one, other) => {
  const known: unknown = JSON.parse(other);
  const shared = shareParts(JSON.parse(one), known);
  expect(shared).not.toBe(known);
  expect(JSON.stringify(shared)).toBe(one);
});

test("nothing changes in the text of a value, whatever it is compared with", () => {
  assert(
    property(json(), json(), (one, other) => {
      const known: unknown = JSON.parse(other);
      const before = JSON.stringify(JSON.parse(one));
      return (
        JSON.stringify(shareParts(JSON.parse(one), known)) === before &&
        JSON.stringify(known) === JSON.stringify(JSON.parse(other))
      );
    }),
    { numRuns: runs(300) },
  );
});
