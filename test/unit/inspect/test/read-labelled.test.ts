import { describe, expect, test } from "vitest";
import { readLabelled } from "../../../../src/inspect/test/evaluate-intents.ts";
import { readCases } from "../../../support/read-cases.ts";

const INTENTS = ["chit_chat", "code"];

describe("a labelled file", () => {
  test("has a label, a tab and a text in each line; comments and empty lines don't count", () => {
    const content = "\uFEFF# two texts\n\nchit_chat\thello\r\ncode\tfix\tthis\\nplease\n";
    expect(readLabelled(content, "t.tsv", INTENTS)).toEqual({
      texts: [
        { label: "chit_chat", text: "hello" },
        { label: "code", text: "fix\tthis\nplease" },
      ],
      problems: [],
    });
  });

  test.each(readCases(import.meta.url)("cases") as [what: string, line: string, want: object][])(
    "is told of a line %s, with its place",
    (_what, line, want) => {
      const { problems, texts } = readLabelled(`code\ta\n${line}\ncode\tb`, "t.tsv", INTENTS);
      expect(problems).toMatchObject([{ code: "MX7534", ...want }]);
      expect(problems[0]?.at?.file).toBe("t.tsv");
      expect(texts.map(({ text }) => text)).toEqual(["a", "b"]);
    },
  );

  test("is told when nothing is in it", () => {
    expect(readLabelled("# none\n", "t.tsv", INTENTS).problems).toMatchObject([{ at: { file: "t.tsv" } }]);
  });
});
