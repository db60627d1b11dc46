import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { decodeBase64 } from "../../../../src/routing/local-only/decode-base64.ts";
import { drain } from "../../../../src/shared/async.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const privacy = createPrivacy(
  lowerPrivateRules({
    version: 1,
    neverLeaves: [
      { id: "nightingale", contains: "Project Nightingale" },
      { id: "café", contains: "Café Müller" },
      { id: "cyrillic", contains: "проект соловей" },
      { id: "han", contains: "夜莺计划" },
      { id: "secrets", path: "/srv/secrets/**" },
    ],
  }),
);
const find = (text: string): string | undefined => privacy.find(text)?.id;

const NIGHTINGALE = "Minutes: we spoke about Project Nightingale, and then went home.";
const CAFÉ = "Wir sahen uns im Café Müller, später dann nicht mehr.";
const CYRILLIC = "Вчера мы говорили: проект соловей начат, остальное потом.";
const HAN = "昨天我们讨论了夜莺计划的预算，其他的以后再说。";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Buffer => Buffer.from(text, encoding);
const base64 = (content: string | Buffer): string => Buffer.from(content).toString("base64");
const swapped = (text: string): Buffer => bytes(text, "utf16le").swap16();
const LONG = base64(`${"Nothing to see here. ".repeat(5)}${NIGHTINGALE} ${"Nor here. ".repeat(9)}`);
const groups = (lines: readonly string[], length: number): string[] =>
  lines.join("").match(new RegExp(`.{1,${length}}`, "g")) ?? [];
/** The phrase stands across the end of a line. */
const LINES = Array.from({ length: Math.ceil(LONG.length / 76) }, (_, at) => LONG.slice(76 * at, 76 * (at + 1)));
/** Bytes as of a picture. */
const NOISE = Buffer.from(Uint8Array.from({ length: 30_000 }, (_, at) => ((at * 2_654_435_761) >>> 13) & 255));

