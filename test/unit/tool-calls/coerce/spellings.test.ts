import { expect, test } from "vitest";
import { findMisspelling } from "../../../../src/tool-calls/coerce/spellings.ts";

test.each<{ title: string; given: string; wanted: string; want: boolean }>([
  { title: "a letter less", given: "pth", wanted: "path", want: true },
  { title: "the last letter less", given: "limi", wanted: "limit", want: true },
  { title: "a letter more", given: "paths", wanted: "path", want: true },
  { title: "another letter", given: "oath", wanted: "path", want: true },
  { title: "two letters swapped", given: "paht", wanted: "path", want: true },
  {
    title: "one of these in another spelling",
    given: "filePth",
    wanted: "file_path",
    want: true,
  },
  {
    title: "two letters less are not",
    given: "ph",
    wanted: "path",
    want: false,
  },
  {
    title: "two other letters are not",
    given: "bathe",
    wanted: "paths",
    want: false,
  },
  {
    title: "letters swapped over others are not",
    given: "htap",
    wanted: "path",
    want: false,
  },
  {
    title: "one letter is like all others",
    given: "-A",
    wanted: "-B",
    want: false,
  },
  {
    title: "another spelling alone is none",
    given: "FILE",
    wanted: "file",
    want: false,
  },
])("$title", ({ given, wanted, want }) =>
  expect(findMisspelling(["why", given], ["some", wanted])).toEqual(want ? { given, wanted } : undefined),
);
