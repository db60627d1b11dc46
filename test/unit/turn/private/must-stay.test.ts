import { describe, expect, test } from "vitest";
import type { PrivateRule } from "../../../../generated/types/plan.d.ts";
import { lowerPrivateRules } from "../../../../src/compile/6-lower/private-rules.ts";
import { createPrivacy } from "../../../../src/turn/private/must-stay.ts";

const rules = lowerPrivateRules({
  version: 1,
  neverLeaves: [
    { id: "secrets", path: "secrets/**" },
    { id: "keys", path: "*.pem", about: "private keys" },
    { id: "nightingale", contains: "Project Nightingale" },
    { id: "customers", matches: "\\bCUST-[0-9]{6}\\b" },
    { id: "café", contains: "café bleu" },
    { id: "straße", contains: "straße" },
    { id: "both", contains: "salary", matches: "[0-9]{5,}" },
  ],
}) as PrivateRule[];
const privacy = createPrivacy(rules);
const find = (value: unknown): unknown => privacy.find(value);

const blocks = (...texts: string[]): unknown[] => texts.map((text) => ({ type: "text", text }));
const base64 = (data: string): unknown => ({ source: { type: "base64", media_type: "text/plain", data } });
const bytes = (text: string): string => Buffer.from(text).toString("base64");
const HUGE = "lorem ipsum ".repeat(20_000);

describe("a match is found wherever it stands", () => {
  test.each<{ title: string; value: unknown; want: string }>([
    { title: "in a text", value: "ask about Project Nightingale", want: "nightingale" },
    { title: "in other case", value: "PROJECT nightingale", want: "nightingale" },
    { title: "in a list", value: ["a", ["b", "CUST-123456"]], want: "customers" },
    { title: "deep in arguments", value: { input: { a: [{ b: { c: "CUST-123456" } }] } }, want: "customers" },
    { title: "as the name of a field", value: { "CUST-123456": true }, want: "customers" },
    { title: "in JSON in a text", value: '{"note":"line\\nCUST-123456"}', want: "customers" },
    { title: "in JSON in JSON", value: '"{\\"note\\":\\"line\\\\nCUST-123456\\"}"', want: "customers" },
    { title: "in letters written by number", value: '{"a":"Project \\u004eightingale"}', want: "nightingale" },
    { title: "in letters of two pieces", value: "cafe\u0301 bleu", want: "café" },
    {
      title: "across two blocks of text",
      value: [
        { type: "text", text: "about Project " },
        { type: "text", text: "Nightingale" },
      ],
      want: "nightingale",
    },
    {
      title: "in a document as bytes",
      value: { source: { type: "base64", media_type: "text/plain", data: btoa("of Project Nightingale") } },
      want: "nightingale",
    },
    { title: "across a line's end", value: "the budget of Project\n  Nightingale is", want: "nightingale" },
    { title: "with a blank that breaks no line", value: "Project\u00a0Nightingale", want: "nightingale" },
    { title: "with a hyphen that may be", value: "Project Night\u00adingale", want: "nightingale" },
    { title: "in wide letters", value: "Project Ｎightingale", want: "nightingale" },
    { title: "in large letters that are two", value: "die STRASSE", want: "straße" },
    { title: "among words without spaces", value: "请看server.pem文件", want: "keys" },
    {
      title: "across three blocks",
      value: blocks("about Project ", "Night", "ingale."),
      want: "nightingale",
    },
    {
      title: "across a picture",
      value: [...blocks("about Project"), { type: "image", source: {} }, ...blocks("Nightingale.")],
      want: "nightingale",
    },
    {
      title: "across long blocks and short ones",
      value: blocks(`${"a ".repeat(5000)}Project `, "Night", `ingale ${"b ".repeat(5000)}`),
      want: "nightingale",
    },
    { title: "in a list of words", value: { argv: ["cd", "secrets"] }, want: "secrets" },
    { title: "as written, where bytes should be", value: base64("Project Nightingale0"), want: "nightingale" },
    { title: "in bytes of UTF-8", value: base64(bytes("im café bleu")), want: "café" },
    { title: "in the middle of a huge text", value: `${HUGE}CUST-123456 ${HUGE}`, want: "customers" },
    { title: "in two places of a huge text", value: `salary ${HUGE} 52000`, want: "both" },
    { title: "a path in an argument", value: { file_path: "/home/me/app/secrets/key.txt" }, want: "secrets" },
    { title: "all tests of a rule", value: "a salary of 52000", want: "both" },
  ])("$title", ({ value, want }) => expect(find(value)).toMatchObject({ id: want }));
});

test("says why, in the file's words", () => {
  expect(find("look at ./server.pem")).toEqual({ id: "keys", about: "private keys" });
});

describe("nothing is found", () => {
  test.each<{ title: string; value: unknown }>([
    { title: "in harmless words", value: { messages: [{ role: "user", content: "what is 2+2" }] } },
    { title: "in nothing", value: undefined },
    { title: "in one of two tests", value: "a salary" },
    { title: "in two texts, one test each", value: { a: "salary", b: "52000" } },
    {
      title: "in the letters of an image",
      value: { source: { type: "base64", media_type: "image/png", data: `${"A".repeat(20_000)}SALARY52000A` } },
    },
  ])("$title", ({ value }) => expect(find(value)).toBeUndefined());

  test("without rules", () => expect(createPrivacy().find("CUST-123456")).toBeUndefined());
});

test("the same text is harmful again and again", () => {
  for (let times = 0; times < 3; times++) expect(privacy.find("CUST-123456")).toEqual({ id: "customers" });
});

test.each(["word ", "a"])("a huge text of %j is looked at as a whole, wherever its pieces end", (filling) => {
  const huge = filling.repeat(60_000 / filling.length);
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "xy zv" }] }));
  const missed = Array.from({ length: 30 }, (_, at) => 49_985 + at).filter(
    (at) => one.find(`${huge.slice(0, at)}xy zv${huge}`) === undefined,
  );
  expect(missed).toEqual([]);
});

test("depth costs no stack", () => {
  let value: unknown = "CUST-123456";
  for (let depth = 0; depth < 200_000; depth++) value = [value];
  expect(find(value)).toEqual({ id: "customers" });
});

test("a huge text is looked at in steps, and others can work in between", () => {
  const text = "lorem ipsum/dolor a.b sit\\n amet ".repeat(100_000);
  const looking = createPrivacy(rules).look(text);
  let steps = 0;
  for (let done: boolean | undefined = false; done !== true; steps++) ({ done } = looking.next());
  expect(steps).toBeGreaterThan(100);
});

test.each(["a", "secrets", "CUST-12345 ", "\\n", "/", "secrets/../", "x.pe"])(
  "two megabytes of %j are looked through",
  (piece) => {
    const text = piece.repeat(2_000_000 / piece.length);
    // What takes more than a linear time ends in the limit of a test: it would take hours.
    expect(() => createPrivacy(rules).find(text)).not.toThrow();
  },
);