describe("base64 is found", () => {
  test.each([
    ...(cases("base64 is found") as [string, string][]),
    ["after much else", `${"lorem ipsum ".repeat(20_000)}${base64(NIGHTINGALE)}`],
  ])("%s", (_, text) => expect(find(text)).toBe("nightingale"));

  test.each(["", "a", "ab", "abc"])("in a long line behind %j, wherever the phrase stands in it", (prefix) => {
    const missed = [0, 37_490, 60_000, 100_001].filter(
      (before) => find(`${prefix}${base64(`${"x".repeat(before)} ${NIGHTINGALE} ${"y".repeat(5000)}`)}`) === undefined,
    );
    expect(missed).toEqual([]);
  });

  test.each<[string, (lines: readonly string[]) => string]>([
    ["by themselves", (lines) => lines.join("\n")],
    ["with the ends of Windows", (lines) => lines.join("\r\n")],
    ["as JSON", (lines) => JSON.stringify(lines.join("\n"))],
    ["as JSON with the ends of Windows", (lines) => JSON.stringify({ a: lines.join("\r\n") })],
    ["as JSON in JSON", (lines) => JSON.stringify(JSON.stringify(lines.join("\n")))],
    ["indented", (lines) => lines.map((line) => `    ${line}`).join("\n")],
    ["indented behind a field", (lines) => `data: |\n${lines.map((line) => `\t${line}`).join("\n")}\nmore: text`],
    ["behind a field", (lines) => `data: ${lines.join("\n  ")}`],
    ["as a quote", (lines) => lines.map((line) => `> ${line}`).join("\n")],
    ["as comments", (lines) => lines.map((line) => `# ${line}`).join("\n")],
    ["in a box", (lines) => lines.map((line) => `│ ${line} │`).join("\n")],
    ["with numbers", (lines) => lines.map((line, at) => `${at + 8}→${line}`).join("\n")],
    ["with grep's numbers", (lines) => lines.map((line, at) => `a/b.txt-${at + 8}-${line}`).join("\n")],
    ["with grep's names", (lines) => lines.map((line) => `my files/b.txt:${line}`).join("\n")],
    ["with times", (lines) => lines.map((line, at) => `2026-11-22T10:00:0${at}Z web-1 | ${line}`).join("\n")],
    ["that a diff adds", (lines) => lines.map((line) => `+${line}`).join("\n")],
    ["that a diff takes away", (lines) => lines.map((line) => `-${line}`).join("\n")],
    ["as strings", (lines) => lines.map((line) => `  "${line}" +`).join("\n")],
    ["as strings with their ends", (lines) => lines.map((line) => `  '${line}\\n',`).join("\n")],
    ["with a shell's ends", (lines) => lines.join("\\\n")],
    ["of a mail", (lines) => `Content-Transfer-Encoding: base64\n\n${lines.join("\n")}\n--next--`],
    ["with comments behind them", (lines) => lines.map((line, at) => `  ${line}  # part ${at} of it`).join("\n")],
    ["with words behind them", (lines) => lines.map((line) => `${line} as was said before`).join("\n")],
    ["with numbers behind them", (lines) => lines.map((line, at) => `${line}    ${at + 98}`).join("\n")],
    ["with tags behind them", (lines) => lines.map((line) => `${line}<br class="end">`).join("\n")],
    ["in cells of a table", (lines) => lines.map((line, at) => `| ${at} | ${line} | a note |`).join("\n")],
    ["as strings with comments", (lines) => lines.map((line) => `  "${line}", // as in the mail`).join("\n")],
    ["as strings with escapes and words", (lines) => lines.map((line) => `"${line}\\n" + more(x)`).join("\n")],
    ["with a prompt behind the last", (lines) => `$ base64 a\n${lines.join("\n")}ada@desk:~/shop$ `],
    ["with numbers and comments", (lines) => lines.map((line, at) => `${at + 8}→${line} // of it`).join("\n")],
    ["in groups of four", (lines) => groups(lines, 4).join(" ")],
    ["in groups of five", (lines) => groups(lines, 5).join("  ")],
    ["in groups of eight in lines", (lines) => lines.map((line) => groups([line], 8).join(" ")).join("\n")],
    [
      "in groups with offsets",
      (lines) => lines.map((line, at) => `${1000 + 76 * at}: ${groups([line], 4).join(" ")}`).join("\n"),
    ],
    [
      "in groups with words behind them",
      (lines) => lines.map((line) => `${groups([line], 4).join(" ")}  # wholly`).join("\n"),
    ],
    ["in groups of many lengths", (lines) => (lines.join("").match(/.{1,3}(?:.{4})?/g) ?? []).join(" ")],
    [
      "in strings",
      (lines) =>
        groups(lines, 6)
          .map((group) => `"${group}"`)
          .join(", "),
    ],
    [
      "in strings that are joined",
      (lines) =>
        groups(lines, 7)
          .map((group) => `'${group}'`)
          .join(" + "),
    ],
    ["of a terminal that breaks them anywhere", (lines) => (lines.join("").match(/.{1,79}/g) ?? []).join("\n")],
  ])("in lines %s", (_, written) => {
    const missed = Array.from({ length: 20 }, (__, at) => 3 * at).filter((before) => {
      const letters = base64(`${"x".repeat(before)} ${NIGHTINGALE.repeat(2)}`);
      return find(written(letters.match(/.{1,76}/g) ?? [])) !== "nightingale";
    });
    expect({ lines: LINES.length > 1, missed }).toEqual({ lines: true, missed: [] });
  });

  test.each<[string, string, Buffer]>([
    ["in Latin-1", "café", bytes(CAFÉ, "latin1")],
    ["in UTF-8", "café", bytes(CAFÉ)],
    ["in two bytes a letter", "nightingale", bytes(NIGHTINGALE, "utf16le")],
    ["in two bytes a letter, the other way round", "nightingale", swapped(NIGHTINGALE)],
    ["in two bytes a letter with a mark", "café", bytes(`\uFEFF${CAFÉ}`, "utf16le")],
    ["in two bytes a letter with a mark, the other way round", "café", swapped(`\uFEFF${CAFÉ}`)],
    ["in Cyrillic letters", "cyrillic", bytes(CYRILLIC)],
    ["in Cyrillic letters of two bytes", "cyrillic", bytes(CYRILLIC, "utf16le")],
    ["in Cyrillic letters of two bytes, the other way round", "cyrillic", swapped(`\uFEFF${CYRILLIC}`)],
    ["in Han letters", "han", bytes(HAN)],
    ["in Han letters of two bytes", "han", bytes(HAN, "utf16le")],
    ["in Han letters of two bytes, the other way round", "han", swapped(HAN)],
    ["with colours", "nightingale", bytes("\u001B[1mProject\u001B[0m \u001B[31mNight\u001B[0mingale")],
    ["with a NUL before it", "nightingale", bytes(`\0${NIGHTINGALE}`)],
    ["with NULs around it", "nightingale", bytes(`a\0b\0${NIGHTINGALE}\0\0`)],
    ["with a NUL in it", "nightingale", bytes("see Project Night\0ingale")],
    ["with a bad byte", "nightingale", Buffer.concat([Buffer.of(1), bytes(NIGHTINGALE), Buffer.of(0xff, 2)])],
    ["with a bad byte in it", "nightingale", bytes(NIGHTINGALE.replace("Night", "Nig\u0001ht"))],
    ["among bytes that are no text", "nightingale", Buffer.concat([NOISE, bytes(NIGHTINGALE), NOISE])],
    ["among bytes that are no text, in Latin-1", "café", Buffer.concat([NOISE, bytes(CAFÉ, "latin1"), NOISE])],
    ["as a path in an archive", "secrets", Buffer.concat([NOISE, bytes("\0\0/srv/secrets/key\0\0\0"), NOISE])],
  ])("%s, by itself, behind a path, and as a document", (_, want, content) => {
    const letters = base64(content);
    for (const before of ["", "a/", "ab/", "abc/", "abc/d/", "key: "]) expect(find(`${before}${letters}`)).toBe(want);
    const document = { source: { type: "base64", media_type: "application/octet-stream", data: letters } };
    expect(privacy.find(document)?.id).toBe(want);
  });
});

