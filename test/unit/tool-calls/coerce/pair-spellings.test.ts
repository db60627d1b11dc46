import { describe, expect, test, vi } from "vitest";
import { pairSpellings, spellingsOf } from "../../../../src/tool-calls/coerce/spellings.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

describe("a name is another spelling of one where there is one of each", () => {
  test.each(
    cases("a name is another spelling of one where there is one of each") as {
      given: string[];
      wanted: string[];
      want: Record<string, string>;
    }[],
  )("$given for $wanted", ({ given, wanted, want }) =>
    expect(Object.fromEntries(pairSpellings(given, wanted))).toEqual(want),
  );
});

test("the ways to spell a name", () => {
  const same = ["file_path", "FILE_PATH", "filePath", "FilePath", "file-path"];
  for (const name of same) expect(spellingsOf(name)).toEqual(expect.arrayContaining(same));
  for (const one of spellingsOf("file_path")) expect([...pairSpellings([one], ["file_path"])]).toHaveLength(1);
});

test("however many names there are, each is looked at once", () => {
  const given = Array.from({ length: 2000 }, (_, at) => `k_${at}`);
  const spelled = vi.spyOn(String.prototype, "toLowerCase");
  const pairs = pairSpellings(given, ["K1", "command"]);
  const looks = spelled.mock.calls.length;
  spelled.mockRestore();
  expect([...pairs]).toEqual([["k_1", "K1"]]);
  expect(looks).toBe(given.length + 2);
});
