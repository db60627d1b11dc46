import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { toModelCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { readingCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { writeCalls } from "../../../../src/tool-calls/dialects/format-calls.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { CLIENT_TOOLS, CORE, request } from "../conversation/small-program.ts";
import { runs } from "../../../support/depth.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));

/** How the tagged dialect is read. */
function calls(tools: readonly OfferedTool[]): ReturnType<typeof readingCalls> {
  return readingCalls({
    plan: { dialects: { tagged: TAGGED } },
    profile: { reads: ["tagged"] },
    tools,
  });
}

const written = (call: { name: string; input: Record<string, unknown> }): string => writeCalls(TAGGED, [call]);

function read(events: readonly TurnEvent[], tools: readonly OfferedTool[] = TOOLS): TurnEvent[] {
  return through(readToolCalls({ tools, calls: calls(tools), turn: "7", dropped: collectDropped() }), events);
}

const text = (words: string): TurnEvent => ({
  type: "text-delta",
  text: words,
});
const end = (stopReason: StopReason = "end_turn"): TurnEvent => ({
  type: "turn-end",
  stopReason,
});
const native = (name: string, input: string): TurnEvent => ({
  type: "tool-call",
  id: "c",
  name,
  input,
});

/** Texts that belong together as one, calls as `!id Name {…}`, the end as its reason. */
function told(events: readonly TurnEvent[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const event of events) {
    const isText = event.type === "text-delta";
    if (isText && open) lines.push(`${lines.pop() ?? ""}${event.text}`);
    else if (isText) lines.push(event.text);
    else if (event.type === "tool-use") lines.push(`!${event.id} ${event.name} ${JSON.stringify(event.input)}`);
    else lines.push(event.type === "turn-end" ? event.stopReason : event.type);
    open = isText;
  }
  return lines;
}

const say = (words: string): string[] => told(read([text(words), end()]));

const LS = '<tool_call>{"name":"bash","arguments":{"command":"ls"}}</tool_call>';
const SEE = '<tool_call>{"name":"read_file","arguments":{"path":"a"}}</tool_call>';
const ran = (at: number): string => `!toolu_7_${at} Run {"command":"ls"}`;
const note = (problem: string): string => `\n[mallex: this call could not be read: ${problem}]`;
const BARE = LS.slice(0, -"</tool_call>".length);

interface Case {
  readonly title: string;
  readonly given: string;
  readonly want: readonly string[];
}

const CASES: readonly Case[] = cases("cases") as readonly Case[];

describe("an answer is text and calls", () => {
  test.each(CASES)("$title", ({ given, want }) => expect(say(given)).toEqual(want));

  test.each(CASES)("$title: wherever it is cut", ({ given, want }) => {
    for (let at = 0; at <= given.length; at += 1)
      expect(told(read([text(given.slice(0, at)), text(given.slice(at)), end()])), `cut at ${at}`).toEqual(want);
    const single = given.split("").map(text);
    expect(told(read([...single, end()])), "letter by letter").toEqual(want);
  });
});

describe("text does not wait", () => {
  /** What has come out when so much has gone in. */
  function soFar(words: string): string {
    const seen = read([text(words)]);
    return seen.map((event) => (event.type === "text-delta" ? event.text : event.type)).join("|");
  }
  test.each([
    ...(cases("text does not wait") as { given: string; want: string }[]),
    { given: `${BARE}\nan${"d".repeat(300)}`, want: `tool-use|\nan${"d".repeat(300)}` },
  ])("of $given comes $want", ({ given, want }) => expect(soFar(given)).toBe(want));

  test("nor does a long call take long, token by token", () => {
    const command = "x = { '<': \"\\n\" };\n".repeat(30_000); // from the beginning for each token, that takes many minutes
    const call = written({ name: "bash", input: { command } });
    const tokens = call.match(/[^]{1,4}/g) ?? [];
    const [event] = read([...tokens.map(text), end()]);
    expect(event).toMatchObject({ type: "tool-use", input: { command } });
  });
});

describe("calls that the server has parsed", () => {
  test.each(
    cases("calls that the server has parsed") as { title: string; events: readonly TurnEvent[]; want: string[] }[],
  )("$title", ({ events, want }) => expect(told(read(events))).toEqual(want));
});

const unread = (problem: string): string => `\n[mallex: this call could not be read: ${problem}]`;

describe("arguments that the server has not mended", () => {
  const rows = [
    { input: '{"command":"ls"', problem: "its arguments have no end" },
    {
      input: '{"command":"ls"}}',
      problem: "its arguments are not JSON: more follows it",
    },
    {
      input: String.raw`{\"command\": \"ls\"}`,
      problem: String.raw`its arguments are not JSON: "\\" stands where it does not belong`,
    },
    {
      input: '{"command":"ls"} That is all.',
      problem: "its arguments are not JSON: more follows it",
    },
  ];
  const served = (input: string, ended?: true): TurnEvent => ({
    type: "tool-call",
    id: "c",
    name: "bash",
    input,
    ...(ended === undefined ? {} : { ended }),
  });

  test.each(rows)("$input is mended where the model has ended it", ({ input }) => {
    expect(told(read([served(input, true), end("tool_use")]))).toEqual([ran(1), "tool_use"]);
  });

  test.each(rows)("$input is text where a limit has cut it, and the note says why", ({ input, problem }) => {
    expect(told(read([served(input), end()]))).toEqual([`bash ${input}${unread(problem)}`, "end_turn"]);
  });

  test.each(cases("is text wherever it ends") as { input: string; problem: string }[])(
    "$input is text wherever it ends",
    ({ input, problem }) => {
      expect(told(read([served(input, true), end("tool_use")]))).toEqual([
        `bash ${input}${unread(problem)}`,
        "end_turn",
      ]);
    },
  );
});

test.each(
  cases("where nothing is to be mended of a server is not either") as { input: string; want: readonly string[] }[],
)("where nothing is to be mended, $input of a server is not either", ({ input, want }) => {
  const strict = readingCalls({
    plan: { dialects: {} },
    profile: { reads: [], repair: "off" },
    tools: TOOLS,
  });
  const reading = readToolCalls({ tools: TOOLS, calls: strict, turn: "7", dropped: collectDropped() });
  expect(told(through(reading, [native("bash", input), end("tool_use")]))).toEqual(want);
});

describe("a call that the server says it has read, and does not show, is told of", () => {
  const lost = "\n[mallex: the model called a tool, but its server could not read the call]";
  test.each(
    cases("a call that the server says it has read and does not show") as {
      title: string;
      events: readonly TurnEvent[];
      want: string[];
    }[],
  )("$title", ({ events, want }) => expect(told(read([...events, end("tool_use")]))).toEqual(want));

  test("without tools, too", () => expect(told(read([end("tool_use")], []))).toEqual([lost, "end_turn"]));
});

describe("a turn without tools", () => {
  test("shows marks as they are, at once", () => {
    expect(read([text("a <"), text(LS), end()], [])).toEqual([text("a <"), text(LS), end()]);
  });
  test("shows a parsed call as text", () => {
    expect(told(read([native("bash", "{}"), end("tool_use")], []))).toEqual([
      `bash {}${note('no tool was offered for this answer, so none is called: "bash"')}`,
      "end_turn",
    ]);
  });
});

describe("the client is told to carry calls out where there are some, and only there", () => {
  test.each(cases("with a call without") as { given: StopReason; call: StopReason; none: StopReason }[])(
    "$given: $call with a call, $none without",
    ({ given, call, none }) => {
      expect(read([text(LS), end(given)]).at(-1)).toEqual(end(call));
      expect(read([text("a"), end(given)]).at(-1)).toEqual(end(none));
    },
  );

  test("a stop sequence is named only where it ended the turn", () => {
    const stopped = cases("stopped") as TurnEvent;
    expect(read([text("a"), stopped]).at(-1)).toEqual(stopped);
    expect(read([text(LS), stopped]).at(-1)).toEqual(end("tool_use"));
  });
});

test("everything else goes through as it came", () => {
  const others: TurnEvent[] = [
    { type: "progress", done: 1, total: 2 },
    { type: "thinking-delta", text: LS },
    {
      type: "usage",
      usage: { inputTokens: 1, cachedTokens: 0, outputTokens: 1 },
    },
  ];
  expect(read([...others, end()])).toEqual([...others, end()]);
});

test("arguments that the tool does not have are reported", () => {
  const dropped = collectDropped();
  const report = dropped.list();
  const call = written({
    name: "bash",
    input: { command: "ls", why: "to see" },
  });
  const reading = readToolCalls({ tools: TOOLS, calls: calls(TOOLS), turn: "7", dropped });
  for (const event of through(reading, [text(call), text(call), end()]))
    expect(JSON.stringify(event)).not.toContain("to see");
  expect(report).toEqual([{ what: "why", why: "bash has no such argument", count: 2 }]);
});

describe("what is written is read", () => {
  const code = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "</tool_call>",
      "<tool_call>",
      SEE,
      JSON.stringify(SEE),
      '<Call on={() => f("a\\n", `${b}`)} />',
      "<!-- <b>'x'</b> -->\r\n\t}",
      '"}}</tool_call>',
      "\\",
      "{[\u2028",
    ),
  );
  const words = fc.array(code, { maxLength: 6 }).map((pieces) => pieces.join(""));
  const several = fc.array(fc.record({ path: words, old: words, new: words }), {
    minLength: 1,
    maxLength: 3,
  });
  const between = fc.constantFrom("", "\n", " ", "\n\n");

  test("whatever stands in a call, and however it is cut", () => {
    fc.assert(
      fc.property(several, between, fc.integer({ min: 1, max: 40 }), (inputs, gap, size) => {
        const answer = inputs.map((input) => written({ name: "edit_file", input })).join(gap);
        const tokens = Array.from({ length: Math.ceil(answer.length / size) }, (_, at) =>
          text(answer.slice(at * size, (at + 1) * size)),
        );
        const seen = read([...tokens, end()]);
        const uses = seen.filter((event) => event.type === "tool-use");
        expect(uses.map((use) => toModelCall(use, TOOLS).input)).toEqual(inputs);
        const said = seen.map((event) => (event.type === "text-delta" ? event.text : "")).join("");
        expect(said).toBe(gap.trim() === "" ? "" : gap.repeat(inputs.length - 1));
      }),
      { numRuns: runs(300) },
    );
  });

  test("and no letter of what is no call is lost", () => {
    const pieces = fc.constantFrom(
      "<tool_call>",
      "</tool_call>",
      "<",
      "{",
      "}",
      '"',
      "a",
      "\\",
      "\n",
      '{"name":1}',
      "<tool",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (tokens) => {
        const seen = read([...tokens.map(text), end()]);
        const said = told(seen)
          .slice(0, -1)
          .join("")
          .replaceAll(/\n\[mallex: this call could not be read: [^\]]*\]/g, "");
        const whole = tokens.join("");
        const isCalled = whole.includes("<tool_call>");
        expect(isCalled ? said.replaceAll(/\s/g, "") : said).toBe(isCalled ? whole.replaceAll(/\s/g, "") : whole);
      }),
      { numRuns: runs(500) },
    );
  });
});
