import { expect, test } from "vitest";
import { wantsJson } from "../../../src/cli/arguments.ts";
import { splitArguments } from "../../../src/cli/split-arguments.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as { given: string; own: string; client: string }[])(
  "`mallex $given` is for mallex: `$own`, for the client: `$client`",
  ({ given, own, client }) => {
    const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");
    expect(splitArguments(words(given))).toEqual({ own: words(own), client: words(client) });
  },
);

test.each([
  { given: "compile --json", want: true },
  { given: "--format json comple", want: true },
  { given: "comple --format=json", want: true },
  { given: "compile --format github", want: false },
  { given: "json", want: false },
])("`mallex $given` asks for JSON: $want", ({ given, want }) => expect(wantsJson(given.split(" "))).toBe(want));
