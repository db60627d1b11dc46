import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { writeCalls } from "../../../../src/tool-calls/dialects/format-calls.ts";
import {
  fixtureFiles,
  FIXTURES,
  readAnswer,
  read,
  wanted,
  type FixtureFile,
} from "../../../support/dialect-fixtures.ts";
import { writtenProgram } from "../../../support/shipped-program.ts";

interface Added extends FixtureFile {
  /** All that a person writes for it. */
  readonly mallex: unknown;
}

const CALLS = [
  { name: "read_file", input: { path: 'a "b".ts', limit: 3 } },
  { name: "todo", input: { items: [{ content: "x\n\\y", done: null }] } },
];

describe("a dialect of which only mallex.yaml knows", async () => {
  const files = fixtureFiles<Added>(join(FIXTURES, "added"));
  const programs = await Promise.all(files.map(({ mallex }) => writtenProgram({ "mallex.yaml": stringify(mallex) })));

  describe.each(files.map((file, at) => ({ ...file, plan: programs[at]?.plan })))("$dialect", (file) => {
    const { dialect, fixtures, plan } = file;
    const added = plan?.dialects[dialect];

    test("is the profile's", () => {
      expect(plan?.profiles["local"]).toMatchObject({ dialect, reads: [dialect] });
    });

    test.each(fixtures)("reads $title", (fixture) => {
      expect(read(fixture, added)).toEqual(wanted(fixture));
    });

    test("writes calls that it reads", () => {
      const dialects = added === undefined ? [] : [added];
      const written = added === undefined ? "" : writeCalls(added, CALLS);
      expect(readAnswer([written], { dialects })).toEqual(CALLS.map(({ name, input }) => ({ call: name, input })));
    });
  });
});
