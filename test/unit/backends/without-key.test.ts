import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesWithoutKey, withoutKey } from "../../../src/backends/upstream-errors.ts";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import { runs } from "../../support/depth.ts";

const KEY = "sécret-key-1";

test("a problem does not repeat the key, and stays what it was", () => {
  const cause = { status: 401 };
  const error = new MallexError({ code: "MX8102", severity: "error", message: `bad ${KEY}`, hint: "mend" }, { cause });
  const clean = withoutKey(error, { key: KEY });
  expect(clean).toMatchObject({ problem: { code: "MX8102", message: "bad [redacted]", hint: "mend" }, cause });
  expect(withoutKey(error, {})).toBe(error);
});

test("a refusal's bytes are all there but for the key's, wherever they were cut", async () => {
  const key = Buffer.from(KEY).toString("latin1");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(KEY, KEY.slice(0, 5), "s", " ", "😀"), { maxLength: 8 }),
      fc.nat(20),
      async (parts, size) => {
        const bytes = Buffer.from(parts.join(""));
        async function* cut(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += size + 1) yield bytes.subarray(at, at + size + 1);
        }
        const clean: Uint8Array[] = [];
        for await (const chunk of bytesWithoutKey(cut(), { key })) clean.push(chunk);
        expect(Buffer.concat(clean).toString("latin1")).toBe(
          bytes.toString("latin1").replaceAll(key, "*".repeat(key.length)),
        );
      },
    ),
    { seed: 26, numRuns: runs(300) },
  );
});
