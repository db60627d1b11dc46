import { expect, test } from "vitest";
import { runs } from "../../../support/depth.ts";
import { provePrivacy } from "../../../support/check-privacy.ts";

test(
  "nothing that must not leave reaches a profile elsewhere, whatever the rules are",
  { timeout: 1_800_000 },
  async () => {
    const count = runs(150);
    const seen = await provePrivacy(count);
    // It was no silence that kept everything here.
    expect(seen.elsewhere).toBeGreaterThan(count);
    expect(seen.answered).toBeGreaterThan(count);
    expect(seen.afterwards).toBeGreaterThan(2 * count);
    expect(seen.changed).toBeGreaterThan(count / 3);
  },
);
