import { expect, test, vi } from "vitest";
import { parseJson } from "../../../../src/protocols/json/parse.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

test.each([
  { given: '{"a":[1,"é"]}', want: { a: [1, "é"] } },
  { given: JSON.stringify({ text: '[[[{"\\' }), want: { text: '[[[{"\\' } },
  { given: `{"a":"${"[".repeat(500)}"}`, want: { a: "[".repeat(500) } },
])("$given is read", ({ given, want }) => expect(parseJson(bytesOf(given))).toEqual(want));

test("200 levels are read, 201 are refused", () => {
  expect(() => parseJson(bytesOf(nested(200)))).not.toThrow();
  expect(() => parseJson(bytesOf(nested(201)))).toThrow(/deeper than 200.*MX8001/);
});

test("a megabyte of brackets is refused before JSON.parse gets to see it", () => {
  const parse = vi.spyOn(JSON, "parse");
  expect(() => parseJson(bytesOf("[".repeat(1024 * 1024)))).toThrow(/MX8001/);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test.each(["", "{", "[1,]", '"\ud800', "{'a':1}", '"unended \\"'])("%j is refused", (text) => {
  expect(() => parseJson(bytesOf(text))).toThrow(/MX8001/);
});

test("bytes that are not UTF-8 are refused", () => {
  expect(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(/MX8001/);
});

test("a __proto__ key changes no prototype", () => {
  const body = parseJson(bytesOf('{"__proto__":{"polluted":true}}'));
  expect(Reflect.get({ ...(body as object) }, "polluted")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});
