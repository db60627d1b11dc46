import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { openStores, type Stores } from "../../../../src/cli/start/open-stores.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { testPlan } from "../../../support/test-server.ts";

/** What another run has written is looked at once between two requests. */
const nextRequest = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mallex-stores-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const coder = testPlan().profiles["coder"] as Plan["profiles"][string];

function open(plan: Partial<Plan>): string[] {
  return openWith(() => testPlan(plan)).warnings;
}

/** Where the list of bound sessions should be, a folder is. */
function openWith(plan: () => Plan): { stores: Stores; warnings: string[] } {
  const all = mallexPaths({ MALLEX_HOME: home }, home);
  mkdirSync(all.pinnedSessions, { recursive: true });
  const warnings: string[] = [];
  const log = {
    info: () => {},
    warn: (event: string) => void warnings.push(event),
    error: () => {},
    lost: 0,
    close: async () => {},
  };
  return {
    stores: openStores(all, {
      plan,
      config: "mallex.yaml",
      log,
      redact: (text) => text,
      secrets: new Set(),
      recordTo: undefined,
    }),
    warnings,
  };
}

const STAYS: { title: string; plan: Partial<Plan> }[] = [
  { title: "a rule of neverLeaves", plan: { neverLeaves: [{ id: "r", tests: [{ op: "contains", value: "x" }] }] } },
  { title: "a profile that is localOnly", plan: { profiles: { coder: { ...coder, localOnly: true } } } },
];

test.each(STAYS)("with $title nothing starts while bound sessions can't be read", ({ plan }) => {
  expect(() => open(plan)).toThrow("MX7545");
});

test("where nothing must stay it is only noted", () => {
  expect(open({})).toEqual(["session-not-kept"]);
});

test.each(STAYS)(
  "once a reload has brought $title, no session is looked up while bound ones can't be read",
  async ({ plan }) => {
    let now = testPlan();
    const { stores, warnings } = openWith(() => now);
    expect([stores.sessions.pinnedReason("s"), warnings]).toEqual([undefined, ["session-not-kept"]]);
    now = testPlan(plan);
    await nextRequest();
    for (let times = 0; times < 2; times++) expect(() => stores.sessions.pinnedReason("s")).toThrow("MX7545");
    rmSync(mallexPaths({ MALLEX_HOME: home }, home).pinnedSessions, { recursive: true });
    expect(stores.sessions.pinnedReason("s")).toBeUndefined();
    now = testPlan();
    await nextRequest();
    expect(stores.sessions.pinnedReason("s")).toBeUndefined();
  },
);

const RECORDED = { ...testPlan().server, record: true };
const WARM: { title: string; plan: Partial<Plan>; want: number }[] = [
  { title: "a warm profile", plan: { profiles: { coder: { ...coder, warm: true } }, server: RECORDED }, want: 1 },
  { title: "a profile that is not warm", plan: { server: RECORDED }, want: 0 },
  {
    title: "a plan that records nothing",
    plan: { profiles: { coder: { ...coder, warm: true } }, server: { ...testPlan().server, record: false } },
    want: 0,
  },
];

test.each(WARM)("a start keeps the prompt of an earlier run for $title: $want", async ({ plan, want }) => {
  const first = openWith(() => testPlan({ profiles: { coder: { ...coder, warm: true } }, server: RECORDED })).stores
    .warmStore;
  first.write("coder", { messages: [{ role: "user", content: "one" }], tools: [] }, "session");
  await first.settled();
  await openWith(() => testPlan(plan)).stores.warmStore.settled();
  expect(readdirSync(mallexPaths({ MALLEX_HOME: home }, home).warm)).toHaveLength(want);
});
