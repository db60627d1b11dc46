import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { mapCall, toModelCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { shellCommand } from "../../../../src/tool-calls/mapping/shell-command.ts";
import { CLIENT_TOOLS, CORE, request } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = chooseTools({ ...CORE, others: [{ match: "*", do: "keep" }] }, request({ tools: CLIENT_TOOLS }));

type Input = Readonly<Record<string, unknown>>;

/** The client's call, and `leftOut` only where there is something; a problem as a text. */
function map(name: string, input: Input, tools: readonly OfferedTool[] = TOOLS): unknown {
  const mapped = mapCall({ name, input }, tools);
  if ("problem" in mapped) return mapped.problem;
  const { leftOut, repairs: _, ...call } = mapped;
  return leftOut.length === 0 ? call : { ...call, leftOut };
}

describe("a call of which nothing would be left is none", () => {
  test.each(
    cases("a call of which nothing would be left is none") as { tools: OfferedTool; input: Input; want: unknown }[],
  )("$input", ({ tools, input, want }) => expect(map("list", input, [tools])).toEqual(want));
});

describe("a call is the client's, in its names", () => {
  test.each(
    cases("a call is the clients in its names") as { title: string; name: string; input: Input; want: unknown }[],
  )("$title", ({ name, input, want }) => expect(map(name, input)).toEqual(want));

  test("the client's name of one argument may be the model's of another", () => {
    const schema = { type: "string" };
    const args = [
      { name: "b", to: "a", required: false, schema },
      { name: "a", to: "c", required: false, schema },
    ];
    expect(map("t", { a: "x" }, [{ name: "t", client: "T", about: "", args }])).toEqual({
      name: "T",
      input: { c: "x" },
    });
  });

  test("each liberty is named, the reader's too", () =>
    expect(mapCall({ name: "Read-File", input: { Path: 5 }, repairs: ["a trailing comma"] }, TOOLS)).toEqual(
      cases("eachLibertyNamedReader"),
    ));

  test("an argument that the tool lacks is left out, but not where it may have slipped out of another", () => {
    const call = { name: "bash", input: { command: "ls", more: "x" } };
    expect(mapCall({ ...call, repairs: ["a trailing comma"] }, TOOLS)).toMatchObject({ leftOut: ["more"] });
    expect(mapCall({ ...call, repairs: ["a missing closing brace"] }, TOOLS)).toEqual({
      problem: 'it was not whole, and bash has no argument "more"',
    });
  });

  test("a call that does not say where it ends goes on only with all arguments", () => {
    const repairs = ["a missing end of the arguments"];
    expect(mapCall({ name: "read_file", input: { path: "a" }, repairs }, TOOLS)).toEqual({
      problem: 'it has no end, and "start" of read_file may be lost',
    });
    expect(mapCall({ name: "read_file", input: { path: "a", start: 1 }, repairs }, TOOLS)).toMatchObject({
      repairs,
    });
  });

  test("what a dialect writes as texts is no liberty", () => {
    const call = { name: "read_file", input: { path: "a", start: "3" } };
    expect(mapCall(call, TOOLS)).toMatchObject({ repairs: ["a number given as a text"] });
    expect(mapCall({ ...call, hasTexts: true }, TOOLS)).toMatchObject({ repairs: [], input: { from: 3 } });
  });

  test("a number is made a text only where it was written as it is", () => {
    const call = { name: "hub__ask", input: { question: 1 } };
    expect(mapCall(call, TOOLS)).toMatchObject({ input: { question: "1" } });
    expect(mapCall({ ...call, repairs: ["a number in another spelling"] }, TOOLS)).toEqual({
      problem: '"question" of hub__ask must be string',
    });
    const asNumber = cases("asNumber") as {
      name: string;
      input: { question: string; depth: number };
      repairs: string[];
    };
    expect(mapCall(asNumber, TOOLS)).toMatchObject({ input: { depth: 1 }, repairs: [] });
  });

  test("what stands beside the arguments is left out, but not an argument", () => {
    const call = { name: "read_file", input: { path: "a" } };
    expect(mapCall({ ...call, beside: ["thought"] }, TOOLS)).toMatchObject({ leftOut: ["thought"] });
    for (const beside of ["start", "from", "START"])
      expect(mapCall({ ...call, beside: [beside] }, TOOLS)).toEqual({
        problem: `"${beside}" of read_file does not stand among its arguments`,
      });
  });

  test("names of every object are no arguments", () => {
    const args = [{ name: "x", to: "constructor", required: true, schema: {} }];
    expect(map("t", {}, [{ name: "t", client: "T", about: "", args }])).toBe('t needs "x"');
  });

  test("a search through the shell is a command", () => {
    expect(map("grep", { pattern: "a b", path: "c" })).toEqual({
      name: "Run",
      input: { command: shellCommand("shell.grep", { pattern: "a b", path: "c" }) },
    });
    expect(map("glob", { pattern: "*.ts" })).toEqual({
      name: "Run",
      input: { command: shellCommand("shell.glob", { pattern: "*.ts" }) },
    });
    expect(map("grep", { path: "c" })).toBe('grep needs "pattern"');
  });
});

describe("the history shows a call as the model would write it", () => {
  test.each(
    cases("the history shows a call as the model would write") as {
      title: string;
      name: string;
      input: Input;
      want: unknown;
    }[],
  )("$title", ({ name, input, want }) =>
    expect(toModelCall({ id: "i", name, input }, TOOLS)).toEqual({ id: "i", ...(want as object) }),
  );

  test("a search that went through the shell is a search", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("it's", "' -- '", "'\\''", "a\nb", "**/*.{ts,tsx}", "-x", "/a/b"),
    );
    fc.assert(
      fc.property(fc.constantFrom("grep", "glob"), text, fc.option(text, { nil: undefined }), (name, pattern, path) => {
        const input = { pattern, ...(path === undefined || path === "" || path === "." ? {} : { path }) };
        const call = mapCall({ name, input }, TOOLS);
        if ("problem" in call) throw new Error(call.problem);
        const back = toModelCall({ id: "i", ...call }, TOOLS);
        expect(back.name).toBe(name);
        expect(mapCall(back, TOOLS)).toEqual(call);
        expect(back.input["pattern"]).toBe(pattern);
      }),
    );
  });

  test("and there and back it is the same call, for every call that the model may write", () => {
    const text = fc.string();
    const call = fc.oneof(
      fc.record({
        name: fc.constant("read_file"),
        input: fc.record({ path: text, start: fc.integer() }, { requiredKeys: ["path"] }),
      }),
      fc.record({ name: fc.constant("edit_file"), input: fc.record({ path: text, old: text, new: text }) }),
      fc.record({ name: fc.constant("hub__ask"), input: fc.record({ question: text }) }),
    );
    fc.assert(
      fc.property(call, (given) => {
        const mapped = mapCall(given, TOOLS);
        if ("problem" in mapped) throw new Error(mapped.problem);
        expect(mapped.leftOut).toEqual([]);
        expect(toModelCall({ id: "i", ...mapped }, TOOLS)).toEqual({ id: "i", ...given });
      }),
    );
  });
});
