import { expect, test } from "vitest";
import { readAhead } from "../../../src/server/read-ahead.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* pieces(texts: readonly string[], taken: string[] = []): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    taken.push(text);
    if (text === "broken") throw new Error(text);
    yield bytes(text);
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of body) text += new TextDecoder().decode(piece);
  return text;
}

test("no more is read than it takes, and nothing is lost", async () => {
  const taken: string[] = [];
  const ahead = await readAhead(pieces(["a", "bc", "d"], taken), (text) => text.includes("c"));
  expect([ahead.text, taken]).toEqual(["abc", ["a", "bc"]]);
  expect(await textOf(ahead.body)).toBe("abcd");
});

test("a body that ends first is all there is", async () => {
  const ahead = await readAhead(pieces(["a", "b"]), () => false);
  expect([ahead.text, await textOf(ahead.body)]).toEqual(["ab", "ab"]);
});

test("a character that two pieces share stays whole", async () => {
  const [first = 0, ...rest] = bytes("é");
  async function* split(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(first);
    yield Uint8Array.from(rest);
  }
  expect((await readAhead(split(), () => false)).text).toBe("é");
});

test("a body that breaks fails, early or late", async () => {
  await expect(readAhead(pieces(["a", "broken"]), () => false)).rejects.toThrow("broken");
  const { body } = await readAhead(pieces(["a", "broken"]), () => true);
  await expect(textOf(body)).rejects.toThrow("broken");
});
