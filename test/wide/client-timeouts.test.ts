import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ClaudeScript } from "../support/scripted-claude.ts";
import { setup } from "../prepare.ts";
import { answersWell, goodEvents, refuses } from "../support/client-failures/break-answers.ts";
import { environmentAt } from "../support/client-failures/environment-at.ts";
import { openTalk } from "../support/client-failures/open-conversation.ts";
import { MEASURED } from "../support/client-failures/row.ts";
import { watchQuestions } from "../support/client-failures/watch-questions.ts";
import { clientAt } from "../support/clients.ts";
import { claudeHead, startClaude } from "../support/scripted-claude.ts";
import { shippedProgram } from "../support/shipped-program.ts";

const MINUTE_MS = 60_000;
/** Longer than what its makers say: it gives up on a silent stream after 300 s. */
const SILENCE_MS = 6 * MINUTE_MS;

interface Seen {
  readonly asked: readonly string[];
  readonly words: string;
  readonly seconds: number;
}

/** One question to one client, and what became of it; "still waits" after `limitMs`. */
async function askOnce(release: string, answers: readonly ClaudeScript[], limitMs: number): Promise<Seen> {
  await setup();
  const watch = watchQuestions(answersWell);
  const claude = await startClaude(watch.script);
  const { plan } = await shippedProgram();
  const talk = await openTalk(await clientAt(release), environmentAt(plan, { url: claude.url, token: "a-token" }));
  try {
    await talk.say("Hello.");
    const asked = watch.begin(answers);
    const begin = performance.now();
    const said = await Promise.race([talk.say(asked.words), sleep(limitMs, { words: "still waits" })]);
    return { asked: asked.kinds(), words: said.words, seconds: Math.round((performance.now() - begin) / 1000) };
  } finally {
    await talk.end();
    await claude.close();
  }
}

const always = (script: ClaudeScript): readonly ClaudeScript[] => Array.from({ length: 40 }, () => script);

/** The head of an answer, then signs of life, or none, for a long time, and then nothing more. */
function silent(sign?: string): ClaudeScript {
  return async (res) => {
    claudeHead(res).flushHeaders();
    const end = performance.now() + SILENCE_MS;
    while (!res.destroyed && performance.now() < end) {
      await sleep(5000);
      if (sign !== undefined) res.write(sign);
    }
    res.end(goodEvents());
  };
}

const KEPT_WAITING = {
  "401": always(refuses({ status: 401, type: "authentication_error" })),
  "429": always(refuses({ status: 429, type: "rate_limit_error", after: 1 })),
  "500": always(refuses({ status: 500, type: "api_error" })),
  "529": always(refuses({ status: 529, type: "overloaded_error" })),
  comments: [silent(": waiting\n\n")],
  silence: [silent()],
} satisfies Record<string, readonly ClaudeScript[]>;

type Row = keyof typeof KEPT_WAITING;

/** All at once: a client that waits costs nothing. */
async function patienceOf(release: string): Promise<Readonly<Record<Row, Seen>>> {
  const rows = Object.entries(KEPT_WAITING).map(async ([row, answers]) => {
    const seen = await askOnce(release, answers, SILENCE_MS + MINUTE_MS);
    process.stdout.write(`${JSON.stringify({ row, release, ...seen })}\n`);
    return [row, seen] as const;
  });
  return Object.fromEntries(await Promise.all(rows)) as Record<Row, Seen>;
}

test.concurrent.each(MEASURED)("the patience of Claude Code %s", { timeout: 15 * MINUTE_MS }, async (release) => {
  const seen = await patienceOf(release);
  // Without a word about trying again they try for minutes.
  for (const row of ["401", "429", "500"] as const)
    expect([row, seen[row].asked.length]).toEqual([row, 11 + EXTRA[release]]);
  expect(seen["529"].asked.length).toBeGreaterThan(2);
  expect(seen.comments).toMatchObject({ asked: ["stream"], words: "Half." });
  expect(seen.silence.seconds).toBeGreaterThan(200);
});

/** The stream that failed is not counted where it is asked again whole. */
const EXTRA: Readonly<Record<(typeof MEASURED)[number], number>> = { "2.0.77": 1, "2.1.329": 0 };
