import { expect, test } from "vitest";
import { numberLiterals } from "../../../../src/protocols/json/scan-keys.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("of are read otherwise") as [json: string, want: readonly string[]][])(
  "of %s are read otherwise: %j",
  (json, want) => {
    expect([...numberLiterals(new TextEncoder().encode(json))]).toEqual(want);
  },
);
