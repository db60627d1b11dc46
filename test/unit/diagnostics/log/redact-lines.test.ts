import { describe, expect, test } from "vitest";
import { createRedactor, replaceBase64 } from "../../../../src/diagnostics/log/redact.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const KNOWN = "supersecretvalue-12345";
const redact = createRedactor([KNOWN]);

/** As tools and authors write lines: `@` is the line, `$` its number, `#` the same in six columns. */
const FORMS = cases("forms") as readonly string[];
const LINE_ENDS = ["\n", "\r\n", "\r", "\n\n", "\\n", "\\r\\n", "\\\\n", "\\u000a"];
const WIDTHS = [76, 64, 50, 30, 20];

const RANDOM = "aB3dE5fG7hJ9kL2mN4pQ6rS8tU0vW1xY3zA5";
const API_KEY = `sk-ant-api03-${RANDOM}${RANDOM}-${RANDOM}`;
const BODY = Buffer.from(Array.from({ length: 1200 }, (_, at) => (at * at * 7919 + at * 31) % 251)).toString("base64");
const PEM = ["-----BEGIN PRIVATE KEY-----", ...wrapped(BODY, 64), "-----END PRIVATE KEY-----"];

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function written(lines: readonly string[], form: string, end: string): string {
  const all = lines.map((line, at) =>
    form
      .replace("#", String(at + 1).padStart(6))
      .replace("$", String(at + 1))
      .replace("@", () => line),
  );
  return ["This is the file:", ...all, "and that is all."].join(end);
}

describe.each(FORMS)("in lines such as %j", (form) => {
  test.each(LINE_ENDS)("that end with %j, no line is left", (end) => {
    const left = (lines: readonly string[]): string[] => {
      const clean = redact(written(lines, form, end));
      return lines.filter((line) => clean.includes(line));
    };
    expect(left(PEM)).toEqual(["-----END PRIVATE KEY-----"]);
    for (const width of WIDTHS) {
      expect(left(wrapped(base64(PEM.join("\n")), width))).toEqual([]);
      for (const before of ["", ":", "u:", "TOKEN="])
        expect(left(wrapped(base64(before + API_KEY), width))).toEqual([]);
      for (const length of [50, 51, 52]) {
        const encoded = base64(`${"x".repeat(length)}${KNOWN}${"y".repeat(30)}`);
        const secret = encoded.slice(Math.ceil((length * 4) / 3), Math.floor(((length + KNOWN.length) * 4) / 3));
        const clean = redact(written(wrapped(encoded, width), form, end)).replaceAll(/u2192|u000a|\W/g, "");
        const pieces = Array.from({ length: secret.length - 9 }, (_, at) => secret.slice(at, at + 9));
        expect(pieces.filter((piece) => clean.includes(piece))).toEqual([]);
      }
    }
  });
});

test.each(["Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF00FF\n\n", "Version: GnuPG v2\n\n", "\n", ""])(
  "a private key behind %j",
  (header) => {
    for (const form of FORMS) {
      const lines = ["-----BEGIN PGP PRIVATE KEY BLOCK-----", ...header.split("\n").slice(0, -1), ...PEM.slice(1)];
      const clean = redact(written(lines, form, "\n"));
      expect(PEM.filter((line) => clean.includes(line))).toEqual(["-----END PRIVATE KEY-----"]);
    }
  },
);

test("a private key in one line, as variables of the environment have it", () => {
  for (const text of [PEM.join(" "), PEM.join("\\n"), JSON.stringify({ key: JSON.stringify(PEM.join("\n")) })])
    expect(PEM.filter((line) => redact(text).includes(line))).toEqual(["-----END PRIVATE KEY-----"]);
});

test.each([
  ["a URL", encodeURIComponent(PEM.join("\n"))],
  ["a form", encodeURIComponent(PEM.join("\n")).replaceAll("%20", "+")],
])("a private key as %s encodes it", (_, text) => {
  const lines = PEM.slice(1, -1).map((line) => encodeURIComponent(line));
  expect(lines.filter((line) => redact(text).includes(line))).toEqual([]);
});

test("text in UTF-16, as PowerShell encodes it", () => {
  expect(redact(Buffer.from(`key=${API_KEY}`, "utf16le").toString("base64"))).toMatch(/^\[redacted\]=*$/);
});

test("signs that JSON or a URL writes as others are letters of base64, too", () => {
  const encoded = Buffer.concat([Buffer.from([0xff, 0xef, 0xbe, 0xfb]), Buffer.from(API_KEY)]).toString("base64");
  expect(encoded).toMatch(/^\/.*\+/);
  for (const [plus, slash] of [
    ["\\u002b", "\\/"],
    ["%2B", "%2f"],
  ] as const)
    expect(redact(encoded.replaceAll("+", plus).replaceAll("/", slash))).toMatch(/^\[redacted\]=*$/);
});

test.each(cases("unchanged") as readonly string[])("leaves %j as it is", (text) => {
  expect(redact(text)).toBe(text);
});

test.each(cases("hostile") as readonly string[])(
  "of %j, no more is decoded than four times each reading",
  (filling) => {
    for (const size of [10_000, 40_000]) {
      let decoded = 0;
      const text = filling.repeat(size / filling.length);
      replaceBase64(text, "", (bytes) => {
        decoded += bytes.length;
        return false;
      });
      expect(decoded).toBeLessThanOrEqual(4 * 4 * text.length);
    }
  },
);
