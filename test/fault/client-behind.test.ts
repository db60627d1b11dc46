import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Script, ScriptedUpstream } from "../support/scripted-upstream.ts";
import { environmentAt } from "../support/client-failures/environment-at.ts";
import { openTalk, type PlainTalk } from "../support/client-failures/open-conversation.ts";
import { MEASURED } from "../support/client-failures/row.ts";
import { clientAt } from "../support/clients.ts";
import { modelScript, type ScriptData } from "../support/script-data.ts";
import { says, startUpstream } from "../support/scripted-upstream.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { TOKEN, question, startTestServer, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const RULES = cases("rules") as string;

interface BehindRow {
  readonly given: string;
  readonly answer: ScriptData | Script;
  readonly times?: number;
  readonly want: Readonly<Record<(typeof MEASURED)[number], string>>;
}

const ROWS: readonly BehindRow[] = [
  ...(cases("rows") as readonly BehindRow[]),
  {
    given: "is silent for longer than a head is held back",
    answer: (res, call) => void setTimeout(() => void says("Paris.")(res, call), 2500),
    want: { "2.0.77": "1: Paris.", "2.1.329": "1: Paris." },
  },
];

/** mallex in front of a model server that answers as told, and a real client in front of mallex. */
describe.concurrent.each(MEASURED)("Claude Code %s behind mallex, whose model server", (release) => {
  let upstream: ScriptedUpstream;
  let server: TestServer;
  let talk: PlainTalk;
  let plan: Plan;
  let options: TestServerOptions;
  let answers: readonly Script[] = [];
  let words = "";
  let asked = 0;
  let turns = 0;

  beforeAll(async () => {
    upstream = await startUpstream((res, call) => {
      const { tools = [] } = call.body as { readonly tools?: readonly unknown[] };
      const isOurs = words !== "" && tools.length > 0 && JSON.stringify(call.body).includes(words);
      return (isOurs ? (answers[asked++] ?? says("Paris.")) : says("Beside."))(res, call);
    });
    const program = await writtenProgram({ "mallex.yaml": RULES });
    ({ plan } = program);
    options = {
      program,
      endpoint: async () => ({ relays: false, leaves: false, url: upstream.url, model: "it" }),
    };
    server = await startTestServer(options);
    talk = await openTalk(await clientAt(release), environmentAt(plan, { url: server.url, token: TOKEN }));
    for (const first of ["Hello.", "Hello again."]) await talk.say(first);
  });

  afterAll(async () => {
    await talk?.end();
    await server?.close(0);
    await upstream?.close();
  });

  async function ask(next: readonly Script[], during: () => Promise<void> = async () => {}): Promise<string> {
    turns++;
    [answers, words, asked] = [next, `question-${turns}-of-many`, 0];
    const saying = talk.say(`Say Paris (${words}).`);
    await during();
    const said = await saying;
    return `${asked}: ${said.words}`;
  }

  test.sequential.each(ROWS)("$given", async ({ answer, times = 1, want }) => {
    const script = typeof answer === "function" ? answer : modelScript(answer);
    const seen = await ask(Array.from({ length: times }, () => script));
    expect(seen.slice(0, want[release].length)).toBe(want[release]);
  });

  test.sequential("is busy, and no place is left to wait in: the client waits until there is one", async () => {
    const { script } = upstream;
    let finish = (): void => {};
    upstream.script = (res, call) => void (finish = () => says("First.")(res, call) as undefined);
    const first = server.post("/v1/messages", question());
    await expect.poll(() => upstream.calls.at(-1)?.body["tools"] === undefined).toBe(true);
    upstream.script = script;
    const turnedAway = (): number => server.lines.filter(({ fields }) => fields["status"] === 429).length;
    const before = turnedAway();
    const seen = await ask([], async () => {
      await expect.poll(() => turnedAway() - before, { timeout: 120_000 }).toBeGreaterThan(0);
      finish();
    });
    expect(await (await first).text()).toContain("First.");
    expect(seen).toBe("1: Paris.");
  });

  test.sequential.each(
    cases("evenAskedEndsTurn") as {
      given: string;
      env: { ANTHROPIC_AUTH_TOKEN?: string; ANTHROPIC_CUSTOM_HEADERS?: string; ANTHROPIC_MODEL?: string };
      want: RegExp;
    }[],
  )("is not even asked: $given ends the turn in words, at once", async ({ env, want }) => {
    const given = { ...environmentAt(plan, { url: server.url, token: TOKEN }), ...env };
    const other = await openTalk(await clientAt(release), given);
    try {
      [words, asked] = ["question-of-another", 0];
      const said = await other.say(`Say Paris (${words}).`);
      expect(said).toMatchObject({ isError: true, words: expect.stringMatching(want) });
      expect(asked).toBe(0);
    } finally {
      await other.end();
    }
  });

  test.sequential("answers, while mallex ends and is back on its port two seconds later", async () => {
    const { port } = server;
    await server.close(0);
    const seen = await ask([], async () => {
      await sleep(2000);
      server = await startTestServer({ ...options, port, portIsFixed: true });
    });
    expect(seen).toBe("1: Paris.");
  });
});
