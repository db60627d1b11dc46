import { expect, test } from "vitest";
import { printJson } from "../../../src/diagnostics/print-problems.ts";
import type { Problem } from "../../../src/diagnostics/problem.ts";

const warning: Problem = { code: "MX3001", severity: "warning", message: "unused" };
const error: Problem = { ...warning, severity: "error" };

test.each<{ name: string; problems: Problem[]; ok: boolean }>([
  { name: "nothing wrong is ok", problems: [], ok: true },
  { name: "a warning is ok", problems: [warning], ok: true },
  { name: "an error is not", problems: [warning, error], ok: false },
])("$name", ({ problems, ok }) => {
  const text = printJson({ command: "compile", version: "1.2.3", problems, data: { a: 1 } });
  expect(text.indexOf("\n")).toBe(text.length - 1);
  expect(JSON.parse(text)).toEqual({ ok, command: "compile", version: "1.2.3", problems, data: { a: 1 } });
});

test("a command may say that it found something without a problem", () =>
  expect(JSON.parse(printJson({ ok: false, command: "compile", version: "1", problems: [] }))).toMatchObject({
    ok: false,
  }));
