import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { inBlocks, inStrings } from "../support/other-form.ts";
import { askRecorded, mainRequests, wholePrompt } from "../support/prepare-recorded.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";

let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

/** The client sends the same words now as a string, now as a block with a hint for a cache. */
describe.each(CLIENTS)("Claude Code %s: its words as strings and as blocks are the same prompt", (release) => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(release);
  });

  test.each(SHOWN)("$profile", ({ profile }) => {
    const requests = mainRequests(program, recording);
    expect(requests.length).toBeGreaterThan(2);
    for (const recorded of requests) {
      const prompt = wholePrompt(askRecorded(program, recorded, profile));
      const forms = [inBlocks(recorded.body), inStrings(recorded.body)];
      for (const body of forms) expect(wholePrompt(askRecorded(program, { ...recorded, body }, profile))).toBe(prompt);
    }
  });

  test("and both forms occur", () => {
    const bodies = mainRequests(program, recording).map(({ body }) => body);
    expect(bodies.some((body) => JSON.stringify(inBlocks(body)) !== JSON.stringify(inStrings(body)))).toBe(true);
  });
});
