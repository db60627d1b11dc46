import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { askRecorded, firstRequest } from "../support/prepare-recorded.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { countPrompt, countText, smollm2Counter } from "../support/smollm2-counter.ts";

/** Tokens at most, of the first question in a small project. A large model keeps the client's own words. */
const MOST: Readonly<Record<string, number>> = {
  "tiny-tagged": 450,
  "tiny-native": 450,
  "small-tagged": 450,
  "small-native": 700,
  "medium-tagged": 1500,
  "medium-native": 1500,
};

const counter = smollm2Counter();
const rows: string[] = [];
let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

/** `npm run bench:heads` asks for the table. */
afterAll(() => {
  const file = process.env["HEAD_TABLE"];
  if (file !== undefined) writeFileSync(file, rows.join("\n"));
});

describe.each(CLIENTS)("the first question of Claude Code %s", (release) => {
  let recording: Recording;
  let sent: number;
  beforeAll(async () => {
    recording = await recordingOf(release);
    const { system, messages, tools } = firstRequest(program, recording).body;
    sent = countText(counter, [textsOf(system), textsOf(messages), JSON.stringify(tools)].join("\n"));
  });

  test.each(SHOWN)("shown to $profile", ({ size, dialect, profile }) => {
    const tokens = countPrompt(counter, askRecorded(program, firstRequest(program, recording), profile).prompt);
    rows.push(`${release}\t${size}\t${dialect}\t${sent}\t${tokens}`);
    expect(tokens).toBeLessThanOrEqual(MOST[profile] ?? sent);
    expect(tokens).toBeGreaterThan(100);
  });
});

/** The words of system texts or messages, without the wire's JSON round them. */
function textsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textsOf).join("\n");
  const { text, content } = (value ?? {}) as { readonly text?: unknown; readonly content?: unknown };
  return textsOf(text ?? content ?? "");
}
