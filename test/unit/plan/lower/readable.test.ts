import { expect, test } from "vitest";
import type { Lock } from "../../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { lowerProfiles } from "../../../../src/plan/lower/profiles.ts";

const CONFIG: Mallex = {
  version: 1,
  backends: { local: { kind: "mlx" }, cloud: { kind: "openai", url: "https://api.example.com/v1" } },
  sizes: { small: { budget: { firstToken: "8s" } }, large: {} },
  profiles: {
    coder: { backend: "local", model: "a/b", size: "small" },
    twin: { backend: "local", model: "a/b", size: "large" },
    other: { backend: "local", model: "c/d", size: "small" },
    far: { backend: "cloud", model: "a/b", size: "small" },
  },
};

function readable(lock: Omit<Lock, "version">): Record<string, number | undefined> {
  const profiles = Object.entries(lowerProfiles(CONFIG, { version: 1, ...lock }));
  return Object.fromEntries(profiles.map(([name, profile]) => [name, profile.readable]));
}

test("the time for the first token becomes tokens at the measured speed, for models on machines of one's own", () => {
  const limited = { coder: 2004, twin: undefined, other: undefined, far: undefined };
  expect(readable({ speeds: { "a/b": { prefill: 250.5 } } })).toEqual(limited);
  expect(readable({ speeds: { "local a/b": { prefill: 250.5 } } })).toEqual(limited);
  expect(readable({ speeds: { "mini a/b": { prefill: 250.5 } } })).toEqual({ ...limited, coder: undefined });
  expect(readable({})).toEqual({ ...limited, coder: undefined });
});
