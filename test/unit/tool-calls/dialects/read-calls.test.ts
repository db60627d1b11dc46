import { describe, expect, test, vi } from "vitest";
import type { Dialect } from "../../../../generated/types/plan.d.ts";
import { lowerDialect } from "../../../../src/plan/lower/tools.ts";
import { CallReader, type AnswerPiece, type ReadingCalls } from "../../../../src/tool-calls/dialects/parse-calls.ts";
import { TextSource } from "../../../../src/tool-calls/values/incremental-text.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TAGS: Dialect = lowerDialect({
  call: ["<call>\n<tool={name}>\n{arguments}</tool>\n</call>", "<call>{json}</call>"],
  argument: "<arg={key}>\n{value}\n</arg>\n",
  around: { start: "<calls>\n", end: "\n</calls>" },
});
const BARE: Dialect = lowerDialect({ call: ["{json}", "[{python}]"], between: "; " });

const TOOLS: Readonly<Record<string, readonly string[]>> = { run: ["command"], edit: ["path", "old", "new"] };

function reader(given: Partial<ReadingCalls> = {}): CallReader {
  return new CallReader({
    dialects: [TAGS, TAGGED, BARE],
    isTool: (name) => name in TOOLS,
    argumentsOf: (name) => (TOOLS[name] === undefined ? undefined : new Set(TOOLS[name])),
    ...given,
  });
}

/** Texts as they are, joined; calls as `!name {…}`, and those that can't be read as `?problem`. */
function told(pieces: readonly AnswerPiece[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const piece of pieces) {
    if (piece.kind === "text") lines.push(`${open ? (lines.pop() ?? "") : ""}${piece.text}`);
    else if ("problem" in piece.call) lines.push(`?${piece.call.problem}`);
    else lines.push(`!${piece.call.name} ${JSON.stringify(piece.call.input)}`);
    open = piece.kind === "text";
  }
  return lines;
}

function read(text: string, { isCut = false, ...given }: Partial<ReadingCalls> & { isCut?: boolean } = {}): string[] {
  const calls = reader(given);
  return told([...calls.push(text), ...calls.end("nothing", isCut)]);
}

const JSON_CALL = '<tool_call>{"name":"run","arguments":{"command":"ls"}}</tool_call>';
const tagged = (name: string, ...args: readonly [string, string][]): string =>
  `<call>\n<tool=${name}>\n${args.map(([key, value]) => `<arg=${key}>\n${value}\n</arg>\n`).join("")}</tool>\n</call>`;
const LS = tagged("run", ["command", "ls"]);
const RAN = '!run {"command":"ls"}';

describe("several dialects are read at once", () => {
  test.each(cases("several dialects are read") as { title: string; given: string; want: readonly string[] }[])(
    "$title",
    ({ given, want }) => expect(read(given)).toEqual(want),
  );
});

describe("a call stands on lines of its own, or where the answer ends, and never in code", () => {
  test.each(
    cases("a call stands on lines of its own or where the answer ends") as { given: string; want: readonly string[] }[],
  )("$given", ({ given, want }) => expect(read(given)).toEqual(want));
});

describe("a value is as it stands", () => {
  test.each(cases("a value is as it stands") as { title: string; value: string }[])("$title", ({ value }) => {
    expect(read(tagged("run", ["command", value]))).toEqual([`!run ${JSON.stringify({ command: value })}`]);
  });

  test.each(cases("but and nothing is guessed") as { title: string; given: string; want: readonly string[] }[])(
    "but $title, and nothing is guessed",
    ({ given, want }) => expect(read(given)).toEqual(want),
  );
});

test("its own line breaks go, of either kind, and the blanks before an indented closing mark", () => {
  expect(read("<call>\r\n<tool=run>\r\n<arg=command>\r\nls\r\n</arg>\r\n</tool>\r\n</call>")).toEqual([RAN]);
  const indented = "<call>\n<tool=run>\n  <arg=command>\n    x = 1\n  </arg>\n</tool>\n</call>";
  expect(read(indented)).toEqual(['!run {"command":"    x = 1"}']);
});

test("a value that seems to end before the call does is no value", () => {
  const content = "End with </arg>\n</tool>\n\nThen go on.";
  expect(read(tagged("run", ["command", content]))).toEqual(["?a value in it has no end"]);
});

describe("a mark that stands there twice leaves more than one reading", () => {
  test.each([LS.replace("<arg=command>", "<arg=command><arg=command>"), LS.replace("</arg>", "</arg></arg>")])(
    "%s",
    (given) => expect(read(given)).toEqual(["?a value in it has no end"]),
  );
});

test("no call is whole whose arguments have no end, whatever follows", () => {
  const typed = lowerDialect({ call: "<call {name}>{arguments}</call>", argument: "<a {key}>{json}</a>" });
  const open = "<call run><a command>1</a>\n";
  for (const isCut of [true, false])
    expect(read(`${open}"x"</a></call>`, { dialects: [typed], isCut })).toEqual([
      "?behind its arguments stands what is none",
    ]);
  expect(read(open, { dialects: [typed], isCut: true })).toEqual(["?the answer was cut within it"]);
});

test("several maps between two marks are all read, or none", () => {
  const given = '<call>{"name":"run","arguments":{"command":"ls"}}\n{"name":"run","argu';
  expect(read(given, { isCut: true })).toEqual(["?the answer was cut within it"]);
});

