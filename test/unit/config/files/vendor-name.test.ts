import { describe, expect, test } from "vitest";
import { vendorName } from "../../../../src/config/files/pack-tree.ts";
import { parsePackSpec } from "../../../../src/shared/pack-spec.ts";

describe("vendorName", () => {
  test.each([
    ["npm:@acme/rules@^1.2", "acme-rules-01234567"],
    ["npm:rules.of_acme", "rules.of-acme-01234567"],
    ["git+https://Git.example.com:8443/Acme/Rules.git?ref=v1", "git.example.com-8443-acme-rules.git-01234567"],
    ["git+ssh://git@git.example.com/~acme/rules", "git.example.com-acme-rules-01234567"],
    ["git+file:///srv/my%20rules", "srv-my-20rules-01234567"],
    [`git+https://git.example.com/${"a/".repeat(50)}r`, `${"a-".repeat(29)}r-01234567`],
    ["git+https://git.example.com/a..b/.../r", "git.example.com-a-b-r-01234567"],
  ])("of %s is %s", (key, want) => {
    const spec = parsePackSpec(key);
    if (!("key" in spec)) throw new Error("no remote spec");
    expect(vendorName(spec, `sha256-${"0123456789abcdef".repeat(4)}`)).toBe(want);
  });
});
