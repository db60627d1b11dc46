import { expect, test } from "vitest";
import { manifestOf } from "../../../../src/process/fetch/npm.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(["1.2.3", "0.0.0-rc.1", "1.2.3+build.7", "10.20.30-a-b.c"])("%s is a version", (version) =>
  expect(manifestOf(Buffer.from(JSON.stringify({ name: "@acme/rules", version, more: 1 })))).toEqual({
    name: "@acme/rules",
    version,
  }),
);

test.each(readCases(import.meta.url)("cases") as string[])(
  "%j says no name and no version that a lock could hold",
  (text) => expect(manifestOf(Buffer.from(text))).toBeUndefined(),
);
