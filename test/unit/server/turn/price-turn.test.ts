import { describe, expect, test } from "vitest";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { priceTurn } from "../../../../src/server/turn/record-turn.ts";
import { testPlan } from "../../../support/test-server.ts";

const { profiles } = testPlan();
const local = profiles["coder"] as Profile;
const cloud: Profile = { ...local, leaves: true };
const plan = testPlan({
  profiles: {
    local,
    free: cloud,
    small: { ...cloud, price: { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 } },
    large: { ...cloud, price: { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 } },
    unused: { ...cloud, price: { input: 500, output: 500, cacheRead: 500, cacheWrite: 500 } },
  },
  tiers: [
    { id: "low", profiles: ["local", "free"] },
    { id: "high", profiles: ["small", "large"] },
  ],
});
const usage = { inputTokens: 1_000_000, cachedTokens: 600_000, cacheWriteTokens: 100_000, outputTokens: 10_000 };

describe("an answer costs", () => {
  test("its fresh, cached, newly cached and written tokens, each at its price", () => {
    expect(priceTurn(plan, "small", usage)?.usd).toBeCloseTo(0.3 + 0.06 + 0.125 + 0.05);
  });

  test("as much on the dearest profile that a tier holds", () => {
    expect(priceTurn(plan, "small", usage)?.dearest).toBeCloseTo(5 * (0.3 + 0.06 + 0.125 + 0.05));
    expect(priceTurn(plan, "large", usage)).toEqual({
      usd: priceTurn(plan, "small", usage)?.dearest,
      dearest: priceTurn(plan, "small", usage)?.dearest,
    });
  });

  test("nothing where a local model gives it, which shows what it saves", () => {
    expect(priceTurn(plan, "local", usage)).toEqual({ usd: 0, dearest: expect.closeTo(2.675) });
  });

  test("nobody knows what, in a cloud without a price, or where nothing has one", () => {
    expect(priceTurn(plan, "free", usage)).toBeUndefined();
    expect(priceTurn(testPlan(), "coder", usage)).toBeUndefined();
    expect(priceTurn(plan, "gone", usage)).toBeUndefined();
  });
});
