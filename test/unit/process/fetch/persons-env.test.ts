import { expect, test } from "vitest";
import { usersEnv } from "../../../../src/process/fetch/call-tool.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const KEPT = cases("kept") as string[];
const GONE = cases("gone") as string[];

test.each(KEPT)("%s reaches git and npm", (name) => expect(usersEnv({ [name]: "x" })[name]).toBe("x"));
test.each(GONE)("%s does not", (name) => expect(usersEnv({ [name]: "x" })).not.toHaveProperty(name));
test("both speak one language", () =>
  expect(usersEnv({ LC_ALL: "de_DE.UTF-8" })).toEqual({ LC_ALL: "C", LANGUAGE: "C" }));
