import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tinyModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { isAlive, modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

/** What another process has to do may take a while where all of them share two processors. */
const PATIENCE = { timeout: 60_000, interval: 20 };
/** Says X as often as it may: an answer that lasts as long as a test wants. */
const ENDLESS = { role: "user", content: "X".repeat(60) };

let project: Project;
let home: PreparedHome;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  cpSync(tinyModel, join(project.home, "model"), { recursive: true });
  project.write("model/chat_template.jinja", "{% for m in messages %}{{ m.content }}{% endfor %}");
  write({});
  await trust();
  served = await serveMallex({ home, project });
  for (const model of ["low", "high"]) expect((await post({ model })).status).toBe(200);
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

interface Rules {
  readonly step?: number;
  readonly more?: readonly string[];
}

/** Two models with a server each; only the second one's settings ever change. */
function write({ step = 512, more = [] }: Rules): void {
  const profile = (backend: string, model: string): string =>
    `{ backend: ${backend}, model: ${model}, window: 100000, output: 60000, size: large }`;
  const lines = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "sizes: { large: { budget: { head: 500 } } }",
    "calls: { repeats: off }",
    "backends:",
    "  one: { kind: mlx }",
    `  two: { kind: mlx, prefillStep: ${step} }`,
    "profiles:",
    `  tiny: ${profile("one", tinyModel)}`,
    `  copy: ${profile("two", "../model")}`,
    "tiers:",
    "  - { id: low, profiles: [tiny] }",
    "  - { id: high, profiles: [copy] }",
    ...more,
  ];
  project.write("my-project/mallex.yaml", `${lines.join("\n")}\n`);
}

async function trust(): Promise<void> {
  await mallex(["trust", "--yes"], { home, project });
}

async function post(fields: Readonly<Record<string, unknown>>): Promise<Response> {
  return served.post("/v1/messages", { max_tokens: 16, messages: [{ role: "user", content: "hi" }], ...fields });
}

const planInUse = async (): Promise<string> => (await served.status()).plan;
const modelServers = (): number[] => modelServersBelow(served.run.pid).toSorted((one, other) => one - other);

/** The processes of the model servers, that of the tier low first. */
async function pids(): Promise<(number | undefined)[]> {
  const { servers } = await served.status();
  const isTiny = (model: string): boolean => model === tinyModel;
  return [true, false].map((want) => servers.findLast(({ model }) => isTiny(model) === want)?.pid);
}

test("a change of a rule is in effect for the next turn, and no model server is restarted", async () => {
  const before = await pids();
  const plan = await planInUse();
  const closed = { model: "claude-closed" };
  expect((await post(closed)).status).toBe(200);

  write({ more: ["routes:", '  - { id: closed, when: { model: "claude-closed" }, refuse: closed today }'] });
  const saved = performance.now();
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  const took = Math.round(performance.now() - saved);
  const refused = await post(closed);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("closed today")]);
  expect((await post({ model: "low" })).status).toBe(200);
  expect(await pids()).toEqual(before);
  const now = await planInUse();
  expect(await served.status()).toMatchObject({ plan: now, reload: { ok: true, plan: now } });
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
  const plan = await planInUse();
  write({ more: ["filtres: []"] });
  await expect.poll(async () => (await served.status()).reload?.ok, PATIENCE).toBe(false);
  expect(await served.status()).toMatchObject({
    plan,
    reload: { plan, problems: [expect.stringContaining("filtres")] },
  });
  await expect.poll(() => served.run.stderr()).toContain("[MX7550]");
  expect((await post({ model: "low" })).status).toBe(200);

  write({ more: ["launch: { window: 4096 }"] });
  await trust();
  await expect.poll(async () => (await served.status()).reload?.later?.[0], PATIENCE).toBe("launch.window");
  await expect.poll(() => served.run.stderr()).toContain("[MX7551]");
});

test("machine powers wait for trust; then one model server is restarted and no other, and an answer in progress keeps the old one", async () => {
  write({});
  await expect.poll(async () => (await served.status()).reload?.later, PATIENCE).toBeUndefined();
  const [low, high = 0] = await pids();
  const plan = await planInUse();
  const leaving = new AbortController();
  const response = await fetch(`${served.url}/v1/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": served.token },
    body: JSON.stringify({ model: "high", stream: true, max_tokens: 50_000, messages: [ENDLESS] }),
    signal: leaving.signal,
  });
  const cut = response.text().catch(() => "cut");

  write({ step: 256 });
  await expect
    .poll(async () => (await served.status()).reload?.problems?.join("\n") ?? "", PATIENCE)
    .toContain("[MX7555]");
  expect(await planInUse()).toBe(plan);
  await trust();
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  expect((await post({ model: "low" })).status).toBe(200);
  expect([isAlive(high), (await served.status()).turns.length]).toEqual([true, 1]);

  // The old one goes with the last turn that needs it, and the new one takes its place.
  leaving.abort();
  expect(await cut).toBe("cut");
  expect((await post({ model: "high" })).status).toBe(200);
  const [still, other = 0] = await pids();
  expect([still, other !== high]).toEqual([low, true]);
  await expect.poll(() => isAlive(high), PATIENCE).toBe(false);
  expect(modelServers()).toEqual([Number(still), other].toSorted((one, two) => one - two));
  promised(4, "a changed setting of one model server restarted that one; the other kept its process");
});

test("a model that is not on this machine leaves its profile out, and the rest works", async () => {
  const plan = await planInUse();
  project.write(
    "my-project/mallex.local.yaml",
    "version: 1\nprofiles:\n  far: { backend: one, model: some-people/no-such-model, window: 8192, output: 1024, size: large }\ntiers:\n  - { id: low, profiles: [far, tiny] }\n",
  );
  await trust();
  await expect.poll(planInUse, PATIENCE).not.toBe(plan);
  const answered = await post({ model: "low" });
  expect([answered.status, answered.headers.get("x-mallex-route")]).toEqual([
    200,
    expect.stringContaining("profile=tiny; passed=far:refused"),
  ]);
  const named = await post({ model: "far" });
  expect([named.status, await named.text()]).toEqual([503, expect.stringContaining("MX7530")]);
});
