import * as fc from "fast-check";
import { expect, test } from "vitest";
import { validateChatRequest } from "../../../../generated/types/validate-openai.mjs";
import { encodeRequest } from "../../../../src/wire/openai/encode-request.ts";
import { readErrorWords } from "../../../../src/wire/openai/read-error-words.ts";

const wild = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -1, 1e9)), {
  nil: undefined,
});

test("whatever sampling is asked for, the body is one that no server chokes on", () => {
  const sampling = fc.record({ temperature: wild, topP: wild, topK: wild, minP: wild, repetitionPenalty: wild });
  fc.assert(
    fc.property(sampling, fc.integer({ min: 1, max: 200_000 }), (given, maxTokens) => {
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const prompt = {
        messages: [{ role: "user", content: "x" }] as const,
        maxTokens,
        stopSequences: ["x"],
        sampling: known,
      };
      const body: unknown = JSON.parse(JSON.stringify(encodeRequest(prompt, "default_model")));
      expect(validateChatRequest(body)).toBe(true);
      expect(body).not.toHaveProperty("stop");
      expect(Reflect.get(body as object, "top_k") ?? 0).toBeLessThanOrEqual(1000);
      expect(JSON.stringify(body)).not.toContain("null");
    }),
    { seed: 3 },
  );
});

test.each([
  { given: '{"error":"template failed"}', want: "template failed" },
  { given: '{"error":{"message":"no\\nsuch  model","code":404}}', want: "no such model" },
  { given: '{"message":"too busy"}', want: "too busy" },
  { given: '{"detail":"Not here"}', want: "Not here" },
  { given: "<html>\r\nBad gateway", want: "<html> Bad gateway" },
  { given: "", want: "" },
])("the words of $given are $want", ({ given, want }) => expect(readErrorWords(given)).toBe(want));
