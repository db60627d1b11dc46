import { expect, test } from "vitest";
import { splitArguments, wantsJson } from "../../../src/cli/arguments.ts";

test.each<{ given: string; own: string; client: string }>([
  { given: "", own: "run", client: "" },
  { given: "-- -p hi", own: "run", client: "-p hi" },
  { given: "run --yes -- -p hi -- x", own: "run --yes", client: "-p hi -- x" },
  { given: "--yes", own: "run --yes", client: "" },
  { given: "--resume status", own: "run --resume status", client: "" },
  { given: "--continue -- -p hi", own: "run --continue", client: "-p hi" },
  { given: "--client /bin/x -- --version", own: "run --client /bin/x", client: "--version" },
  { given: "--config compile", own: "run --config compile", client: "" },
  { given: "--config=x --json status", own: "--config=x --json status", client: "" },
  { given: "--format github compile", own: "--format github compile", client: "" },
  { given: "--config x --json status", own: "--config x --json status", client: "" },
  { given: "comple", own: "comple", client: "" },
  { given: "--help", own: "--help", client: "" },
  { given: "--json --version", own: "--json --version", client: "" },
  { given: "compile --chekc", own: "compile --chekc", client: "" },
])("`mallex $given` is for mallex: `$own`, for the client: `$client`", ({ given, own, client }) => {
  const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");
  expect(splitArguments(words(given))).toEqual({ own: words(own), client: words(client) });
});

test.each([
  { given: "compile --json", want: true },
  { given: "--format json comple", want: true },
  { given: "comple --format=json", want: true },
  { given: "compile --format github", want: false },
  { given: "json", want: false },
])("`mallex $given` asks for JSON: $want", ({ given, want }) => expect(wantsJson(given.split(" "))).toBe(want));
