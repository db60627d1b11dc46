import { describe, expect, test } from "vitest";
import type { PrivateRule } from "../../../../generated/types/plan.d.ts";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { byDepth } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
const BYTES = byDepth({ small: 500_000, full: 2_000_000 });
const HUGE = "lorem ipsum ".repeat(20_000);

describe("a match is found wherever it stands", () => {
  test.each([
    ...(cases("a match is found wherever it stands") as { title: string; value: unknown; want: string }[]),
    {
      title: "across long blocks and short ones",
      value: blocks(`${"a ".repeat(5000)}Project `, "Night", `ingale ${"b ".repeat(5000)}`),
      want: "nightingale",
    },
    { title: "in the middle of a huge text", value: `${HUGE}CUST-123456 ${HUGE}`, want: "customers" },
    { title: "in two places of a huge text", value: `salary ${HUGE} 52000`, want: "both" },
  ])("$title", ({ value, want }) => expect(find(value)).toMatchObject({ id: want }));
});

const wrapped = (first: string, second: string, end = ""): string =>
  `a\n${first}Project${end}\n${second}Nightingale${end}\nb`;

describe("a phrase that is wrapped or marked is found", () => {
  test.each(cases("a phrase that is wrapped or marked is found") as [string, string][])("%s", (_, text) =>
    expect(find(text)).toBeDefined(),
  );

  test.each(cases("a phrase that is wrapped or marked is found, again") as [string, string, string, string?][])(
    "behind %s",
    (_, first, second, end) => {
      expect(find(wrapped(first, second, end))).toMatchObject({ id: "nightingale" });
      expect(find(JSON.stringify({ content: wrapped(first, second, end) }))).toMatchObject({ id: "nightingale" });
    },
  );

  test("over more than two lines, and with a broken word", () => {
    const one = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "Operation Silent Nightingale West" }] }),
    );
    const texts = cases("texts") as string[];
    expect(texts.filter((text) => one.find(text) === undefined)).toEqual([]);
  });

  test.each(cases("and not") as string[])("and not in %j", (text) => expect(find(text)).toBeUndefined());

  test("in writing without blanks", () => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "夜莺计划" }] }));
    expect(["1→关于夜莺\n2→计划的", "夜**莺**计划"].filter((text) => one.find(text) === undefined)).toEqual([]);
  });

  test("by an expression that allows for the end of a line", () => {
    const rule = { id: "r", matches: "Project\\s+Nightingale" };
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [rule] }));
    const texts = [wrapped("  1→", "  2→"), wrapped("+", "+"), wrapped("12:", "13-"), wrapped("> ", "> ")];
    expect(texts.filter((text) => one.find(text) === undefined)).toEqual([]);
  });
});

describe("a phrase in another notation is found", () => {
  test.each(cases("a phrase in another notation is found") as [string, string][])("%s", (_, text) =>
    expect(find(text)).toMatchObject({ id: "nightingale" }),
  );
});

describe("letters of no width hide nothing", () => {
  const UNSEEN =
    "AD 34F 61C 115F 17B4 180B 180E 200B 200C 200D 200E 200F 202A 202E 2060 2061 2062 2064 2066 2068 2069 206A 206F 3164 FE00 FE0F FEFF FFA0 FFF9 1D173 E0001 E0020 E007F E0100 E01EF";
  test.each(UNSEEN.split(" "))("U+%s", (code) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    const texts = [`Project${sign} Night${sign}ingale`, `see CUST-12${sign}3456`, `see my server.p${sign}em`];
    expect(texts.filter((text) => find(text) === undefined)).toEqual([]);
    const one = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: `ab${sign}cd ef` }] }),
    );
    expect(one.find("abcd ef")).toBeDefined();
  });
});

test("signs between words are no words", () => {
  const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", contains: "C++" }] }));
  expect(one.find("plan C, and a c")).toBeUndefined();
  expect(one.find("in c++ code")).toBeDefined();
});

test("says why, in the file's words", () => {
  expect(find("look at ./server.pem")).toEqual({ id: "keys", about: "private keys" });
});

describe("nothing is found", () => {
  test.each([
    ...(cases("nothing is found") as { title: string; value: unknown }[]),
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
  const looking = createPrivacy(rules).search(text);
  let steps = 0;
  for (let done: boolean | undefined = false; done !== true; steps++) ({ done } = looking.next());
  expect(steps).toBeGreaterThan(100);
});

test.each(["a", "secrets", "CUST-12345 ", "\\n", "/", "secrets/../", "x.pe"])(
  "megabytes of %j are looked through",
  (piece) => {
    const text = piece.repeat(BYTES / piece.length);
    // What takes more than a linear time ends in the limit of a test: it would take hours.
    expect(() => createPrivacy(rules).find(text)).not.toThrow();
  },
);

test.each(cases("a path that goes down and up again is found") as string[])(
  "a path that goes down and up again is found: %s",
  (text) => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path: "/srv/secrets/**" }] }));
    expect(one.find(text)).toBeDefined();
  },
);

describe("what lies in the home of the client", () => {
  const neverLeaves = [{ id: "papers", path: "~/papers/**" }];
  const at = (home?: string): ((text: string) => boolean) => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves }), home);
    return (text) => one.find(text) !== undefined;
  };
  test.each(
    cases("what lies in the home of the client") as { home: string; yes: readonly string[]; no: readonly string[] }[],
  )("$home", ({ home, yes, no }) => {
    expect(yes.filter((text) => !at(home)(text))).toEqual([]);
    expect(no.filter((text) => at(home)(text))).toEqual([]);
  });
  test("that nobody knows is anywhere", () => {
    expect(["/home/me/app/papers/a", "/data/x/shop/papers/a"].filter((text) => !at()(text))).toEqual([]);
  });
});

describe("what a command names in the folder to which it went", () => {
  test.each(
    cases("what a command names in the folder to which it went") as {
      path: string;
      yes: readonly string[];
      no: readonly string[];
    }[],
  )("$path", ({ path, yes, no }) => {
    const one = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path }] }), "/home/me");
    expect(yes.filter((text) => one.find(text) === undefined)).toEqual([]);
    expect(no.filter((text) => one.find(text) !== undefined)).toEqual([]);
  });
});
