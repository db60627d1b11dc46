import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { TurnRecord } from "../../src/diagnostics/records/turn-record.ts";
import { keyFile } from "../support/key-file.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { listenIn, type Listener, type Overheard } from "../support/listen-in.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { talkWithClient, type ClientTalk } from "../support/converse-with-client.ts";
import { mainTurnSince } from "../support/turns.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What the model behind the higher tier says to everything that asks for no file; the one behind the lower tier never does. */
const HIGH = "I can only improve files.";
const CLAUDE = "Claude speaking.";
const QUESTION = "What is the capital of France?";
const WRONG = "That's wrong, try again.";
const STILL_WRONG = "No, that is still wrong.";
const OTHER_QUESTION = "How many days has a week?";

const NEWEST = CLIENTS.at(-1) ?? "";

let project: Project;
let home: PreparedHome;
let worker: ModelServer;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  const chatTemplate = readFileSync(join(toolModel, "text_template.jinja"), "utf8");
  worker = await startModelServer({
    launch: testLaunch({ model: toolModel, chatTemplate }),
    logFile: join(project.home, "worker.log"),
  });
});

afterAll(async () => {
  await worker?.stop();
  project?.remove();
});

/** Starts mallex with these rules, and what a person's environment has besides. */
async function serve(rules: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  project.write("my-project/mallex.yaml", rules.join("\n"));
  await mallex(["trust", "--yes"], { home, project, env });
  return serveMallex({ home, project, env });
}

function rulesWith(backends: readonly string[], profiles: readonly string[], tiers: readonly string[]): string[] {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "backends:",
    `  worker: { kind: openai, url: "${worker.url}/v1", key: { file: "${keyFile(worker, project)}" } }`,
    ...backends.map((line) => `  ${line}`),
    "profiles:",
    "  quick: { backend: local, model: mallex/smollm2-135m, output: 24 }",
    "  worker: { backend: worker, model: default_model, window: 32768, output: 512, size: small, dialect: tagged, sampling: { temperature: 0 } }",
    ...profiles.map((line) => `  ${line}`),
    "tiers:",
    ...tiers.map((line) => `  - ${line}`),
    "",
  ];
}

interface Said {
  readonly answer: string;
  readonly turn: TurnRecord;
}

/** Says something, and looks up what became of it. */
async function say(talk: ClientTalk, words: string): Promise<Said> {
  const since = Date.now();
  const { result } = await talk.say(words);
  return { answer: result, turn: await mainTurnSince(home, since) };
}

async function explain(what: string, env: Readonly<Record<string, string>> = {}): Promise<Explanation> {
  const { stdout } = await mallex(["explain", what, "--json"], { home, project, env });
  return (JSON.parse(stdout) as { data: Explanation }).data;
}

describe("two models of one's own behind the tiers", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(rulesWith([], [], ["{ id: low, profiles: [quick] }", "{ id: high, profiles: [worker] }"]));
  });
  afterAll(async () => void (await served?.stop()));

  test.each(byDepth({ small: [NEWEST], full: [NEWEST], wide: CLIENTS }))(
    "Claude Code %s: a question stays low, wrong answers climb, a new question is low again",
    async (release) => {
      const listener = await listenIn(served.url);
      const talk = await talkWithClient(
        await clientAt(release),
        { home, project },
        { env: { ANTHROPIC_BASE_URL: listener.url } },
      );

      const asked = await say(talk, QUESTION);
      expect(asked.answer).toMatch(/Paris/);
      expect(asked.turn.decision).toMatchObject({ intent: { id: "chit_chat" }, tier: "low", profile: "quick" });

      const wrong = await say(talk, WRONG);
      expect(wrong.answer).toBe(HIGH);
      expect(wrong.turn.decision).toMatchObject(cases("claudeCodeQuestionStays") as object);

      const again = await say(talk, STILL_WRONG);
      expect(again.answer).toBe(HIGH);
      expect(again.turn.decision).toMatchObject({ intent: { id: "try_again" }, tier: "high", profile: "worker" });
      expect(again.turn.decision?.switched).toBeUndefined();

      const other = await say(talk, OTHER_QUESTION);
      expect(other.answer).not.toBe(HIGH);
      expect(other.turn.decision).toMatchObject(cases("claudeCodeQuestionStays2") as object);

      expect(await talk.end()).toMatchObject({ code: 0 });
      listener.close();
      const routes = mainRoutes(listener.overheard);
      expect(routes).toEqual(["low/quick", "high/worker", "high/worker", "low/quick"]);

      // The same is told afterwards, by the turn's id.
      const told = await explain(wrong.turn.id);
      expect(told.answered?.decision).toMatchObject({ tier: "high", profile: "worker", switched: { from: "quick" } });
      expect(told.intent).toMatchObject(cases("claudeCodeQuestionStays3") as object);
    },
  );
});

/** Tier and profile of the person's own turns, as the header says them. */
function mainRoutes(overheard: readonly Overheard[]): string[] {
  const said = overheard.map(({ answer }) => String(answer["x-mallex-route"] ?? ""));
  return said.flatMap((text) => {
    const fields = Object.fromEntries(text.split("; ").map((field) => field.split("=", 2) as [string, string]));
    return fields["class"] === "main" && fields["tier"] !== undefined ? [`${fields["tier"]}/${fields["profile"]}`] : [];
  });
}

