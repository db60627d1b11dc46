import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { settingsNeedingRestart } from "../../../../src/cli/start/live-reload.ts";
import { testPlan } from "../../../support/test-server.ts";

const PLAN = testPlan();
const coder = { ...PLAN.profiles["coder"] } as Plan["profiles"][string];

const CASES: readonly [string, Partial<Plan>, readonly string[]][] = [
  ["another rule", { trim: [] }, []],
  ["another port", { server: { ...PLAN.server, port: 4000 } }, ["server.port"]],
  ["other pings", { server: { ...PLAN.server, pingMs: 1 } }, []],
  ["other arguments of the client", { launch: { args: ["-c"], env: {} } }, ["launch.args"]],
  ["a variable of the client", { launch: { args: [], env: { A: "1" } } }, ["launch.env"]],
  [
    "a smaller window",
    { profiles: { coder: { ...coder, window: 4096 } } },
    ["the window that the client is told (8192, now 4096 tokens)"],
  ],
  [
    "the client's own login",
    { backends: { local: { kind: "anthropic", url: "http://127.0.0.1:9", login: "client" } } },
    ["how the client logs in"],
  ],
];

test.for(CASES)("%s", ([, changes, want]) => {
  const isUsable = (): boolean => true;
  expect(settingsNeedingRestart({ plan: PLAN, isUsable }, { plan: testPlan(changes), isUsable })).toEqual(want);
});