describe("hexadecimal digits are read", () => {
  const hex = (text: string | Buffer): string => Buffer.from(text).toString("hex");
  const pairs = (text: string): string[] => hex(text).match(/../g) ?? [];
  const dump = (text: string, line: (bytes: Buffer, at: number) => string): string =>
    (text.match(/[^]{1,16}/g) ?? []).map((part, at) => line(Buffer.from(part), 16 * at)).join("\n");
  const printed = (part: Buffer): string => part.toString("latin1").replaceAll(/[^ -~]/g, ".");
  const offset = (at: number, length = 8): string => at.toString(16).padStart(length, "0");

  test.each<[string, (text: string) => string]>([
    ["in a row", (text) => hex(text)],
    ["in a row behind a letter", (text) => `a${hex(text)}`],
    ["in a row, as a number", (text) => `0x${hex(text)}`],
    ["in large letters", (text) => `X'${hex(text).toUpperCase()}'`],
    [
      "in lines",
      (text) =>
        hex(text)
          .match(/.{1,60}/g)
          ?.join("\n") ?? "",
    ],
    ["as bytes", (text) => pairs(text).join(" ")],
    ["as bytes in large letters", (text) => pairs(text).join(":").toUpperCase()],
    [
      "as numbers",
      (text) =>
        `{${pairs(text)
          .map((pair) => `0x${pair}`)
          .join(", ")}}`,
    ],
    ["as strings", (text) => JSON.stringify(pairs(text))],
    [
      "as escapes",
      (text) =>
        `"${pairs(text)
          .map((pair) => `\\x${pair}`)
          .join("")}"`,
    ],
    [
      "of xxd",
      (text) =>
        dump(
          text,
          (part, at) =>
            `${offset(at)}: ${hex(part)
              .match(/.{1,4}/g)
              ?.join(" ")}  ${printed(part)}`,
        ),
    ],
    [
      "of hexdump -C",
      (text) => dump(text, (part, at) => `${offset(at)}  ${pairs(part.toString()).join(" ")}  |${printed(part)}|`),
    ],
    [
      "of hexdump",
      (text) =>
        dump(text, (part, at) => `${offset(at, 7)} ${hex(Buffer.from(part).swap16()).match(/.{4}/g)?.join(" ")}`),
    ],
    [
      "of od",
      (text) => dump(text, (part, at) => `${at.toString(8).padStart(7, "0")} ${pairs(part.toString()).join(" ")}`),
    ],
    ["in base64", (text) => base64(pairs(text).join(" "))],
  ])("%s", (_, written) => {
    const missed = Array.from({ length: 16 }, (__, at) => at).filter((before) => {
      const text = `${"x".repeat(before)} ${NIGHTINGALE}`;
      return find(written(text.length % 2 === 0 ? text : `${text}.`)) !== "nightingale";
    });
    expect(missed).toEqual([]);
  });

  test("of base64", () => expect(find(hex(base64(NIGHTINGALE)))).toBe("nightingale"));
  test("of six letters", () => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "secret" }] }));
    expect(one.find("73 65 63 72 65 74")).toBeDefined();
  });
});

