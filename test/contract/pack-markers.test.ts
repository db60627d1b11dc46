import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { MARKERS } from "../support/marked-project.ts";
import {
  askRecorded,
  firstRequest,
  isTurn,
  mainRequests,
  prepareRecorded,
  wholePrompt,
} from "../support/prepare-recorded.ts";
import { QUESTION, recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What no model needs, by the beginning of what the client says. */
const NOISE = ["x-anthropic-billing-header", "You are powered by the model", "tokens left"];

/** What only tools need that a small model is not offered. */
const OF_TOOLS = cases("tools") as string[];

/** Every kind of background request that a release makes, and what it is answered. */
const ANSWERS = cases("answers") as Readonly<Record<string, RegExp>>;

let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

describe.each(CLIENTS)("Claude Code %s", (release) => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(release);
  });

  describe.each(SHOWN)("shown to $profile", ({ size, profile }) => {
    test.each(Object.entries(MARKERS))("%s reaches the model", (name, marker) => {
      const first = firstRequest(program, recording);
      const isSent = JSON.stringify(first.body).includes(marker);
      expect(isSent || name === "memory", "the release sends it").toBe(true);
      expect(wholePrompt(askRecorded(program, first, profile)).includes(marker)).toBe(isSent);
    });

    test("the question is there, and nothing that only its maker's models need", () => {
      const { messages } = askRecorded(program, firstRequest(program, recording), profile).prompt;
      expect(messages.at(-1)?.content).toContain(QUESTION);
      const noise = size === "large" ? NOISE : [...NOISE, ...OF_TOOLS];
      expect(noise.filter((words) => JSON.stringify(messages).includes(words))).toEqual([]);
    });
  });

  test("each prompt of the talk begins with the one before", () => {
    const asked = mainRequests(program, recording).slice(0, 5);
    const prompts = asked.map((recorded) => askRecorded(program, recorded, "small-tagged").prompt.messages);
    for (const [index, messages] of prompts.entries())
      expect(messages.slice(0, prompts[index - 1]?.length ?? 0)).toEqual(prompts[index - 1] ?? []);
    expect(prompts.length).toBe(5);
  });

  test("background requests are answered without a model, in the client's shape, and say what that saves", () => {
    const turns = recording.requests.filter(isTurn).map((recorded) => prepareRecorded(program, recorded));
    const replies = turns.flatMap((turn) => (turn.kind === "reply" ? [turn] : []));
    for (const { decision, text } of replies) {
      expect(text).toMatch(ANSWERS[decision.class] ?? /^$/);
      expect(decision.saved).toBeGreaterThan(50);
    }
    const known = Object.keys(ANSWERS);
    expect(turns.filter(({ kind, decision }) => kind !== "reply" && known.includes(decision.class))).toEqual([]);
  });

  test("requests of all kinds that it makes are told apart", () => {
    const classes = new Set(
      recording.requests.filter(isTurn).map((recorded) => prepareRecorded(program, recorded).decision.class),
    );
    expect([...classes]).toEqual(expect.arrayContaining([...(CLASSES[release] ?? [])]));
  });
});

const CLASSES = cases("classes") as Readonly<Record<string, readonly string[]>>;
