import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readSse, writeSse, type SseItem } from "../../../../src/protocols/sse/read-write-events.ts";
import { runs } from "../../../support/depth.ts";
import { run } from "../../../support/stages.ts";

function* pieces(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

function read(bytes: Uint8Array, cuts: readonly number[] = []): SseItem[] {
  return run(readSse(), pieces(bytes, cuts));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("events and comments come in order, an event without its blank line does not come", () => {
  expect(read(bytesOf(": keepalive 1/2\n\nevent: a\ndata: 1\n\ndata: 2\r\n\r\ndata: 3\n"))).toEqual([
    { type: "comment", text: "keepalive 1/2" },
    { type: "event", event: "a", data: "1" },
    { type: "event", data: "2" },
  ]);
});

test("the same bytes give the same items wherever they are cut", () => {
  const bytes = bytesOf(': k 1/2\n\ndata: {"a":"é—😀"}\r\n\r\nevent: x\ndata: ß\n\n: k\n\n');
  const want = read(bytes);
  for (let cut = 0; cut <= bytes.length; cut++) expect(read(bytes, [cut])).toEqual(want);
  expect(read(bytes, [...bytes.keys()])).toEqual(want);
});

test("what is written is read back as one event, whatever it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat(200)), (text, cuts) => {
      const bytes = bytesOf(writeSse({ event: "content_block_delta", data: { text } }));
      const sorted = cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b);
      const [item, ...rest] = read(bytes, sorted);
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

test("an endless event is refused while it still grows", () => {
  function* endless(): Generator<Uint8Array> {
    yield bytesOf("data: ");
    for (;;) yield bytesOf("x".repeat(1024 * 1024));
  }
  expect(() => run(readSse(), endless())).toThrow(/MX8103/);
});
