import { expect, test } from "vitest";
import { unclosedBlock } from "../../../../src/plan/templates/precompile.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(
  readCases(import.meta.url)("cases") as { name: string; text: string; want: ReturnType<typeof unclosedBlock> }[],
)("$name", ({ text, want }) => expect(unclosedBlock(text)).toEqual(want));