describe("Claude behind the higher tier, played by a script", () => {
  let claude: ScriptedClaude;
  let served: Served | undefined;

  beforeEach(async () => {
    claude = await startClaude(claudeSays(CLAUDE));
  });
  afterEach(async () => {
    await served?.stop();
    served = undefined;
    await claude.close();
  });

  const rules = (access: string): string[] =>
    rulesWith(
      [`claude: { kind: anthropic, url: "${claude.url}", ${access} }`],
      ["opus: { backend: claude, model: claude-opus-4-8 }"],
      ["{ id: low, profiles: [quick] }", "{ id: high, profiles: [opus, worker] }"],
    );
  const KEY = { TEST_CLAUDE_KEY: "sk-ant-api03-only-for-this-test" };
  const WITH_KEY = "key: { env: TEST_CLAUDE_KEY }";

  test("with a key: its bytes are the client's but for the model, and the talk goes there and back", async () => {
    served = await serve(rules(WITH_KEY), KEY);
    const listener = await listenIn(served.url);
    const talk = await talkWithClient(
      await clientAt(NEWEST),
      { home, project },
      { env: { ANTHROPIC_BASE_URL: listener.url } },
    );
    const answers: string[] = [];
    for (const words of [QUESTION, WRONG, STILL_WRONG, OTHER_QUESTION]) answers.push((await say(talk, words)).answer);
    expect(await talk.end()).toMatchObject({ code: 0 });
    listener.close();
    expect(answers[0]).toMatch(/Paris/);
    expect(answers.slice(1, 3)).toEqual([CLAUDE, CLAUDE]);
    expect([CLAUDE, HIGH]).not.toContain(answers[3]);
    expect(mainRoutes(listener.overheard)).toEqual(["low/quick", "high/opus", "high/opus", "low/quick"]);

    const sent = sentToClaude(listener);
    expect([sent.length, claude.calls.length]).toEqual([2, 2]);
    for (const [index, { body, path }] of sent.entries()) {
      const arrived = claude.calls[index];
      expect(arrived?.path).toBe(path);
      expect(arrived?.raw.toString("latin1")).toBe(withModel(body, "claude-opus-4-8").toString("latin1"));
      expect(arrived?.headers).toMatchObject({ "x-api-key": KEY.TEST_CLAUDE_KEY });
      expect(Object.keys(arrived?.headers ?? {}).filter((name) => /^(authorization|x-mallex.*)$/.test(name))).toEqual(
        [],
      );
    }
  });

  test("what must not leave keeps the whole session here, whatever is asked for", async () => {
    served = await serve([...rules(WITH_KEY), "neverLeaves:", "  - { id: letters, path: 'letters/**' }", ""], KEY);
    const talk = await talkWithClient(await clientAt(NEWEST), { home, project });
    const first = await say(talk, "<mallex:high> What stands in letters/smith.txt?");
    const later = await say(talk, "<mallex:high> What is the capital of France?");
    expect(await talk.end()).toMatchObject({ code: 0 });
    for (const { answer, turn } of [first, later]) {
      expect(answer).toBe(HIGH);
      expect(turn.decision).toMatchObject(cases("mustLeaveKeepsWhole") as object);
    }
    expect(claude.calls).toEqual([]);
    const told = await explain(first.turn.id, KEY);
    expect(told.bound).toMatchObject({ by: "letters", at: expect.stringMatching(/mallex\.yaml:\d+/) as string });
    expect(told.chain).toMatchObject([
      { name: "opus", reason: "private" },
      { name: "worker", usable: true },
    ]);
  });

  test("where no rule decides, not even the model changes", async () => {
    served = await serve([
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      `backends: { claude: { kind: anthropic, url: "${claude.url}", login: client } }`,
      "profiles: { claude: { backend: claude, model: claude-opus-4-8 } }",
      "decide: { by: [] }",
      "",
    ]);
    const listener = await listenIn(served.url);
    const env = { ANTHROPIC_BASE_URL: listener.url, CLAUDE_CODE_OAUTH_TOKEN: "sk-ant-oat01-only-for-this-test" };
    const args = ["--model", "claude-sonnet-4-5"];
    const talk = await talkWithClient(await clientAt(NEWEST), { home, project }, { env, args });
    expect((await say(talk, QUESTION)).answer).toBe(CLAUDE);
    expect(await talk.end()).toMatchObject({ code: 0 });
    listener.close();
    const sent = sentToClaude(listener);
    expect(sent.length).toBe(1);
    expect(claude.calls[0]?.body["model"]).toBe("claude-sonnet-4-5");
    expect(claude.calls[0]?.raw.toString("latin1")).toBe(sent[0]?.body.toString("latin1"));
  });
});

/** The person's own turns that went to Claude. */
function sentToClaude({ overheard }: Listener): Overheard[] {
  return overheard.filter(({ answer }) => /class=main.*profile=(opus|claude)/.test(String(answer["x-mallex-route"])));
}

/** The body with another model, and nothing else changed. */
function withModel(body: Buffer, model: string): Buffer {
  const text = body.toString("utf8");
  const was = `"model":${JSON.stringify((JSON.parse(text) as { model: string }).model)}`;
  return Buffer.from(
    text.replace(was, () => `"model":${JSON.stringify(model)}`),
    "utf8",
  );
}
