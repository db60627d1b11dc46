import { describe, expect, test } from "vitest";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";

test("a secret that becomes known later is taken out from then on", () => {
  const secrets = new Set(["first-secret-value"]);
  const redact = createRedactor(secrets);
  const text = "first-secret-value second-secret-value";
  expect(redact(text)).toBe("[redacted] second-secret-value");
  secrets.add("second-secret-value");
  expect(redact(text)).toBe("[redacted] [redacted]");
});

describe("a known secret within a text in base64", () => {
  const SECRET = "s3cret-value_of?a~key";
  const redact = createRedactor([SECRET]);
  const texts = ["", "a", "ab", "user:", "TOKEN=", "A=1\nTOKEN="].flatMap((before) =>
    ["", "\n", "\nB=2\n"].map((after) => before + SECRET + after),
  );

  test.each(texts.flatMap((text) => (["base64", "base64url"] as const).map((encoding) => ({ text, encoding }))))(
    "$encoding of $text",
    ({ text, encoding }) => {
      const encoded = Buffer.from(text).toString(encoding);
      const clean = redact(`Authorization: Basic ${encoded}.`);
      expect(clean).toContain("[redacted]");
      // At its ends, a character may hold bits of what is around it.
      const left = clean.replace("[redacted]", "").length - "Authorization: Basic .".length;
      expect(left).toBeLessThanOrEqual(encoded.length - Math.floor((SECRET.length * 8) / 6) + 2);
    },
  );

  test("of eight characters has forms that are long enough to be no word", () => {
    const short = createRedactor(["12345678"]);
    expect(short(Buffer.from("xx12345678yy").toString("base64"))).toContain("[redacted]");
    expect(short("nothing of it")).toBe("nothing of it");
  });
});
