import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { leftOut, readKeys } from "../../../../src/cli/models/credentials.ts";

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

const low = { id: "low", profiles: ["coder"] } satisfies Plan["tiers"][number];

test.each<{ given: string; tiers: Plan["tiers"]; env?: Record<string, string>; want: string[] }>([
  { given: "all keys", tiers: [low, { id: "high", profiles: ["opus"] }], env: { ANTHROPIC_API_KEY: "k" }, want: [] },
  { given: "a login that is passed on", tiers: [low, { id: "high", profiles: ["theirs"] }], want: [] },
  {
    given: "a chain that goes on",
    tiers: [low, { id: "high", profiles: ["opus", "coder"] }],
    want: ['the profile "opus" is left out: ANTHROPIC_API_KEY is not set; the tier "high" is answered by "coder"'],
  },
  {
    given: "a chain that goes on to one without a key",
    tiers: [low, { id: "high", profiles: ["opus", "far", "coder"] }],
    want: [
      'the profile "opus" is left out: ANTHROPIC_API_KEY is not set; the tier "high" is answered by "coder"',
      'the profile "far" is left out: ROUTER_KEY is not set; the tier "high" is answered by "coder"',
    ],
  },
  {
    given: "the end of a chain",
    tiers: [{ id: "low", profiles: ["coder", "opus"] }],
    want: ['the profile "opus" is left out: ANTHROPIC_API_KEY is not set; the tier "low" is answered by "coder"'],
  },
  {
    given: "a tier of its own",
    tiers: [low, { id: "high", profiles: ["opus"] }],
    want: ['the profile "opus" is left out: ANTHROPIC_API_KEY is not set; the tier "high" can\'t be answered'],
  },
  {
    given: "a chain that may not go on",
    tiers: [low, { id: "high", profiles: ["opus", "coder"], moveOn: ["overloaded"] }],
    want: ['the profile "opus" is left out: ANTHROPIC_API_KEY is not set; the tier "high" can\'t be answered'],
  },
])("of profiles without a key is said who answers instead: $given", ({ tiers, env, want }) => {
  expect(said(tiers, env)).toEqual(want);
});

test("without any profile that has its key there is nothing to start", () => {
  expect(() => said([{ id: "low", profiles: ["opus", "far"] }])).toThrow(/claude.*MX7515[^]*router.*MX7515/);
});
