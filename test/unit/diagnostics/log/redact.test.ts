import { describe, expect, test } from "vitest";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";
import { SECRET_SHAPES } from "../../../../src/shared/secret-shapes.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";

test("a secret that becomes known later is taken out from then on", () => {
  const secrets = new Set(["first-secret-value"]);
  const redact = createRedactor(secrets);
  const text = "first-secret-value second-secret-value";
  expect(redact(text)).toBe("[redacted] second-secret-value");
  secrets.add("second-secret-value");
  expect(redact(text)).toBe("[redacted] [redacted]");
});

test("a login in a URL is taken out, however its scheme is written", () => {
  const redact = createRedactor([]);
  for (const scheme of ["https", "HTTPS", "Http"])
    expect(redact(`GET ${scheme}://user:pa55word@host/v1`)).toBe(`GET ${scheme}://[redacted]host/v1`);
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

describe("a secret that nobody has named, within base64", () => {
  const redact = createRedactor([]);
  const random = "aB3dE5fG7hJ9kL2mN4pQ6rS8tU0vW1xY3zA5";
  const SECRETS = [
    `sk-ant-api03-${random}`,
    `gsk_${random}`,
    `sk_live_${random}`,
    `ghp_${random}`,
    `glpat-${random}`,
    `hf_${random}`,
    `npm_${random}${random}`,
    `xoxb-${random}`,
    `AIza${random}`,
    "AKIA1B2C3D4E5F6G7H8J",
    `eyJ${random}.${random}.${random}`,
    `Bearer ${random}`,
    `-----BEGIN PRIVATE KEY-----\n${random}${random}\n`,
    `https://user:${random}@example.com/`,
  ];
  const wrapped = (text: string, width: number): string => text.replaceAll(new RegExp(`.{${width}}`, "g"), "$&\n");

  test("there is one of each shape", () => {
    const isTried = ({ find }: (typeof SECRET_SHAPES)[number]): boolean =>
      SECRETS.some((secret) => new RegExp(find).test(secret));
    expect(SECRET_SHAPES.filter((shape) => !isTried(shape))).toEqual([]);
  });

  test.each(SECRETS)("%s", (secret) => {
    for (const before of ["", ":", "u:", "A=1\nTOKEN="])
      for (const encoding of ["base64", "base64url"] as const) {
        const encoded = Buffer.from(`${before}${secret}\nB=2`).toString(encoding);
        expect(redact(`Authorization: Basic ${encoded}.`)).toMatch(/^Authorization: Basic \[redacted\]=*\.$/);
        // After a path, which is made of the same characters.
        expect(redact(`cat a/${encoded}.`)).toMatch(/^cat \[redacted\]=*\.$/);
      }
  });

  test.each([64, 76])("over lines of %i characters", (width) => {
    const encoded = wrapped(
      Buffer.from(`${"x".repeat(100)} ${SECRETS[0]} ${"y".repeat(100)}`).toString("base64"),
      width,
    );
    for (const ends of [encoded, encoded.replaceAll("\n", "\r\n")])
      expect(redact(`begin\n${ends}\nend`)).toMatch(/^begin\r?\n(?:\[redacted\]=*\r?\n)+end$/);
  });

  test("after a line of other words", () => {
    const encoded = Buffer.from(`TOKEN=${SECRETS[0]}`).toString("base64");
    expect(redact(`token\n${encoded}\n`)).toMatch(/^token\n\[redacted\]=*\n$/);
  });

  test("other base64, paths and words stay as they are", () => {
    const image = Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919) % 251)).toString("base64");
    const text = `src/diagnostics/log/redact.ts\n${wrapped(image, 76)}\n${image}\nsome words-and_others https://example.com/a`;
    expect(redact(text)).toBe(text);
  });

  test("four times as much takes about four times as long", async () => {
    const units = ["A", "QUJD\n", "a ", `${"QUJD".repeat(19)}\n`, `     1→+${"QUJD".repeat(19)}\n`, "\\u0041"];
    for (const unit of [...units, "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n"])
      expect(await cpuGrowth((size) => createRedactor([])(unit.repeat(size / unit.length)), 50_000)).toBeLessThan(
        MOST_GROWTH,
      );
  });
});
