import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { leftOut, readKeys } from "../../../../src/cli/models/credentials.ts";
import { readCases } from "../../../support/read-cases.ts";

const plan = {
  backends: {
    local: { kind: "mlx", promptCacheEntries: 1 },
    claude: { kind: "anthropic", url: "https://a.test", key: { env: "ANTHROPIC_API_KEY" } },
    router: { kind: "openrouter", url: "https://b.test/v1", key: { env: "ROUTER_KEY" } },
    login: { kind: "anthropic", url: "https://a.test", login: "client" },
  },
  profiles: {
    coder: { backend: "local" },
    opus: { backend: "claude" },
    far: { backend: "router" },
    theirs: { backend: "login" },
  },
  routes: [],
} as unknown as Plan;

function said(tiers: Plan["tiers"], env: Record<string, string> = {}): string[] {
  const given = { ...plan, tiers };
  const problems = leftOut(given, readKeys(given, "/nowhere/mallex.yaml", { env, homeDir: "/nowhere" }));
  for (const { code } of problems) expect(code).toBe("MX7544");
  return problems.map(({ message }) => message);
}

test.each(
  readCases(import.meta.url)("cases") as {
    given: string;
    tiers: Plan["tiers"];
    env?: Record<string, string>;
    want: string[];
  }[],
)("of profiles without a key is said who answers instead: $given", ({ tiers, env, want }) => {
  expect(said(tiers, env)).toEqual(want);
});

test("without any profile that has its key there is nothing to start", () => {
  expect(() => said([{ id: "low", profiles: ["opus", "far"] }])).toThrow(/claude.*MX7515[^]*router.*MX7515/);
});

test("a search of the web whose key is missing is said, too", () => {
  const search = { kind: "brave", key: { env: "BRAVE" }, results: 8, timeoutMs: 1, asks: [] } as const;
  const given = { ...plan, tiers: [{ id: "low", profiles: ["coder"] }], search } as unknown as Plan;
  const problems = (env: Record<string, string>): string[] =>
    leftOut(given, readKeys(given, "/nowhere/mallex.yaml", { env, homeDir: "/nowhere" })).map(({ code }) => code);
  expect(problems({})).toEqual(["MX7610"]);
  expect(problems({ BRAVE: "k-1" })).toEqual([]);
});
