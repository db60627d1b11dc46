import { describe, expect, test } from "vitest";
import { BREAKABLE_TOOLS } from "../../../support/breakages/calls-to-break.ts";
import { tryBroken } from "../../../support/breakages/try-broken.ts";
import { shippedDialects } from "../../../support/dialect-fixtures.ts";
import { random } from "../../../support/random.ts";

const dialects = await shippedDialects();

function calls(name: string, text: string): unknown {
  const dialect = dialects[name];
  if (dialect === undefined) throw new Error(name);
  const meant = { name: "", input: {} };
  return tryBroken({ breakage: "", text, stop: "end_turn" }, meant, { name, dialect, chance: random(1) }).calls;
}

const tagged = (json: string): string => `<tool_call>\n${json}\n</tool_call>`;
const bash = (lines: string): string => `<tool_call>\n<function=bash>\n${lines}\n</function>\n</tool_call>`;
const invoke = (lines: string): string => `<invoke name="bash">\n${lines}\n</invoke>`;
const item = '{"text": "a", "state": "done"';

describe("what could be another call than was meant is none", () => {
  test.each<{ dialect: string; text: string }>([
    { dialect: "tagged", text: tagged('{"name":"search","arguments":{"pattern":"x"},"paths":["src"]}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":"a"},"parameters":{"command":"b"}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":1.0}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":1e3}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":-0}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":"{\\"command\\":1.0}"}') },
    // a word that stands for nothing, or for a truth value, is none of a list
    { dialect: "tagged", text: tagged('{"name":"search","arguments":{"pattern":"x","paths":"null"}}') },
    { dialect: "tagged", text: tagged('{"name":"search","arguments":{"pattern":"x","paths":true}}') },
    { dialect: "pythonic", text: "[bash(command=1.0)]" },
    { dialect: "pythonic", text: "[bash(command=007)]" },
    { dialect: "pythonic", text: "[bash(command=0x1F)]" },
    { dialect: "pythonic", text: "[bash(command=1_000)]" },
    { dialect: "pythonic", text: "[bash(command=12345678901234567890)]" },
    { dialect: "pythonic", text: '[bash(command="a", timeout=9007199254740993)]' },
    { dialect: "pythonic", text: '[configure(settings={"a": [9007199254740993.0]})]' },
    // what ends the call may be what ends a list within it, and the rest is lost
    { dialect: "mistral", text: `[TOOL_CALLS][{"name": "todo", "arguments": {"items": [${item}\n]` },
    { dialect: "mistral", text: '[TOOL_CALLS][{"name": "todo", "arguments": {"items": [ ]' },
    // a bracket too many closes the arguments too early
    {
      dialect: "kimi",
      text: '<|tool_call_begin|>functions.configure:0<|tool_call_argument_begin|>{"settings": {"a": {"b": 1}},\n"c": 2},\n"note": "x"}<|tool_call_end|>',
    },
    {
      dialect: "mistral",
      text: '[TOOL_CALLS]configure[ARGS]{\n  "settings": {\n    "a": 1\n  }},\n  "note": "x"\n}',
    },
    // the beginning of the second argument is lost, and the first holds a sign of its mark
    { dialect: "qwenCoder", text: bash("<parameter=command>\na</b> c\n</parameter>\n\n63\n</parameter>") },
    {
      dialect: "parameters",
      text: invoke('<parameter name="command"><a href="x">\n</a></parameter>\n74</parameter>'),
    },
    // a mark stands there twice, or half of it
    {
      dialect: "glm",
      text: "<tool_call>bash\n<arg_key>command</arg_key>\n<arg_value><arg_value>ls</arg_value>\n</tool_call>",
    },
    {
      dialect: "dsml",
      text: '<｜DSML｜invoke name="bash">\n<｜DSML｜parameter name="command" string="true">string="true">ls</｜DSML｜parameter>\n</｜DSML｜invoke>',
    },
    {
      dialect: "parameters",
      text: invoke('<parameter name="command">ls</parameter>\n<parameter name="name="timeout">5</parameter>'),
    },
    // the closing marks stand in another order, or too early
    {
      dialect: "qwenCoder",
      text: "<tool_call>\n<function=write_file>\n<parameter=file_path>\na\n</parameter>\n<parameter=content>\nb\n</function>\n</parameter>\n</tool_call>",
    },
    {
      dialect: "parameters",
      text: `${invoke('<parameter name="command">ls</parameter>')}\n<parameter name="timeout">5</parameter>`,
    },
    {
      dialect: "seed",
      text: "<seed:tool_call>\n<function=bash>\n<parameter=command>ls</parameter>\n<seed:tool_call>\n<parameter=timeout>8</parameter>\n</function>\n</seed:tool_call>",
    },
    // what ends the value is the end of an argument within it
    {
      dialect: "qwenCoder",
      text: bash(
        "<parameter=command>\nls\n</function>\n<function=search>\n<tool_call>\n<parameter=pattern>\nx\n</parameter>",
      ),
    },
  ])("$text", ({ dialect, text }) => expect(calls(dialect, text)).toEqual([]));
});

describe("what is only written otherwise is the call that was meant", () => {
  test.each<{ dialect: string; text: string; input: unknown }>([
    {
      dialect: "tagged",
      text: tagged('{"name":"bash","arguments":{"command":"a","timeout":5.0},"id":"1"}'),
      input: { command: "a", timeout: 5 },
    },
    {
      dialect: "tagged",
      text: tagged('{"name":"bash","arguments":{"command":"a"},"thought":"b"}'),
      input: { command: "a" },
    },
    { dialect: "pythonic", text: '[bash(command="a", timeout=+5)]', input: { command: "a", timeout: 5 } },
    { dialect: "pythonic", text: "[bash(command=5, timeout=5)]", input: { command: "5", timeout: 5 } },
  ])("$text", ({ dialect, text, input }) => expect(calls(dialect, text)).toEqual([{ name: "bash", input }]));
});

test("all tools of these calls are offered", () =>
  expect(BREAKABLE_TOOLS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["search", "bash", "configure", "todo", "write_file"]),
  ));
