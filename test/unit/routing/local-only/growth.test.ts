import { expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";

const rules = lowerPrivateRules({
  version: 1,
  neverLeaves: [
    { id: "nightingale", contains: "Project Nightingale" },
    { id: "papers", path: "~/papers/**" },
  ],
});
const HOME = "/home/me";
/** Four times as much is still looked at as one piece. */
const LETTERS = 12_000;

/** What a text is filled with, and what stands at its end. */
const HOSTILE: Readonly<Record<string, readonly [filling: string, end?: string]>> = {
  "no blanks, and dots": ["a", " ..."],
  "base64, and dots": ["QUJDREVG", "\n..."],
  "base64 in lines": [`${"QUJD".repeat(16)}\n`],
  "base64 in indented lines": [`    ${"QUJD".repeat(16)}\n`],
  "base64 in lines as JSON": [`${"QUJD".repeat(16)}\\n`],
  "base64 in numbered lines": [`12→${"QUJD".repeat(16)}\n`],
  "base64 behind slashes": ["/QUJDREVGQUJDREVG"],
  "base64 that is no text": ["/////w=="],
  "base64 that is text from any letter on": ["V"],
  "base64 of two bytes a letter": ["PwRABD4ENQQ6BEIEIABBBD4E"],
  "base64 in lines that a diff adds": [`+${"QUJD".repeat(16)}\n`],
  "base64 of URLs in lines": [`a-${"QUJD".repeat(16)}_\n`],
  "base64 that ends in each line": ["QUJDREVGQUJDREVG=\n"],
  "base64 in groups": ["QUJD "],
  "base64 in groups in lines": [`${"QUJD ".repeat(15)}\n`],
  "base64 in lines with words behind them": [`${"QUJD".repeat(16)} # ab\n`],
  "base64 in groups of many lengths": ["QUJDQ UJ DQUJ D\n"],
  "letters and signs of base64": ["a + "],
  "hexadecimal digits": ["4a"],
  "hexadecimal digits in pairs": ["4a "],
  "hexadecimal digits in lines": ["00000010: 4a4b 4c4d  JKLM\n"],
  "the beginning of hexadecimal digits": ["4 "],
  "numbers of programs": ["0x4a, "],
  "equals signs": ["="],
  "equals signs at the end of lines": ["=\n"],
  "equals signs and blanks": ["= "],
  "bytes of mails": ["=E9"],
  "signs of base64 in lines": [`${"-".repeat(20)}\n`],
  "folders, and dots": ["a/", " ..."],
  "steps up": ["../"],
  "steps down and up": ["a/../"],
  slashes: ["/"],
  "slashes and dots": ["/."],
  dots: ["."],
  backslashes: ["\\"],
  "backslashes and a line's end": ["\\\n"],
  quotes: ['"'],
  "quotes and slashes": ['"/'],
  "a broken word, and lines": ["\n", "1"],
  "hyphens and lines": ["a-\n"],
  "hyphens, blanks and lines": ["a- \n"],
  hyphens: ["-"],
  "hyphens and numbers": ["a-1"],
  colons: [":"],
  "colons and numbers": ["a:1"],
  "names with blanks": ["a b"],
  "the first word of a phrase in lines": ["project\n"],
  "the first word of a phrase in numbered lines": ["12→the project\n"],
  "the first word of a phrase behind its second": ["nightingale x project\n"],
  "the first word of a phrase, and numbers": ["project\n12\n"],
  "the beginning of a phrase in broken lines": ["pro-\n"],
  "the beginning of a phrase, and brackets": [`project\n${"(".repeat(400)}\n`],
  digits: ["1"],
  blanks: [" "],
  tabs: ["\t"],
  bars: ["|"],
  "bars and blanks": ["a | "],
  "bullets and blanks": ["- "],
  "percent signs": ["%"],
  "percent runs": ["%41"],
  "percent runs that are no UTF-8": ["%ff"],
  "percent runs that end too early": ["%E2%82"],
  "the beginning of entities": ["&"],
  entities: ["&amp;"],
  "escapes of a terminal": ["\u001B[1m"],
  "escapes of a terminal that have no end": ["\u001B[1"],
  "titles of a terminal that have no end": ["\u001B]"],
  "letters that are printed over": ["a\b"],
  tags: ["<a b='c'>"],
  "tags that have no end": ["<a "],
  "the beginning of tags": ["<"],
  emphasis: ["*_`"],
  "letters of no width": ["\u200B"],
  "Han letters": ["夜 "],
  "commands that go to a folder": ["cd a && "],
  "commands that go to a folder, and blanks": [`cd${" ".repeat(200)}`],
  "commands that go to a folder, and words": [`cd /${"a".repeat(200)} ${"b ".repeat(100)}`],
  homes: ["/home/me"],
  "homes with a blank": ["/home/me "],
  times: ["2026-11-22T10:00:00Z "],
};

test.each(Object.entries(HOSTILE))("four times as much of %s takes about four times as long", async (_, given) => {
  const [filling, end = ""] = given;
  const texts = new Map(
    [LETTERS, 4 * LETTERS].map((size) => [size, `a-${filling.repeat(size / filling.length)}${end}`]),
  );
  const growth = await cpuGrowth((size) => createPrivacy(rules, HOME).find(texts.get(size)), LETTERS);
  expect(growth).toBeLessThan(MOST_GROWTH);
});

test("four times as many repeated words in a phrase take about four times as long", async () => {
  const lines = "ha-ha-ha-ha-ha-ha\n".repeat(100);
  const growth = await cpuGrowth((words) => {
    const phrase = { id: "r", contains: `${"ha ".repeat(words)}end` };
    createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [phrase] })).find(lines);
  }, 3);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
