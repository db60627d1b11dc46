import { expect, test } from "vitest";
import {
  resumeArguments,
  resumeCommand,
  withoutRunSettings,
  type ResumeOptions,
} from "../../../../src/cli/launch/resume.ts";
import { readCases } from "../../../support/read-cases.ts";

const ID = "0dca81bb-12a7-4550-91d3-19c89cde3bb8";

test.each([
  { wish: {}, want: [] },
  { wish: { resume: true }, want: ["--resume"] },
  { wish: { resume: ID }, want: ["--resume", ID] },
  { wish: { continue: true }, want: ["--continue"] },
] as const)("$wish is for the client: $want", ({ wish, want }) => expect(resumeArguments(wish)).toEqual(want));

test.each(
  readCases(import.meta.url)("cases") as {
    session?: string;
    wish: ResumeOptions;
    how: Parameters<typeof resumeCommand>[2];
    want?: string;
  }[],
)("after $session, started with $wish: $want", ({ session, wish, how, want }) => {
  expect(resumeCommand(session, wish, how)).toBe(want);
});

test.each([
  { given: ["--settings", "/runs/old", "--resume", ID], want: ["--resume", ID] },
  { given: ["--settings=/runs/old", "-p"], want: ["-p"] },
  { given: ["--settings", "/mine", "--resume"], want: ["--settings", "/mine", "--resume"] },
  { given: ["/runs/old", "--settings"], want: ["/runs/old", "--settings"] },
])("of $given the client gets $want", ({ given, want }) => {
  expect(withoutRunSettings(given, (path) => path === "/runs/old")).toEqual(want);
});