test("blanks before what can't be read are not lost", () => {
  const calls = reader();
  const pieces = [...calls.push("\n  <call>{x}</call>"), ...calls.end("nothing", false)];
  expect(pieces.map((piece) => (piece.kind === "text" ? piece.text : piece.raw))).toEqual(["\n  ", "<call>{x}</call>"]);
});

describe("without a mark that says so, JSON is a call", () => {
  const tools = { isTool: (name: string) => name.toLowerCase() === "run", isExactly: (name: string) => name === "run" };
  test.each([
    { given: '{"name":"run","arguments":{"command":"ls"}}', want: [RAN] },
    { given: '{"name":"Run","arguments":{"command":"ls"}}', want: ['{"name":"Run","arguments":{"command":"ls"}}'] },
    { given: '{"name":"run"}', want: ['{"name":"run"}'] },
  ])("where it names a tool and its arguments: $given", ({ given, want }) => expect(read(given, tools)).toEqual(want));
});

test("an argument that the tool does not have is one all the same", () => {
  const given = tagged("run", ["command", "ls"], ["why", "to see"], ["when", "now"]);
  expect(read(given)).toEqual(['!run {"command":"ls","why":"to see","when":"now"}']);
});

describe("an unfinished call", () => {
  const open = "<call>\n<tool=run>\n<arg=command>\nls\n</arg>";
  test("counts where the model has ended", () => expect(read(open)).toEqual([RAN]));
  test("but not where it was cut", () =>
    expect(read(open, { isCut: true })).toEqual(["?the answer was cut within it"]));
  test("nor within a value", () => expect(read(open.slice(0, -3))).toEqual(["?a value in it has no end"]));
  test("a closing mark cut off costs nothing", () => {
    for (let at = 1; at < "</tool_call>".length; at += 1) expect(read(JSON_CALL.slice(0, -at))).toEqual([RAN]);
  });
  test("nor does a wrong one", () => expect(read(JSON_CALL.replace("</tool_call>", "</call>"))).toEqual([RAN]));
});

test("strictly, nothing is mended but line breaks", () => {
  const loose = "<call>{'name':'run','arguments':{'command':'ls'}}</call>";
  expect(read(loose)).toEqual([RAN]);
  expect(read(loose, { isStrict: true })).toEqual(["?it is not JSON: single quotes"]);
  const broken = JSON_CALL.replace("ls", "l\ns");
  expect(read(broken, { isStrict: true })).toEqual([String.raw`!run {"command":"l\ns"}`]);
});

test("one by one, it stops behind each call, and nothing is lost", () => {
  const calls = reader({ oneByOne: true });
  const seen = calls.push(`a\n ${LS} b ${LS}`);
  expect(told(seen)).toEqual(["a\n ", RAN]);
  const rest = calls.takeRest();
  expect(rest).toBe(` b ${LS}`);
  expect(told([...calls.push(rest), ...calls.end("nothing", false)])).toEqual([" b ", RAN]);
});

test("blanks belong to the call that follows, in text or from the server", () => {
  const calls = reader();
  expect([
    ...calls.push(" \n"),
    ...calls.end("call", false),
    ...calls.push("\n"),
    ...calls.end("nothing", false),
  ]).toEqual([]);
  expect(read(" \n")).toEqual([" \n"]);
});

describe("what is surely no call goes on at once", () => {
  const more = "word word\n".repeat(40);
  test.each(["[Note] this is fine.\n", "{\n  const a = 1;\n}\n", "So:\n<call>\nand so on.\n", "<call> <call>\n"])(
    "%s",
    (begins) => expect(told(reader().push(begins + more))).toEqual([begins + more]),
  );
});

/** Characters that are looked at one by one, for each character of the answer. */
function looks(text: string): number {
  const spy = vi.spyOn(TextSource.prototype, "at");
  const calls = reader();
  for (let at = 0; at < text.length; at += 4) calls.push(text.slice(at, at + 4));
  calls.end("nothing", false);
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length / text.length;
}

describe("work grows with the answer's length, not with its pieces", () => {
  const code = '<a b={"c"}>`d`</a>\n';
  test.each([
    { title: "text", of: (times: number) => code.repeat(times) },
    { title: "a value", of: (times: number) => tagged("run", ["command", code.repeat(times)]) },
    { title: "a value without an end", of: (times: number) => LS.replace("</arg>", code.repeat(times)) },
    {
      title: "JSON without an end",
      of: (times: number) => `<call>{"name":"${code.replaceAll('"', "'").repeat(times)}`,
    },
    { title: "calls that are none", of: (times: number) => `a ${JSON_CALL} b\n`.repeat(times) },
    {
      title: "calls without an end",
      of: (times: number) => "<call>\n<tool=run>\n<arg=command>\nx</tool>\n".repeat(times),
    },
    { title: "calls that can't be read", of: (times: number) => "<call>{x}</call>z".repeat(times) },
    { title: "calls without arguments", of: (times: number) => `${"<call>\n<tool=run>\n".repeat(times)}x </call>` },
    { title: "marks", of: (times: number) => "a <call> ".repeat(times) },
    { title: "blanks", of: (times: number) => "\n \n ".repeat(times) },
  ])("$title", ({ of }) => expect(looks(of(1600))).toBeLessThan(looks(of(100)) + 2));
});
