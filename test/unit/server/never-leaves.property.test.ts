import { expect, test } from "vitest";
import { provePrivacy } from "../../support/prove-privacy.ts";

test(
  "nothing that must not leave reaches a profile elsewhere, whatever the rules are",
  { timeout: 120_000 },
  async () => {
    const seen = await provePrivacy(150);
    // It was no silence that kept everything here.
    expect(seen.elsewhere).toBeGreaterThan(150);
    expect(seen.answered).toBeGreaterThan(150);
    expect(seen.afterwards).toBeGreaterThan(300);
    expect(seen.changed).toBeGreaterThan(50);
  },
);
