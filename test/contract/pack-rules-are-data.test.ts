import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareTurn } from "../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import type { TurnEvent } from "../../src/shared/turn-event.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { CLIENTS } from "../support/clients.ts";
import { askRecorded, isTurn, wholePrompt } from "../support/prepare-recorded.ts";
import type { Recorded, RecordedTool } from "../support/recorder.ts";
import { recordingOf } from "../support/recordings.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { sizesFile } from "../support/sizes.ts";
import { through } from "../support/stages.ts";
import { modelStages } from "../../src/server/answer.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

function tool(name: string, ...args: readonly string[]): RecordedTool {
  const properties = Object.fromEntries(args.map((arg) => [arg, { type: "string" }]));
  return { name, description: "?", input_schema: { type: "object", properties, required: args } };
}

/** The first question of a release that nobody has seen. */
const MADE_UP: Recorded = {
  path: "/v1/messages",
  userAgent: "claude-cli/9.0.1 (external, cli)",
  body: {
    model: "claude-next",
    max_tokens: 64_000,
    system: "You are somebody.\n\n## Version control\nbranch of lilies",
    tools: [
      tool("OpenFile", "where"),
      tool("PutFile", "where", "what"),
      tool("ChangeFile", "where", "from", "to"),
      tool("Shell", "line"),
      tool("Dance"),
    ],
    messages: [
      { role: "user", content: "<house-rules>Speak of owls.</house-rules>\n<whisper>It rains.</whisper>\nwhat is 2+2" },
      {
        role: "system",
        content:
          "<workplace>\nHere is where you are\nfolder: /home/ada/owls\nplatform: plan9\n</workplace>\nClock: half past ten\n\n## Offers\nBuy one.",
      },
    ],
  },
};

describe("a release that nobody has seen is told by a pack alone", () => {
  let program: Program;
  beforeAll(async () => {
    const pack = readFileSync(`${ROOT}/test/fixtures/packs/made-up-release.yaml`, "utf8");
    program = await writtenProgram({ "mallex.yaml": sizesFile(["./pack.yaml"]), "pack.yaml": pack });
  });

  test.each(["small-tagged", "small-native", "medium-tagged"])("%s", (profile) => {
    const turn = askRecorded(program, MADE_UP, profile);
    const [head] = turn.prompt.messages;
    for (const fact of ["/home/ada/owls", "plan9", "branch of lilies", "Speak of owls.", "half past ten"])
      expect(head?.content).toContain(fact);
    expect(turn.prompt.messages.at(-1)?.content).toBe("It rains.\nwhat is 2+2");
    expect(wholePrompt(turn)).not.toMatch(/Buy one|Here is where|OpenFile/);
    expect(turn.dropped).toContainEqual({ what: "tools", why: "not in this size's toolset", count: 1 });
  });

  test("its tools get the model's calls", () => {
    const { answer } = askRecorded(program, MADE_UP, "small-native");
    const calls = cases("calls") as {
      name: string;
      input: { path?: string; old?: string; new?: string; command?: string };
    }[];
    const events = through(modelStages(answer), eventsOf(calls)).filter((event) => event.type === "tool-use");
    expect(events.map(({ name, input }) => ({ name, input }))).toEqual(cases("toolsGetModelS"));
  });

  test("its background requests are answered", () => {
    const request = decodeRequest({
      model: "claude-next",
      max_tokens: 9,
      messages: [{ role: "user", content: "Zzz" }],
    });
    expect(prepareTurn(program, { request })).toMatchObject(cases("backgroundRequestsAnswered") as object);
  });
});

function* eventsOf(calls: readonly { name: string; input: object }[]): Generator<TurnEvent> {
  for (const [at, { name, input }] of calls.entries())
    yield { type: "tool-call", id: `call_${at}`, name, input: JSON.stringify(input) };
  yield { type: "turn-end", stopReason: "tool_use" };
}

/** Words in a row that tell a text from any other. */
const PHRASE_WORDS = 5;

test("no word of what the client says is in the program", async () => {
  const phrases = new Set<string>();
  for (const release of CLIENTS)
    for (const { body } of (await recordingOf(release)).requests.filter(isTurn))
      for (const phrase of phrasesOf(JSON.stringify([body["system"], body.messages, body.tools]))) phrases.add(phrase);
  expect(phrases.size).toBeGreaterThan(5000);
  const files = readdirSync(`${ROOT}/src`, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"));
  const found = files.flatMap((file) => {
    const said = textsOf(readFileSync(`${ROOT}/src/${file}`, "utf8")).flatMap((text) => phrasesOf(text));
    return said.filter((phrase) => phrases.has(phrase)).map((phrase) => `${file}: ${phrase}`);
  });
  expect(found).toEqual([]);
});

/** The string literals of a program: comments may speak of what the client does. */
function textsOf(code: string): string[] {
  const withoutComments = code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...withoutComments.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text);
}

function phrasesOf(text: string): string[] {
  const words = text.replaceAll(/\\[nt"]/g, " ").match(/[A-Za-z][A-Za-z'-]*/g) ?? [];
  const most = words.length - PHRASE_WORDS;
  return Array.from({ length: Math.max(0, most + 1) }, (_, at) => words.slice(at, at + PHRASE_WORDS).join(" "));
}
