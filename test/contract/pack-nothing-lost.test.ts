import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { askRecorded, mainRequests, wholePrompt, type AskedTurn } from "../support/prepare-recorded.ts";
import type { Recorded, RecordedBlock, RecordedBody } from "../support/recorder.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";

/** A word that no client has. */
const WORD = "zyxwovut";

/** What no release has sent yet, as a block of a message. */
const BLOCKS: Readonly<Record<string, RecordedBlock>> = {
  "a block": { type: `block_${WORD}`, text: "?" },
  "a section": { type: "text", text: `# Section\n${WORD}` },
  "a reminder": { type: "text", text: `<system-reminder>\n${WORD}\n</system-reminder>` },
  "an element": { type: "text", text: `<notice_${WORD}>look</notice_${WORD}>` },
};

/** Each size in one of the two forms of tool calls, which matter to tools alone; at night in both. */
const PROFILES = byDepth({
  full: SHOWN.filter((_, at) => at % 4 === 0 || at % 4 === 3),
  small: SHOWN.slice(0, 1),
  wide: SHOWN,
});

let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

describe.each(CLIENTS)("what Claude Code %s might send one day is kept or reported", (release) => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(release);
  });

  describe.each(PROFILES)("$profile", ({ profile }) => {
    test.each(Object.entries(BLOCKS))("%s, at every place of every message", (_, block) => {
      const grown = mainRequests(program, recording).flatMap((one, at, all) =>
        withBlock(one, block, at === all.length - 1 ? 0 : one.body.messages.length - 2),
      );
      expect(grown.length).toBeGreaterThan(20);
      expect(grown.filter((one) => !hasTrace(one, profile)).map(({ place }) => place)).toEqual([]);
    });

    test("a section, at every place of the system texts", () => {
      const grown = firstAndLast(mainRequests(program, recording)).flatMap((one) =>
        withSystemText(one, `# Section\n${WORD}`),
      );
      expect(grown.length).toBeGreaterThan(2);
      expect(grown.filter((one) => !hasTrace(one, profile, "system")).map(({ place }) => place)).toEqual([]);
    });

    test("a field", () => {
      const grown = mainRequests(program, recording).map((one) =>
        changed(one, { [`field_${WORD}`]: true }, "the body"),
      );
      expect(grown.filter((one) => !hasTrace(one, profile))).toEqual([]);
    });

    test("a tool, at every place of the list", () => {
      const grown = firstAndLast(mainRequests(program, recording)).flatMap(withTool);
      expect(grown.length).toBeGreaterThan(20);
      expect(grown.filter((one) => !hasTrace(one, profile, "tools")).map(({ place }) => place)).toEqual([]);
    });
  });
});

/** System texts and tools are the same in all requests of a conversation. */
function firstAndLast<T>(all: readonly T[]): T[] {
  return [...all.slice(0, 1), ...all.slice(-1)];
}

interface Grown extends Recorded {
  readonly place: string;
  readonly before: Recorded;
}

/** The word is in the prompt, or a report names it, or what it stood in, one more than without it. */
function hasTrace(grown: Grown, profile: string, inside?: string): boolean {
  const turn = askRecorded(program, grown, profile);
  if (wholePrompt(turn).includes(WORD)) return true;
  if (turn.dropped.some(({ what }) => what.includes(WORD))) return true;
  const before = askRecorded(program, grown.before, profile);
  return inside !== undefined && countOf(turn, inside) === countOf(before, inside) + 1;
}

function countOf({ dropped }: AskedTurn, inside: string): number {
  return dropped.filter(({ what }) => what === inside).reduce((sum, { count }) => sum + count, 0);
}

function changed(recorded: Recorded, fields: Partial<RecordedBody>, place: string): Grown {
  return { ...recorded, body: { ...recorded.body, ...fields }, place, before: recorded };
}

/** @param from number of the first message to grow: earlier ones are in the requests before, too */
function withBlock(recorded: Recorded, block: RecordedBlock, from: number): Grown[] {
  const { messages } = recorded.body;
  return messages.flatMap((message, at) => {
    if (at < from) return [];
    const blocks = typeof message.content === "string" ? [{ type: "text", text: message.content }] : message.content;
    return [...blocks.keys(), blocks.length].map((index) => {
      const content = blocks.toSpliced(index, 0, block);
      return changed(
        recorded,
        { messages: messages.with(at, { ...message, content }) },
        `${message.role} ${at}.${index}`,
      );
    });
  });
}

function withSystemText(recorded: Recorded, text: string): Grown[] {
  const system = recorded.body["system"] as readonly RecordedBlock[];
  return [...system.keys(), system.length].map((index) =>
    changed(recorded, { system: system.toSpliced(index, 0, { type: "text", text }) }, `system ${index}`),
  );
}

function withTool(recorded: Recorded): Grown[] {
  const { tools = [] } = recorded.body;
  const tool = { name: `tool_${WORD}`, description: "?", input_schema: { type: "object", properties: {} } };
  return [...tools.keys(), tools.length].map((index) =>
    changed(recorded, { tools: tools.toSpliced(index, 0, tool) }, `tools ${index}`),
  );
}