test("the text of a mail is read without its encoding", () => {
  const texts = cases("texts") as string[];
  expect(texts.filter((text) => find(text) === undefined)).toEqual([]);
});

test("percent signs are decoded byte by byte", () => {
  const texts = [
    "q=Project%20%ffNightingale%ff",
    "q=%ff%20Project%20Nightingale%20%ff",
    "%E2%82Project%20Nightingale",
    "q=Project%A0Nightingale",
    "q=Project%2520%25ffNightingale",
    "im+Caf%E9%20M%FCller",
    "im+Caf%C3%A9%20M%FCller",
  ].map((text) => text.replaceAll("%ffN", "%20N").replaceAll("%25ffN", "%2520N"));
  expect(texts.filter((text) => find(text) === undefined)).toEqual([]);
});

test("bytes that are no text say nothing", () => {
  const rule = { id: "r", contains: "salary" };
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [rule, { id: "n", matches: "[0-9]{6}" }] }));
  expect(one.find(base64(Buffer.concat(Array.from({ length: 9 }, () => NOISE))))).toBeUndefined();
});

test.each(["", "a", "ab", "abc"])("base64 of text behind %j is read as that text alone", (before) => {
  const text = `${NIGHTINGALE} ${CYRILLIC} ${HAN} ${CAFÉ}`.repeat(9);
  const read = drain(decodeBase64(`${before}${base64(text)}`));
  expect({ isWhole: read.includes(text.slice(4, -4)), isMore: read.length > text.length + 4 }).toEqual({
    isWhole: true,
    isMore: false,
  });
});

test("base64 of two texts that are glued together is read as both", () => {
  const other = base64("Much else that is of no interest to anybody here.".repeat(40)).replaceAll("=", "");
  for (const between of ["a", "ab", "abc"])
    expect(find(`${other}${between}${base64(NIGHTINGALE)}`)).toBe("nightingale");
});

test("decoding base64 pauses between the ways to read its letters", () => {
  const decoding = decodeBase64(`${"QUJD".repeat(16)} # a\n`.repeat(700));
  let pauses = 0;
  for (let step = decoding.next(); step.done !== true; step = decoding.next()) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(2);
});
