import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestBackend } from "../../src/backends/openai/chat-completions.ts";
import { reader } from "../../src/shared/stages.ts";
import { startModelServer } from "../support/start-model-server.ts";
import type { ChatMessage, Prompt } from "../../src/shared/prompt-types.ts";
import type { Usage } from "../../src/shared/turn-event.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { CLIENTS } from "../support/clients.ts";
import { isTurn, prepareRecorded } from "../support/prepare-recorded.ts";
import { RESUMED, recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { sizesFile } from "../support/sizes.ts";
import { FULL_TEMPLATE, toolModelReader } from "../support/tool-model-reader.ts";

/** One request of a session as a model is asked it. */
interface Asked {
  readonly class: string;
  readonly prompt: Prompt;
}

/** Of the prompt of the turn before, at least this much must still be in the cache. */
const KEPT = 0.95;
const CASES = CLIENTS.flatMap((release) => ["tagged", "native"].map((dialect) => ({ release, dialect })));

const tokensOf = toolModelReader();
const folder = mkdtempSync(join(tmpdir(), "mallex-cache-"));
const rows: string[] = [];
let rules: Program;
let plain: Program;
beforeAll(async () => {
  rules = await writtenProgram({ "mallex.yaml": sizesFile() });
  plain = await writtenProgram({
    "mallex.yaml":
      "version: 1\nprofiles: { whole: { backend: local, model: some/model, window: 999999, size: large, dialect: native } }\n",
  });
});

/** `npm run bench:cache` asks for the table. */
afterAll(() => {
  rmSync(folder, { recursive: true });
  const file = process.env["CACHE_TABLE"];
  if (file !== undefined) writeFileSync(file, rows.join("\n"));
});

test.each(CASES)("a session of Claude Code $release stays in the cache, $dialect", async ({ release, dialect }) => {
  const recording = await recordingOf(release);
  const session = sessionOf(rules, recording, `small-${dialect}`);
  const usages = await readAll(session.map(({ prompt }) => prompt));
  expect(usages.map(({ inputTokens }) => inputTokens)).toEqual(session.map(({ prompt }) => tokensOf(prompt).length));

  const turns = session.flatMap(({ class: id, prompt }, at) => {
    const { inputTokens: read = 0, cachedTokens: cached = 0 } = usages[at] ?? {};
    return id === "main" ? [{ messages: prompt.messages, read, cached }] : [];
  });
  const later = turns.flatMap((turn, at) => {
    const before = turns[at - 1];
    return before !== undefined && goesOn(before.messages, turn.messages) ? [{ ...turn, before: before.read }] : [];
  });
  // The errand's five; what is asked on the screen adds some, as far as it comes.
  expect(later.length).toBeGreaterThanOrEqual(5);
  for (const { cached, before } of later) expect(cached / before).toBeGreaterThanOrEqual(KEPT);

  const prefilled = sum(usages.map(({ inputTokens, cachedTokens }) => inputTokens - cachedTokens));
  const whole = sessionOf(plain, recording, "whole").map(({ prompt }) => tokensOf(prompt));
  const plainPrefilled = sum(whole.map((tokens, at) => tokens.length - longestPrefix(tokens, whole.slice(0, at))));
  expect(prefilled).toBeLessThan(plainPrefilled / 5);
  const least = Math.min(...later.map(({ cached, before }) => cached / before));
  rows.push(
    [
      release,
      dialect,
      later.length,
      (100 * least).toFixed(1),
      session.length,
      prefilled,
      whole.length,
      plainPrefilled,
    ].join("\t"),
  );
});

/** In the same run of the client: a talk that begins anew is shorter, and one that is resumed has git looked at anew, at its head. */
function goesOn(before: readonly ChatMessage[], now: readonly ChatMessage[]): boolean {
  return now.length > before.length && now.at(-1)?.content.includes(RESUMED) !== true;
}

/** What the model is asked in a whole session, in order, background requests too. */
function sessionOf(program: Program, { requests }: Recording, profile: string): Asked[] {
  return requests.filter(isTurn).flatMap((recorded) => {
    const turn = prepareRecorded(program, recorded, profile);
    return turn.kind === "ask" ? [{ class: turn.decision.class, prompt: turn.prompt }] : [];
  });
}

/** Asks a fresh server all of it, for one token each. */
async function readAll(prompts: readonly Prompt[]): Promise<Usage[]> {
  const launch = testLaunch({ model: toolModel, chatTemplate: FULL_TEMPLATE });
  const model = await startModelServer({ launch, logFile: join(folder, "mlx.log") });
  const address = { url: `${model.url}/v1`, key: model.nonce };
  const endpoint = { relays: false, leaves: false, ...address, model: "default_model" } as const;
  const { signal } = new AbortController();
  const usages: Usage[] = [];
  try {
    const sink = reader((event) => void (event.type === "usage" && usages.push(event.usage)));
    for (const prompt of prompts) await requestBackend({ endpoint, prompt: { ...prompt, maxTokens: 1 }, signal }, sink);
    return usages;
  } finally {
    await model.stop();
  }
}

/** What a cache that forgets nothing would hold of these tokens. */
function longestPrefix(tokens: readonly number[], earlier: readonly (readonly number[])[]): number {
  const common = earlier.map((one) => {
    const end = tokens.findIndex((token, at) => one[at] !== token);
    return end < 0 ? tokens.length : end;
  });
  return Math.max(0, ...common);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
