import { expect } from "vitest";
import { countMemoryKills } from "../../../../src/process/supervise/explain-failure.ts";
import { skipUnless } from "../../../support/skip-unless.ts";

skipUnless(process.platform === "linux", "needs Linux: its count of ended processes")(
  "the system's count of processes that it ended is a whole number, and stays while nothing happens",
  async () => {
    const count = await countMemoryKills();
    expect(Number.isSafeInteger(count)).toBe(true);
    expect(await countMemoryKills()).toBe(count);
  },
);
