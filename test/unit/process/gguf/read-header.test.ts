import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { GgufFault, readGgufHeader } from "../../../../src/process/gguf/read-header.ts";
import { runs } from "../../../support/depth.ts";
import { toGgufBytes, writeGguf } from "../../../support/write-gguf.ts";
import { scratch } from "../supervise/scratch.ts";

const VOCABULARY = Array.from({ length: 200_000 }, (_, index) => `token${index}`);

describe("the head of a GGUF file", () => {
  test("has the metadata that is one value, and skips a vocabulary of megabytes", () => {
    const file = join(scratch(), "model.gguf");
    writeGguf(file, {
      metadata: {
        "tokenizer.ggml.tokens": VOCABULARY,
        "tokenizer.ggml.scores": [1, 2],
        "llama.block_count": 30,
        ok: true,
      },
      tensors: [8, 100],
    });
    const { metadata, tensors, parameters, bytes } = readGgufHeader(file);
    expect(Object.fromEntries(metadata)).toEqual({
      "general.architecture": "llama",
      "llama.block_count": 30,
      ok: true,
    });
    expect(tensors).toBe(2);
    expect(parameters).toBe(108);
    expect(bytes).toBeGreaterThan(2_000_000);
  });

  test.each([
    { given: "another format", bytes: Buffer.from("{}".repeat(50)), says: "is not a GGUF file" },
    { given: "an empty file", bytes: Buffer.alloc(0), says: "is not a GGUF file" },
    { given: "a version to come", bytes: toGgufBytes({ version: 9 }), says: /has version 9 of GGUF/ },
    { given: "a byte less", bytes: toGgufBytes({}).subarray(0, -1), says: /is cut short: it has \d+ of \d+ bytes/ },
    {
      given: "only the beginning",
      bytes: toGgufBytes({}).subarray(0, 40),
      says: /is cut short: it ends within its head/,
    },
    {
      given: "counts that make no sense",
      bytes: Buffer.concat([toGgufBytes({}).subarray(0, 8), Buffer.alloc(16, 255)]),
      says: /is damaged/,
    },
    { given: "lists in lists without an end", bytes: nested(100_000), says: /is damaged/ },
  ])("is refused: $given", ({ bytes, says }) => {
    const file = join(scratch(), "model.gguf");
    writeFileSync(file, bytes);
    expect(() => readGgufHeader(file)).toThrow(says);
    expect(() => readGgufHeader(file)).toThrow(GgufFault);
  });

  test("of any bytes is read or refused, in no time", () => {
    const file = join(scratch(), "model.gguf");
    const valid = toGgufBytes({ metadata: { a: "text", b: [1, 2, 3], c: ["x"] } });
    assert(
      property(nat(valid.length - 1), nat(255), (at, byte) => {
        const broken = Buffer.from(valid);
        broken[at] = byte;
        writeFileSync(file, broken);
        return isReadOrRefused(file);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** One value: a list of one list of one list … */
function nested(depth: number): Buffer {
  const head = toGgufBytes({ metadata: { a: 1 } });
  const at = head.indexOf("a", head.indexOf("llama") + 5) + 1;
  const list = Buffer.alloc(12);
  list.writeUInt32LE(9);
  list.writeBigUInt64LE(1n, 4);
  return Buffer.concat([head.subarray(0, at), list.subarray(0, 4), ...Array.from({ length: depth }, () => list)]);
}

function isReadOrRefused(file: string): boolean {
  try {
    readGgufHeader(file);
    return true;
  } catch (error) {
    return error instanceof GgufFault;
  }
}
