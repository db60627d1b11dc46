import { expect, test } from "vitest";
import { misspeltVariables } from "../../../../src/cli/start/misspelt-variables.ts";

test.each([
  ["MALLEX_MODLE", "MALLEX_MODEL"],
  ["MALEX_PORT", "MALLEX_PORT"],
  ["mallex_port", "MALLEX_PORT"],
  ["MALLEX_MAXOUTPUT", "MALLEX_MAX_OUTPUT"],
  ["MALLEX_OUTPUT", "MALLEX_MAX_OUTPUT"],
  ["MALLEX_URL", "MALLEX_BACKEND_URL"],
])("%s is meant for %s", (name, meant) => {
  expect(misspeltVariables({ [name]: "1" })).toMatchObject([
    { code: "MX7507", severity: "warning", message: `${name} is set, but mallex reads ${meant}` },
  ]);
});

test.each([
  { MALLEX_MODEL: "qwen3:8b", MALLEX_PORT: "0" },
  { MALLEX_MODLE: "old", MALLEX_MODEL: "new" },
  { MALLEX_MODLE: "" },
  { MALLEX_TEST_HOME: "/tmp", MALLEX_FIXED_DATE: "1", OLLAMA_MODEL: "x", PORT: "80" },
])("nothing is said of %o", (env) => expect(misspeltVariables(env)).toEqual([]));
