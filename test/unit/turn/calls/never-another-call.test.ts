import { describe, expect, test } from "vitest";
import { BREAKABLE_TOOLS } from "../../../support/breakages/calls-to-break.ts";
import { tryBroken } from "../../../support/breakages/try-broken.ts";
import { shippedDialects } from "../../../support/dialect-fixtures.ts";
import { random } from "../../../support/random.ts";

const dialects = await shippedDialects();

async function calls(name: string, text: string): Promise<unknown> {
  const dialect = dialects[name];
  if (dialect === undefined) throw new Error(name);
  const meant = { name: "", input: {} };
  return (await tryBroken({ breakage: "", text, stop: "end_turn" }, meant, { name, dialect, chance: random(1) })).calls;
}

const tagged = (json: string): string => `<tool_call>\n${json}\n</tool_call>`;

describe("what could be another call than was meant is none", () => {
  test.each<{ dialect: string; text: string }>([
    { dialect: "tagged", text: tagged('{"name":"search","arguments":{"pattern":"x"},"paths":["src"]}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":"a"},"parameters":{"command":"b"}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":1.0}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":1e3}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":{"command":-0}}') },
    { dialect: "tagged", text: tagged('{"name":"bash","arguments":"{\\"command\\":1.0}"}') },
    { dialect: "pythonic", text: "[bash(command=1.0)]" },
    { dialect: "pythonic", text: "[bash(command=007)]" },
    { dialect: "pythonic", text: "[bash(command=0x1F)]" },
    { dialect: "pythonic", text: "[bash(command=1_000)]" },
    { dialect: "pythonic", text: "[bash(command=12345678901234567890)]" },
    { dialect: "pythonic", text: '[bash(command="a", timeout=9007199254740993)]' },
    { dialect: "pythonic", text: '[configure(settings={"a": [9007199254740993.0]})]' },
  ])("$text", async ({ dialect, text }) => expect(await calls(dialect, text)).toEqual([]));
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
  ])("$text", async ({ dialect, text, input }) =>
    expect(await calls(dialect, text)).toEqual([{ name: "bash", input }]),
  );
});

test("all tools of these calls are offered", () =>
  expect(BREAKABLE_TOOLS.map(({ name }) => name)).toEqual(expect.arrayContaining(["search", "bash", "configure"])));
