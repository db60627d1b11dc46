import { expect, test } from "vitest";
import { asCallable } from "../../../../src/tool-calls/catalog/client-tools.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const propertiesOf = (type: string): string[] =>
  Object.keys(asCallable({ type, name: "n" })?.input_schema?.["properties"] ?? {});

test.each(cases("what the client runs has the arguments that it knows") as { type: string; want: readonly string[] }[])(
  "what the client runs has the arguments that it knows: $type",
  ({ type, want }) => expect(propertiesOf(type)).toEqual(want),
);

test("only the oldest editor can take back what it has done", () => {
  const commands = (type: string): string => JSON.stringify(asCallable({ type })?.input_schema);
  expect(commands("text_editor_20250124")).toContain("undo_edit");
  expect(commands("text_editor_20250728")).not.toContain("undo_edit");
  expect(commands("memory_20250818")).toContain("rename");
});

test("its name is the one that the request gives it, else the usual one", () => {
  expect(asCallable({ type: "text_editor_20250124", name: "mine" })?.name).toBe("mine");
  expect(asCallable({ type: "text_editor_20250124" })?.name).toBe("str_replace_editor");
});

test.each(cases("is run by the API if by anybody") as string[])("%s is run by the API, if by anybody", (type) =>
  expect(asCallable({ type, name: "n" })).toBeUndefined(),
);

test("a tool of the client's own stays as it is", () => {
  const tool = { name: "look", input_schema: {} };
  expect(asCallable(tool)).toBe(tool);
});
