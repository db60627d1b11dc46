import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { cuts, readingOf, shippedDialects, TOOLS } from "../../../support/dialect-fixtures.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const dialects = await shippedDialects();

/** Calls as `!name`, what the client is told of them as `(…)`, and the text. */
function read(name: string, pieces: readonly string[], asks = false): string[] {
  const dialect = dialects[name];
  if (dialect === undefined) throw new Error(name);
  const answer: TurnEvent[] = [
    ...pieces.map((text): TurnEvent => ({ type: "text-delta", text })),
    { type: "turn-end", stopReason: "end_turn" },
  ];
  const dropped = collectDropped();
  const reading = { tools: TOOLS, calls: readingOf([dialect]), turn: "7", dropped, willRetry: asks };
  const seen: string[] = [];
  let isText = false;
  for (const event of through(readToolCalls(reading), answer)) {
    if (event.type === "tool-use") seen.push(`!${event.name} ${JSON.stringify(event.input)}`);
    if (event.type === "broken-call") seen.push(`?${event.raw}`);
    if (event.type === "text-delta" && isText) seen.push(`${seen.pop() ?? ""}${event.text}`);
    else if (event.type === "text-delta") seen.push(event.text);
    isText = event.type === "text-delta";
  }
  return [...seen, ...dropped.list().map(({ why }) => `(${why})`)];
}

function readAnyhow(name: string, given: string): string[] {
  const whole = read(name, [given]);
  for (const pieces of cuts(given)) expect({ pieces, seen: read(name, pieces) }).toEqual({ pieces, seen: whole });
  return whole;
}

const LS = '{"name": "bash", "arguments": {"command": "ls"}}';
const RAN = '!bash {"command":"ls"}';
const MENDED = "(mended: words behind it)";

describe("words between the arguments and the closing mark stand behind the call", () => {
  test.each(
    cases("words between the arguments and the closing mark stand behind") as {
      name: string;
      given: string;
      words: string;
      before?: string;
    }[],
  )("$name: $given", ({ name, given, words, before }) => {
    expect(readAnyhow(name, given)).toEqual([...(before === undefined ? [] : [before]), RAN, words, MENDED]);
  });

  test.each(cases("nothing is carried out") as string[])("nothing is carried out of %s", (given) => {
    expect(readAnyhow("tagged", given).filter((one) => one.startsWith("!"))).toEqual([]);
  });
});

describe("a mark that ends a sentence behind a call takes nothing away", () => {
  test.each(
    cases("a mark that ends a sentence behind a call takes nothing away") as {
      name: string;
      given: string;
      want: readonly string[];
    }[],
  )("$name: $given", ({ name, given, want }) => expect(readAnyhow(name, given)).toEqual(want));

  test.each(cases("nothing is carried out, again") as string[])("nothing is carried out of %s", (given) => {
    for (const name of ["tagged", "llama"])
      expect(readAnyhow(name, given).filter((one) => one.startsWith("!"))).toEqual([]);
  });
});

describe("a call with words behind it on its line is told of, and not carried out", () => {
  const call = `<tool_call>${LS}</tool_call>`;
  test.each(
    cases("a call with words behind it on its line is told of and not") as {
      name: string;
      given: string;
      want: string;
    }[],
  )("$name: $given", ({ name, given, want }) => {
    expect(readAnyhow(name, given).map((one) => one.replaceAll(/\s+(?=<)/g, ""))).toEqual([
      want.replaceAll(/\s+(?=<)/g, ""),
    ]);
  });

  test("it is asked for once more", () => {
    expect(read("tagged", [`${call} That is all.`], true)).toEqual([`?${call}`, " That is all."]);
  });

  test.each(cases("nothing is told") as string[])("nothing is told of %s", (given) => {
    for (const name of ["tagged", "llama"]) expect(readAnyhow(name, given)).toEqual([given]);
  });
});

test("words of any length behind any number of calls take linear time", () => {
  const given = `${`<tool_call>${LS} ${"so ".repeat(60)}\n`.repeat(500)}${"so ".repeat(100_000)}</tool_call>`;
  // Read again for each call, the words would be 150 MB.
  expect(read("tagged", [given]).join("")).toContain("so so");
});
