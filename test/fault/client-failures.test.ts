import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScriptedClaude } from "../support/scripted-claude.ts";
import { answersWell } from "../support/client-failures/break-answers.ts";
import { environmentAt } from "../support/client-failures/environment-at.ts";
import { openTalk, type PlainTalk } from "../support/client-failures/open-conversation.ts";
import { MEASURED, STATUS_ROWS, STREAM_ROWS } from "../support/client-failures/row.ts";
import { watchQuestions, type Watch } from "../support/client-failures/watch-questions.ts";
import { clientAt } from "../support/clients.ts";
import { startClaude } from "../support/scripted-claude.ts";
import { shippedProgram } from "../support/shipped-program.ts";

/** The client alone, as mallex starts it: what mallex does rests on these, and a release that behaves otherwise is noticed here. */
describe.concurrent.each(MEASURED)("Claude Code %s, where a server of the Messages API fails:", (release) => {
  let claude: ScriptedClaude;
  let watch: Watch;
  let talk: PlainTalk;

  beforeAll(async () => {
    watch = watchQuestions(answersWell);
    claude = await startClaude(watch.script);
    const { plan } = await shippedProgram();
    talk = await openTalk(await clientAt(release), environmentAt(plan, { url: claude.url, token: "a-token" }));
    // The first turn of a session has ways of its own.
    for (const words of ["Hello.", "Hello again."]) await talk.say(words);
  });

  afterAll(async () => {
    await talk?.end();
    await claude?.close();
  });

  test.sequential.each([...STATUS_ROWS, ...STREAM_ROWS])("$given", async ({ answers, want, waits = {} }) => {
    const asked = watch.begin(answers);
    const { words } = await talk.say(asked.words);
    const seen = `${asked.kinds().join(" ")}: ${words}`;
    const wanted = [want[release]].flat();
    expect(wanted).toContain(wanted.find((beginning) => seen.startsWith(beginning)) ?? seen);
    expect(asked.gapMs()).toBeGreaterThanOrEqual((waits[release] ?? 0) * 1000);
  });
});
