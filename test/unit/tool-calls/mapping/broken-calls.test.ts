import { expect, test } from "vitest";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { readingCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { TAGGED } from "../../../support/tagged.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { through } from "../../../support/stages.ts";

const TOOLS: readonly OfferedTool[] = [
  {
    name: "bash",
    client: "Run",
    about: "Runs.",
    args: [{ name: "command", to: "command", required: true, schema: { type: "string" } }],
  },
];

const CALLS = readingCalls({
  plan: { dialects: { tagged: TAGGED } },
  profile: { reads: ["tagged"] },
  tools: TOOLS,
});

const made = (name: string, input: string): TurnEvent => ({ type: "tool-call", id: "c", name, input });
const GOOD = made("bash", '{"command":"ls"}');
const BAD = made("bash", "{}");
const said = (text: string): TurnEvent => ({ type: "text-delta", text });
const used = (outputTokens: number): TurnEvent => ({
  type: "usage",
  usage: { inputTokens: 9, cachedTokens: 0, outputTokens },
});
const end = (stopReason: StopReason): TurnEvent => ({ type: "turn-end", stopReason });

/** What is broken as `raw|problem|name`, calls as `!name`, texts as they are. */
function read(events: readonly TurnEvent[], asks: boolean): string[] {
  const seen: string[] = [];
  const reading = { tools: TOOLS, calls: CALLS, turn: "7", dropped: collectDropped(), willRetry: asks };
  for (const event of through(readToolCalls(reading), events)) {
    if (event.type === "broken-call") seen.push([event.raw, event.problem, event.name ?? ""].join("|"));
    if (event.type === "tool-use") seen.push(`!${event.name}`);
    if (event.type === "text-delta") seen.push(event.text);
    if (event.type === "thinking-delta") seen.push(`(${event.text})`);
    if (event.type === "turn-end") seen.push(event.stopReason);
  }
  return seen;
}

const LOST = "the model called a tool, but its server could not read the call";
const CUT =
  "the answer had come to its limit: a higher `output` of its profile leaves more room, and so does a shorter talk";
const NEEDS = 'bash needs "command"';

test.each<{ what: string; events: TurnEvent[]; broken: string[]; text: string[] }>([
  {
    what: "a call without what it needs",
    events: [BAD, end("tool_use")],
    broken: [`bash {}|${NEEDS}|bash`, "end_turn"],
    text: [`bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "end_turn"],
  },
  {
    what: "one behind a call that can be carried out",
    events: [GOOD, BAD, end("tool_use")],
    broken: ["!Run", `bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "tool_use"],
    text: ["!Run", `bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "tool_use"],
  },
  {
    what: "one before a call that can be carried out",
    events: [BAD, GOOD, end("tool_use")],
    broken: [`bash {}|${NEEDS}|bash`, "!Run", "tool_use"],
    text: [`bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "!Run", "tool_use"],
  },
  {
    what: "a call that its server has lost",
    events: [used(20), end("tool_use")],
    broken: [`|${LOST}|`, "end_turn"],
    text: [`\n[mallex: ${LOST}]`, "end_turn"],
  },
  {
    what: "a call beside which another is lost",
    events: [GOOD, used(60), end("tool_use")],
    broken: ["!Run", "tool_use"],
    text: ["!Run", "tool_use"],
  },
  {
    what: "a call that the limit has cut",
    events: [made("bash", '{"command":"l'), used(9), end("max_tokens")],
    broken: [`bash {"command":"l|its arguments have no end; ${CUT}|bash`, "max_tokens"],
    text: [
      `bash {"command":"l\n[mallex: this call could not be read: its arguments have no end; ${CUT}]`,
      "max_tokens",
    ],
  },
  {
    what: "a call in the text that the limit has cut",
    events: [said('<tool_call>{"name":"bash","argu'), used(9), end("max_tokens")],
    broken: [`<tool_call>{"name":"bash","argu|the answer was cut within it; ${CUT}|bash`, "max_tokens"],
    text: [
      `<tool_call>{"name":"bash","argu\n[mallex: this call could not be read: the answer was cut within it; ${CUT}]`,
      "max_tokens",
    ],
  },
  {
    what: "a call behind a broken one that the limit has cut",
    events: [BAD, made("bash", '{"command":"l'), end("max_tokens")],
    broken: [`bash {}|${NEEDS}|bash`, `bash {"command":"l|its arguments have no end; ${CUT}|bash`, "max_tokens"],
    text: [
      `bash {}\n[mallex: this call could not be read: ${NEEDS}]`,
      `bash {"command":"l\n[mallex: this call could not be read: its arguments have no end; ${CUT}]`,
      "max_tokens",
    ],
  },
  {
    what: "a broken call behind which a blank was the last that the limit has left",
    events: [BAD, said("\n"), said("\n"), end("max_tokens")],
    broken: [`bash {}|${NEEDS}; ${CUT}|bash`, "max_tokens"],
    text: [`bash {}\n[mallex: this call could not be read: ${NEEDS}; ${CUT}]`, "max_tokens"],
  },
  {
    what: "a broken call behind which words were cut",
    events: [BAD, said("\n"), said("Well, th"), used(9), end("max_tokens")],
    broken: [`bash {}|${NEEDS}|bash`, "\nWell, th", "max_tokens"],
    text: [`bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "\nWell, th", "max_tokens"],
  },
  {
    what: "a broken call behind which a thought was cut",
    events: [BAD, { type: "thinking-delta", text: "So" }, end("max_tokens")],
    broken: [`bash {}|${NEEDS}|bash`, "(So)", "max_tokens"],
    text: [`bash {}\n[mallex: this call could not be read: ${NEEDS}]`, "(So)", "max_tokens"],
  },
  {
    what: "words and nothing else",
    events: [said("Well."), used(4), end("end_turn")],
    broken: ["Well.", "end_turn"],
    text: ["Well.", "end_turn"],
  },
])("$what is broken where it is asked for once more, and text elsewhere", ({ events, broken, text }) => {
  expect(read(events, true)).toEqual(broken);
  expect(read(events, false)).toEqual(text);
});
