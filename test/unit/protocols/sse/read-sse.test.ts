import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readSse, writeSse, type SseItem } from "../../../../src/protocols/sse/read-write-events.ts";
import { runs } from "../../../support/depth.ts";

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function read(bytes: Uint8Array, cuts: readonly number[] = []): Promise<SseItem[]> {
  const items: SseItem[] = [];
  for await (const item of readSse(pieces(bytes, cuts))) items.push(item);
  return items;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("events and comments come in order, an event without its blank line does not come", async () => {
  expect(await read(bytesOf(": keepalive 1/2\n\nevent: a\ndata: 1\n\ndata: 2\r\n\r\ndata: 3\n"))).toEqual([
    { type: "comment", text: "keepalive 1/2" },
    { type: "event", event: "a", data: "1" },
    { type: "event", data: "2" },
  ]);
});

test("the same bytes give the same items wherever they are cut", async () => {
  const bytes = bytesOf(': k 1/2\n\ndata: {"a":"é—😀"}\r\n\r\nevent: x\ndata: ß\n\n: k\n\n');
  const want = await read(bytes);
  for (let cut = 0; cut <= bytes.length; cut++) expect(await read(bytes, [cut])).toEqual(want);
  expect(await read(bytes, [...bytes.keys()])).toEqual(want);
});

test("what is written is read back as one event, whatever it says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.array(fc.nat(200)), async (text, cuts) => {
      const bytes = bytesOf(writeSse({ event: "content_block_delta", data: { text } }));
      const sorted = cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b);
      const [item, ...rest] = await read(bytes, sorted);
      expect(rest).toEqual([]);
      expect(item).toMatchObject({ type: "event", event: "content_block_delta" });
      expect(JSON.parse(item?.type === "event" ? item.data : "")).toEqual({ text });
    }),
    { seed: 7, numRuns: runs(500) },
  );
});

test("Unicode's own line ends do not stand bare in an event", () => {
  expect(writeSse({ event: "x", data: "a\u2028b\u2029c\u0085d" })).toBe(
    'event: x\ndata: "a\\u2028b\\u2029c\\u0085d"\n\n',
  );
});

test("an endless event is refused while it still grows", async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield bytesOf("data: ");
    for (;;) yield bytesOf("x".repeat(1024 * 1024));
  }
  const reading = (async () => {
    for await (const item of readSse(endless())) expect(item).toBeUndefined();
  })();
  await expect(reading).rejects.toThrow(/MX8103/);
});
