import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLIENT_VERSION } from "../../src/process/artifacts/artifacts.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { clientAt, CLIENTS } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { markedProject, type MarkedProject } from "../support/marked-project.ts";
import { descendants, isAlive } from "../support/processes.ts";
import { openScreen, type ClientScreen } from "../support/recorded-client.ts";
import { MAIN, mallex, serveMallex, startMallex, type RunOptions } from "../support/run-mallex.ts";
import {
  chunk,
  DONE,
  startUpstream,
  streamHead,
  usageChunk,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { skipUnless } from "../support/skip-unless.ts";

const inTmux = skipUnless(spawnSync("tmux", ["-V"]).status === 0, "needs tmux: a terminal");

/** As a person has written them: each release puts the file into a form and an order of its own. */
const SETTINGS = '{ "spinnerTipsEnabled": false,\n\t"model": "haiku" }';

interface Started extends RunOptions {
  readonly marked: MarkedProject;
  readonly upstream: ScriptedUpstream;
  /** The person's settings file. */
  readonly settings: string;
}

for (const release of byDepth({ small: [CLIENT_VERSION], full: CLIENTS.slice(1), wide: CLIENTS }))
  inTmux(`${release}: a tier picked by /model answers, and the person's settings stay as they were`, async () => {
    const started = await startProject();
    const { marked, upstream, settings } = started;
    const first = `'${MAIN}' run --client '${await clientAt(release)}' -- 'first question'`;
    const command = `'${process.execPath}' ${first}; echo "ended with $?"; exec sleep 600`;
    const screen = openScreen({ client: "sh", marked, url: upstream.url }, ["-c", command]);
    try {
      // Some releases take a command for a question while they start, so the first question comes with the start.
      await answered(screen, upstream, "first question");
      if (release === CLIENT_VERSION) {
        const line = /-one · (?:low|high) \(.*\) · read 100 of [\d,]+ tokens .*· local/;
        await screen.until(() => line.test(screen.shown()), "the status line");
        expect(screen.shown()).toContain("every model here runs on your own machines and costs nothing");
        await readList(screen);
        await refuseUnknown(screen, settings);
      }
      await pickHigh(screen, settings);
      await enter(screen, "second question");
      await answered(screen, upstream, "second question");
      expect(modelsAsked(upstream, "second question")).toEqual(["large-one"]);
      await enter(screen, "/exit");
      await screen.until(() => screen.shown().includes("ended with 0"), "the end");
      expect(readFileSync(settings, "utf8")).toBe(SETTINGS);
    } finally {
      await screen.close();
      await end(started);
    }
  });

test("a pick that a killed run has left is taken back by the next start", async () => {
  const started = await startProject();
  const { marked, settings } = started;
  const picked = JSON.stringify({ ...(JSON.parse(SETTINGS) as object), model: "high" });
  marked.project.write("client", `#!/bin/sh\necho '${picked}' > '${settings}'\nexec sleep 600\n`);
  const client = join(marked.project.home, "client");
  chmodSync(client, 0o700);
  const run = startMallex(["run", "--client", client, "--", "-p", "question"], started);
  let orphans: number[] = [];
  try {
    await expect.poll(() => savedModel(settings)).toBe("high");
    orphans = descendants(run.pid);
    run.process.kill("SIGKILL");
    await expect.poll(() => isAlive(run.pid)).toBe(false);
    expect(savedModel(settings)).toBe("high");
    await startOnce(started);
    expect(readFileSync(settings, "utf8")).toBe(SETTINGS);
    expect(readdirSync(started.home.places.runs)).toEqual([]);
  } finally {
    for (const pid of [run.pid, ...orphans].filter(isAlive)) process.kill(pid, "SIGKILL");
    await end(started);
  }
});

async function startOnce(options: RunOptions): Promise<void> {
  const served = await serveMallex(options);
  await served.stop();
}

/** Types into a client that waits for its person: each key once, as a slow one shows what was typed again behind itself. */
async function enter(screen: ClientScreen, words: string): Promise<void> {
  screen.press(words);
  await screen.until(() => new RegExp(`[>❯]\\s+${words}`).test(screen.shown()), words);
  screen.press("Enter");
}

/** The client tries the name before it keeps it. */
async function refuseUnknown(screen: ClientScreen, settings: string): Promise<void> {
  await enter(screen, "/model nonsense");
  await screen.until(() => /not found|no model|isn't available|issue with/i.test(screen.shown()), "a refusal");
  expect(readFileSync(settings, "utf8")).toBe(SETTINGS);
}

/** The newest asks whether the conversation may be read again by another model. */
async function pickHigh(screen: ClientScreen, settings: string): Promise<void> {
  const isSaved = (): boolean => savedModel(settings) === "high";
  const isAsked = (): boolean => screen.shown().includes("Yes, switch to high");
  await enter(screen, "/model high");
  await screen.until(() => isSaved() || isAsked(), "the pick in the settings, or a question");
  if (!isSaved()) screen.press("Enter");
  await screen.until(isSaved, "the pick in the settings");
}

/** The answer is there, and the client no longer waits for more of it. */
async function answered(screen: ClientScreen, upstream: ScriptedUpstream, question: string): Promise<void> {
  const isThere = (): boolean => {
    const shown = screen.shown();
    return shown.includes(`answer to ${question}`) && !/esc to interrupt/i.test(shown);
  };
  await screen.until(() => modelsAsked(upstream, question).length > 0, `a request with ${question}`);
  await screen.until(isThere, `the answer to ${question}`);
}

/** The client's list: names, what runs where, and no model that a person would pay for. */
async function readList(screen: ClientScreen): Promise<void> {
  await enter(screen, "/model");
  await screen.until(() => screen.shown().includes("large-one on this machine"), "the list of models");
  const list = screen.shown().slice(screen.shown().indexOf("Select model"));
  expect(list).toMatch(/auto ✔ +chosen by the rules/);
  expect(list).toMatch(/low +everyday questions · small-one on this machine/);
  expect(list).toMatch(/high +large-one on this machine/);
  expect(list).not.toMatch(/Opus|Sonnet|Haiku|Fable|per Mtok|\$/);
  screen.press("Escape");
  await screen.until(() => !screen.shown().includes("Select model"), "the prompt");
}

function savedModel(settings: string): unknown {
  try {
    return (JSON.parse(readFileSync(settings, "utf8")) as { model?: unknown }).model;
  } catch {
    return undefined; // it is just being written
  }
}

const QUESTION = /first question|second question/g;

/** What the newest words of the person ask; a title or a summary that the client wants asks nothing. */
function questionOf({ messages = [], tools }: Record<string, unknown>): string | undefined {
  if (!Array.isArray(tools) || tools.length === 0) return undefined;
  return JSON.stringify(messages).match(QUESTION)?.at(-1);
}

function modelsAsked({ calls }: ScriptedUpstream, question: string): unknown[] {
  return calls.filter(({ body }) => questionOf(body) === question).map(({ body }) => body["model"]);
}

/** Two tiers with a model each, and a person who has started the client before. */
async function startProject(): Promise<Started> {
  const upstream = await startUpstream((res, { body }) => {
    streamHead(res);
    const content = `answer to ${questionOf(body) ?? "something else"}`;
    res.end([chunk({ content }), chunk({}, "stop"), usageChunk(100, 5), DONE].join(""));
  });
  const marked = markedProject();
  const { project, folder } = marked;
  const own = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(own.home, { mode: 0o700 });
  const trusted = { allowedTools: [], hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };
  const state = { hasCompletedOnboarding: true, numStartups: 5, theme: "dark", projects: { [folder]: trusted } };
  project.write(".claude.json", JSON.stringify({ ...state, hasSeenAutoDefaultNotice: true }));
  project.write(".claude/settings.json", SETTINGS);
  const profile = "window: 200000, output: 4096, size: large, dialect: native";
  const file = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "server: { port: 0 }",
    `backends: { scripted: { kind: openai, url: "${upstream.url}" } }`,
    "profiles:",
    `  small: { backend: scripted, model: small-one, ${profile} }`,
    `  large: { backend: scripted, model: large-one, ${profile} }`,
    "tiers:",
    "  - { id: low, about: everyday questions, profiles: [small] }",
    "  - { id: high, profiles: [large] }",
    "",
  ];
  project.write("my-project/the-blue-folder/mallex.yaml", file.join("\n"));
  const options = { home: { places: own, client: "" }, project: { ...project, folder } };
  await mallex(["trust", "--yes"], options);
  return { ...options, marked, upstream, settings: join(project.home, ".claude/settings.json") };
}

async function end({ upstream, marked }: Started): Promise<void> {
  await upstream.close();
  marked.project.remove();
}
