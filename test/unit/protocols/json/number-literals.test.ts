import { expect, test } from "vitest";
import { numberLiterals } from "../../../../src/protocols/json/scan-keys.ts";

test.each<[json: string, want: readonly string[]]>([
  ["4111111111111111117", ["4111111111111111117"]],
  ['{"a":[-9007199254740993, 1],"b":1.50}', ["-9007199254740993", "1.50"]],
  ["[1e400,1E5,0]", ["1e400", "1E5"]],
  ['["4111111111111111117","\\"9007199254740993"]', []],
  ['{"a":9007199254740991,"b":-1.5}', []],
])("of %s are read otherwise: %j", (json, want) => {
  expect([...numberLiterals(new TextEncoder().encode(json))]).toEqual(want);
});
