import { expect, test } from "vitest";
import { readAhead } from "../../../src/backends/read-ahead.ts";

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
  const ahead = await readAhead(pieces(["a", "bc", "d"], taken), { isEnough: (text) => text.includes("c") });
  expect([ahead.text, taken]).toEqual(["abc", ["a", "bc"]]);
  expect(await textOf(ahead.body)).toBe("abcd");
});

test("a body that ends first is all there is", async () => {
  const ahead = await readAhead(pieces(["a", "b"]));
  expect([ahead.text, ahead.isComplete, await textOf(ahead.body)]).toEqual(["ab", true, "ab"]);
});

test("a character that two pieces share stays whole", async () => {
  const [first = 0, ...rest] = bytes("é");
  async function* split(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(first);
    yield Uint8Array.from(rest);
  }
  expect((await readAhead(split())).text).toBe("é");
});

test("a body that breaks fails, early or late", async () => {
  const ahead = await readAhead(pieces(["a", "broken"]));
  expect(ahead).toMatchObject({ text: "a", isComplete: false, failure: new Error("broken") });
  await expect(textOf(ahead.body)).rejects.toThrow("broken");
  const late = await readAhead(pieces(["a", "broken"]), { isEnough: () => true });
  expect(late.failure).toBeUndefined();
  await expect(textOf(late.body)).rejects.toThrow("broken");
});

test("a body that takes its time is not waited for, and goes on where it was left", async () => {
  let go = (): void => {};
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield bytes("a");
    await new Promise<void>((resolve) => (go = resolve));
    yield bytes("b");
  }
  const ahead = await readAhead(slow(), { ms: 5 });
  expect([ahead.text, ahead.isComplete]).toEqual(["a", false]);
  go();
  expect(await textOf(ahead.body)).toBe("ab");
});
