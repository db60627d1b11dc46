import { expect, test } from "vitest";
import { provePrivacy } from "../support/check-privacy.ts";

test(
  "nothing that must not leave reaches a profile elsewhere, under a thousand rule sets",
  { timeout: 600_000 },
  async () => {
    const seen = await provePrivacy(1000);
    process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(seen.sets).toBe(1000);
    expect(seen.elsewhere).toBeGreaterThan(1000);
    expect(seen.answered).toBeGreaterThan(1000);
  },
);
