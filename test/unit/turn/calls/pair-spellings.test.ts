import { describe, expect, test } from "vitest";
import { pairSpellings, spellingsOf } from "../../../../src/turn/calls/pair-spellings.ts";

describe("a name is another spelling of one where there is one of each", () => {
  test.each<{ given: string[]; wanted: string[]; want: Record<string, string> }>([
    { given: ["filePath"], wanted: ["file_path"], want: { filePath: "file_path" } },
    { given: ["FILE-PATH"], wanted: ["filePath", "file"], want: { "FILE-PATH": "filePath" } },
    { given: ["filePath", "FilePath"], wanted: ["file_path"], want: {} },
    { given: ["filepath"], wanted: ["file_path", "filePath"], want: {} },
    { given: ["path"], wanted: ["file_path"], want: {} },
  ])("$given for $wanted", ({ given, wanted, want }) =>
    expect(Object.fromEntries(pairSpellings(given, wanted))).toEqual(want),
  );
});

test("the ways to spell a name", () => {
  const same = ["file_path", "FILE_PATH", "filePath", "FilePath", "file-path"];
  for (const name of same) expect(spellingsOf(name)).toEqual(expect.arrayContaining(same));
  for (const one of spellingsOf("file_path")) expect([...pairSpellings([one], ["file_path"])]).toHaveLength(1);
});
