import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { RunStatus } from "../../generated/types/status.d.ts";
import { EMBEDDED_MODEL } from "../../src/shared/reserved-names.ts";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { isAlive, modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

/** What another process has to do may take a while where all of them share two processors. */
const PATIENCE = { timeout: 60_000, interval: 20 };

let project: Project;
let home: PreparedHome;
let served: Served;

beforeAll(() => {
  project = createProject();
  home = preparedHome(project);
});

afterEach(async () => {
  await served?.stop();
});

afterAll(() => project?.remove());

interface Rules {
  readonly step?: number;
  readonly routes?: readonly string[];
  readonly more?: readonly string[];
}

/** Two models with a server each; only the second one's is ever set otherwise. */
function write({ step = 512, routes = [], more = [] }: Rules): void {
  const lines = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "sizes: { large: { budget: { head: 500 } } }",
    "backends:",
    "  one: { kind: mlx }",
    `  two: { kind: mlx, prefillStep: ${step} }`,
    "profiles:",
    `  tiny: { backend: one, model: ${tinyModel}, window: 8192, output: 1024, size: large }`,
    `  smol: { backend: two, model: ${EMBEDDED_MODEL} }`,
    "tiers:",
    "  - { id: low, profiles: [tiny] }",
    "  - { id: high, profiles: [smol] }",
    ...(routes.length === 0 ? [] : ["routes:", ...routes]),
    ...more,
  ];
  project.write("my-project/mallex.yaml", `${lines.join("\n")}\n`);
}

async function start(): Promise<void> {
  write({});
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
}

async function post(fields: Readonly<Record<string, unknown>>): Promise<Response> {
  return fetch(`${served.url}/v1/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": served.token },
    body: JSON.stringify({ max_tokens: 16, messages: [{ role: "user", content: "hi" }], ...fields }),
  });
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(served.url + path, { headers: { "x-mallex-token": served.token } })).json()) as T;
}

const status = async (): Promise<RunStatus> => get("/mallex/status");
const planInUse = async (): Promise<string> => (await status()).plan;

/** The process of the model server of each model. */
async function pids(): Promise<Record<string, number | undefined>> {
  const { servers } = await status();
  const pidOf = (name: string): number | undefined => servers.findLast(({ model }) => model === name)?.pid;
  return { tiny: pidOf(tinyModel), smol: pidOf(EMBEDDED_MODEL) };
}

const modelServers = (): number[] => modelServersBelow(served.run.pid);

test("a change of a rule is in effect for the next turn, and no model server is started anew", async () => {
  await start();
  expect((await post({ model: "low" })).status).toBe(200);
  const before = await pids();
  const plan = await planInUse();
  const closed = { model: "claude-closed" };
  expect((await post(closed)).status).toBe(200);

  write({ routes: ['  - { id: closed, when: { model: "claude-closed" }, refuse: closed today }'] });
  const saved = performance.now();
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  const took = Math.round(performance.now() - saved);
  const refused = await post(closed);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("closed today")]);
  expect((await post({ model: "low" })).status).toBe(200);
  expect(await pids()).toEqual(before);
  const now = await planInUse();
  expect(await status()).toMatchObject({ plan: now, reload: { ok: true, plan: now } });
  expect(served.run.stderr()).toContain(`plan ${now} answers`);
  // Others know that its rules are those of the file.
  const env = await mallex(["env"], { home, project });
  expect([env.code, env.stderr.includes("MX7516")]).toEqual([0, false]);
  promised(
    5,
    `a saved rule is in effect after ${took} ms, the start of the compiler included, in the built mallex with its models loaded`,
  );
});

test("a file with a mistake changes nothing, and is shown; what needs a new start is said", async () => {
  await start();
  const plan = await planInUse();
  write({ more: ["filtres: []"] });
  await expect.poll(async () => (await status()).reload?.ok, PATIENCE).toBe(false);
  expect(await status()).toMatchObject({ plan, reload: { plan, problems: [expect.stringContaining("filtres")] } });
  await expect.poll(() => served.run.stderr()).toContain("[MX7550]");
  expect((await post({ model: "low" })).status).toBe(200);

  write({ more: ["launch: { window: 4096 }"] });
  await mallex(["trust", "--yes"], { home, project });
  await expect.poll(async () => (await status()).reload?.later?.[0], PATIENCE).toBe("launch.window");
  await expect.poll(() => served.run.stderr()).toContain("[MX7551]");
});

test("machine powers that nobody has trusted wait for the person, and take effect once they are trusted", async () => {
  await start();
  const plan = await planInUse();
  write({ step: 256 });
  await expect.poll(async () => (await status()).reload?.problems?.join("\n") ?? "", PATIENCE).toContain("[MX7555]");
  expect(await planInUse()).toBe(plan);
  await mallex(["trust", "--yes"], { home, project });
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
});

test("a setting of one model server starts that one anew and no other, and an answer under way ends on its own plan", async () => {
  await start();
  expect((await post({ model: "low" })).status).toBe(200);
  expect((await post({ model: "high" })).status).toBe(200);
  const before = await pids();
  const plan = await planInUse();
  const long = { role: "user", content: "Write a long story about a sailor and the sea." };
  const response = await post({ model: "high", stream: true, max_tokens: 200, messages: [long] });
  const answer = response.text();

  write({ step: 256 });
  await mallex(["trust", "--yes"], { home, project });
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  const isUnderWay = (await status()).turns.length === 1;
  expect((await post({ model: "low" })).status).toBe(200);
  expect((await post({ model: "high" })).status).toBe(200);
  const after = await pids();
  expect([after["tiny"], after["smol"] !== before["smol"]]).toEqual([before["tiny"], true]);

  expect(isUnderWay).toBe(true);
  const events = parseStream(await answer);
  expect([checkStream(events), events.some(({ event }) => event === "error")]).toEqual([undefined, false]);
  const id = response.headers.get("request-id")?.slice("req_".length) ?? "";
  await expect.poll(async () => (await get<{ plan?: string }>(`/mallex/turns/${id}`)).plan, PATIENCE).toBe(plan);
  // The old one goes with the last turn that needed it.
  await expect.poll(() => isAlive(before["smol"] ?? 0), PATIENCE).toBe(false);
  expect(modelServers().toSorted((one, other) => one - other)).toEqual(
    [after["tiny"], after["smol"]].map(Number).toSorted((one, other) => one - other),
  );
  promised(4, "a changed setting of one model server started that one anew; the other kept its process");
});

test("a model that is not on this machine leaves its profile out, and the rest works", async () => {
  await start();
  const plan = await planInUse();
  write({ more: [] });
  project.write(
    "my-project/mallex.local.yaml",
    "version: 1\nprofiles:\n  far: { backend: one, model: some-people/no-such-model, window: 8192, output: 1024, size: large }\ntiers:\n  - { id: low, profiles: [far, tiny] }\n",
  );
  await mallex(["trust", "--yes"], { home, project });
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  const answered = await post({ model: "low" });
  expect([answered.status, answered.headers.get("x-mallex-route")]).toEqual([
    200,
    expect.stringContaining("profile=tiny; passed=far:refused"),
  ]);
  const named = await post({ model: "far" });
  expect([named.status, await named.text()]).toEqual([503, expect.stringContaining("MX7530")]);
});
