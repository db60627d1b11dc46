import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toolModel } from "../prepare.ts";
import { answerByHalf, BY_HALVES } from "../support/half-answer.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { talkWithClient, type ClientTalk } from "../support/converse-with-client.ts";
import { callsMade, type ClientEvent } from "../support/work-with-client.ts";

let project: Project;
let home: PreparedHome;
let served: Served;
let talk: ClientTalk;

beforeEach(() => {
  project = createProject();
  home = preparedHome(project);
});

afterEach(async () => {
  await talk?.end();
  await served?.stop();
  project.remove();
});

/** The embedded model, which reads some hundred tokens a second and says a short thing. */
async function serveSmall(): Promise<void> {
  await mallex(["init"], { home, project });
  appendFileSync(join(project.folder, "mallex.yaml"), "    output: 24\n");
  served = await serveMallex({ home, project });
  talk = await talkWithClient(home.client, { home, project });
}

function modelServer(): number {
  return modelServersBelow(served.run.pid)[0] ?? 0;
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

const mallexLog = (): string => read(join(home.places.logs, "mallex.log"));

type LogLine = { readonly event: string; readonly id?: string; readonly problem?: string };
const logLines = (): LogLine[] =>
  mallexLog()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);

const LONG = `What is the capital of France? ${"It is a city on a river, and it has a tower. ".repeat(25)}`;

/** Says something long; resolves while the model reads it: some of it is done, and most is not. */
async function whileReading(): Promise<{ readonly turn: ReturnType<ClientTalk["say"]> }> {
  const file = join(home.places.logs, "mlx-mallex-smollm2-135m.log");
  const { length } = read(file);
  const turn = talk.say(LONG);
  const isReading = (): boolean =>
    [
      ...read(file)
        .slice(length)
        .matchAll(/progress: (\d+)\/(\d+)/g),
    ].some(([, done, total]) => Number(total) > 200 && Number(done) < Number(total) / 2);
  await expect.poll(isReading, { timeout: 120_000, interval: 20 }).toBe(true);
  return { turn };
}

/** What a person sees of a turn: whether it ended well, whether the model has said something, and the client's own words of trouble. */
function seen({ result, events }: Awaited<ReturnType<ClientTalk["say"]>>): unknown {
  const { is_error: isError } = (events.at(-1) ?? {}) as { readonly is_error?: boolean };
  return { isError, isSaid: result !== "", troubles: synthetic(events) };
}

const WHOLE = { isError: false, isSaid: true, troubles: [] };

/** What the client has said itself, in the model's place. */
function synthetic(events: readonly ClientEvent[]): unknown[] {
  return events.flatMap(({ message }) => {
    const { model, content } = (message ?? {}) as { readonly model?: string; readonly content?: unknown };
    return model === "<synthetic>" ? [content] : [];
  });
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

describe("the real client, while the model server", () => {
  test("is killed as it reads the prompt, sees a whole answer and nothing else", async () => {
    await serveSmall();
    const { turn } = await whileReading();
    const begin = performance.now();
    process.kill(modelServer(), "SIGKILL");
    expect(seen(await turn)).toEqual(WHOLE);
    promised(6, `real client, SIGKILL in prefill: a whole answer, ${seconds(begin)} later`);
    expect(mallexLog().match(/"asked-again"/g)).toHaveLength(1);
  });

  test("is killed after the first finished blocks, shows one clear error, goes on with what was finished, and the next turn works", async () => {
    const done = answerByHalf(home);
    project.write("my-project/mallex.yaml", smallestModel());
    project.write("my-project/notes.txt", "This is a draft.\n");
    await mallex(["trust", "--yes"], { home, project });
    served = await serveMallex({ home, project });
    talk = await talkWithClient(home.client, { home, project });
    const turn = talk.say(`Answer ${BY_HALVES}.`);
    await expect.poll(() => existsSync(done), { timeout: 120_000 }).toBe(true);
    const begin = performance.now();
    process.kill(modelServer(), "SIGKILL");
    const { events } = await turn;
    promised(7, `real client, SIGKILL after finished blocks: one error, and on to the end ${seconds(begin)} later`);
    expect(synthetic(events)).toEqual([[{ type: "text", text: expect.stringMatching(/^API Error: .*mid-response/) }]]);
    expect(callsMade(events)[0]).toMatchObject({ name: "Read", input: { file_path: "notes.txt" } });
    expect(events.at(-1)).toMatchObject({ type: "result", is_error: false });
    const [broken, ...others] = logLines().filter(({ problem }) => problem?.includes("MX8103"));
    expect(others).toEqual([]);
    // The next turn may come before mallex knows of the death: that one is asked again, and rightly.
    expect(logLines().filter(({ event, id }) => event === "asked-again" && id === broken?.id)).toEqual([]);
    expect(seen(await talk.say("Hello."))).toEqual(WHOLE);
  });
});

describe("the real client, while mallex itself", () => {
  test("is killed in the middle of a turn and started again on the same port, sees a whole answer", async () => {
    await serveSmall();
    const { port } = new URL(served.url);
    const { turn } = await whileReading();
    const begin = performance.now();
    process.kill(served.run.pid, "SIGKILL");
    await served.run.ended;
    const starting = serveMallex({ home, project }, ["--port", port]);
    const isBack = async (): Promise<boolean> =>
      (await fetch(`${served.url}/health`).catch(() => undefined))?.ok === true;
    await expect.poll(isBack, { timeout: 120_000, interval: 20 }).toBe(true);
    promised(14, `mallex answers on its port again ${seconds(begin)} after SIGKILL`);
    served = await starting;
    expect(seen(await turn)).toEqual(WHOLE);
    promised(14, `real client, mallex killed and started again in its turn: a whole answer, ${seconds(begin)} later`);
  });
});

/** The model of the tests: its answers take a tenth of a second. */
function smallestModel(): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "profiles:",
    `  worker: { backend: local, model: ${toolModel}, window: 32768, output: 512, size: small, dialect: tagged, sampling: { temperature: 0 } }`,
    "",
  ].join("\n");
}
