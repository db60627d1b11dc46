import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { MlxBackend } from "../../generated/types/plan.d.ts";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { superviseServer, type ReadyServer } from "../../src/process/supervise/supervised-server.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, testPlaces } from "../prepare.ts";
import { commandLine, groupOf } from "../support/processes.ts";
import { startModelServer } from "../support/start-model-server.ts";

// SmolLM2 in three parts, by the ring of MLX on this machine: three ranks divide its heads.

const NEVER = new AbortController().signal;
const RANK = "Runs mlx_lm.server as one rank";
const model = artifacts(testPlaces, shippedResources)["embedded-model"].folder;

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "mallex cluster "));
  mkdirSync(join(home, "bin"));
  // Here is no second machine: what would run there runs here.
  writeFileSync(join(home, "bin/ssh"), '#!/bin/bash\nexec bash -c "${@: -1}"\n');
  chmodSync(join(home, "bin/ssh"), 0o755);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Rank 2 is on another machine, as ssh calls it. */
const CLUSTER: NonNullable<MlxBackend["cluster"]> = {
  backend: "ring",
  hosts: ["127.0.0.1", "127.0.0.1", "kim@mac2"].map((ssh) => ({ ssh, ips: ["127.0.0.1"] })),
};

function launchCluster(name: string): LaunchPlan {
  const own = mallexPaths({ MALLEX_HOME: join(home, name) }, home);
  const launch = testLaunch({ model, cluster: CLUSTER }, own);
  return { ...launch, env: { ...launch.env, PATH: `${home}/bin:${launch.env["PATH"]}` } };
}

function ranksOf(pid: number): number[] {
  return groupOf(pid).filter((one) => commandLine(one).includes(RANK));
}

async function ask(
  { url, nonce }: Pick<ReadyServer, "url" | "nonce">,
  fields: Record<string, unknown>,
): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${nonce}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "default_model", temperature: 0, ...fields }),
  });
}

async function answerOf(launch: LaunchPlan, name: string): Promise<{ text: string; pid: number; ranks: number }> {
  const server = await startModelServer({ launch, logFile: join(home, name, "logs/mlx.log") });
  try {
    const messages = [{ role: "user", content: "What is the capital of France?" }];
    const answer = (await (await ask(server, { messages, max_tokens: 12 })).json()) as {
      choices: { message: { content: string } }[];
    };
    return { text: answer.choices[0]?.message.content ?? "", pid: server.pid, ranks: ranksOf(server.pid).length };
  } finally {
    await server.stop();
  }
}

test("three ranks answer as one server does, and end with it", async () => {
  const one = await answerOf(testLaunch({ model }, mallexPaths({ MALLEX_HOME: join(home, "one") }, home)), "one");
  const three = await answerOf(launchCluster("three"), "three");
  expect(one).toMatchObject({ text: expect.stringContaining("Paris"), ranks: 0 });
  expect(three).toMatchObject({ text: one.text, ranks: 2 });
  expect(groupOf(three.pid)).toEqual([]);
});

test("a rank that is lost in mid-answer cuts the answer, and the cluster is started again", async () => {
  const server = superviseServer({
    model: "smollm2",
    launch: launchCluster("lost"),
    logFile: join(home, "lost/logs/mlx.log"),
    folder: join(home, "lost/state/servers"),
    startWithinMs: 120_000,
    hangAfterMs: 120_000,
  });
  onTestFinished(async () => server.release("stop"));
  const first = await server.firstStart(NEVER);
  const messages = [{ role: "user", content: "Tell me a story." }];
  const { body } = await ask(first, { messages, max_tokens: 2000, stream: true, logit_bias: { "2": -1000 } });
  let seen = "";
  let killed = false;
  const cut = async (): Promise<void> => {
    for await (const bytes of body ?? []) {
      seen += Buffer.from(bytes).toString();
      if (killed || !seen.includes("data: {")) continue;
      killed = true;
      process.kill(ranksOf(first.pid).at(-1) ?? 0, "SIGKILL");
    }
  };
  await cut().catch(() => undefined);
  expect(seen).toContain("data: {");
  expect(seen).not.toContain("[DONE]");
  expect(await first.fell).toBe(true);
  const second = await server.ready(NEVER);
  expect(second.pid).not.toBe(first.pid);
  expect(groupOf(first.pid)).toEqual([]);
  expect(ranksOf(second.pid)).toHaveLength(2);
  const { restarts, fault } = server.status();
  expect({ restarts, code: fault?.code }).toEqual({ restarts: 1, code: "MX7514" });
  expect(fault?.message).toMatch(/ended: its cluster has lost a rank\n[^]*rank [12] on \S+ has ended \(SIGKILL\)/);
});

test("a cluster whose model its ranks can't divide says what each of them said", async () => {
  const launch = testLaunch(
    { model, cluster: { ...CLUSTER, hosts: CLUSTER.hosts.slice(0, 2) } },
    mallexPaths({ MALLEX_HOME: join(home, "two") }, home),
  );
  const server = superviseServer({
    model: "smollm2",
    launch: { ...launch, dependsOn: [] },
    logFile: join(home, "two/logs/mlx.log"),
    folder: join(home, "two/state/servers"),
    startWithinMs: 120_000,
    hangAfterMs: 120_000,
  });
  onTestFinished(async () => server.release("stop"));
  const problem = await server.firstStart(NEVER).then(
    () => "none",
    (error: unknown) => (error as Error).message,
  );
  expect(problem).toMatch(/lost a rank[^]*\[rank 1 on 127\.0\.0\.1\]/);
});
