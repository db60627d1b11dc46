import { describe, expect, test } from "vitest";
import type { Backend, Profile } from "../../../generated/types/plan.d.ts";
import type { BackendConfig } from "../../../src/backends/kind.ts";
import { capabilitiesOf, isSupervised, leaves, lowerBackend, serverPreset } from "../../../src/backends/registry.ts";
import { smallPlan } from "../prompt/conversation/small-program.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

describe("what a backend is sent leaves this machine", () => {
  test.each(
    cases("what a backend is sent leaves this machine") as { title: string; backend: BackendConfig; want: boolean }[],
  )("$title", ({ backend, want }) => expect(leaves(backend)).toBe(want));
});

describe("lowering fills in the defaults", () => {
  test.each(cases("lowering fills in the defaults") as { title: string; backend: BackendConfig; want: object }[])(
    "$title",
    ({ backend, want }) => expect(lowerBackend(backend)).toEqual(want),
  );
});

describe("capabilities of", () => {
  test.each(
    cases("capabilities of") as { title: string; backend: Backend; profile?: Partial<Profile>; want: string }[],
  )("$title", ({ backend, profile = {}, want }) => {
    const plan = smallPlan({ backends: { local: backend } });
    const own = plan.profiles["own"];
    if (own === undefined) throw new Error("the plan has lost its profile");
    const capabilities = Object.entries(capabilitiesOf(plan, { ...own, ...profile }));
    expect(capabilities.flatMap(([name, has]) => (has ? name : [])).join(" ")).toBe(want);
  });
});

test("a kind is supervised exactly where its settings have no URL", () => {
  for (const config of [
    { kind: "mlx" },
    { kind: "llama" },
    { kind: "openai", url: "http://127.0.0.1:9/v1" },
    { kind: "anthropic" },
    { kind: "openrouter" },
  ] as const) {
    const backend = lowerBackend(config);
    expect(backend.kind).toBe(config.kind);
    expect(isSupervised(backend)).toBe(!("url" in backend));
  }
});

test("well-known servers have a kind and a URL", () => {
  expect(serverPreset("ollama")).toEqual({ kind: "openai", url: "http://127.0.0.1:11434/v1", supervised: false });
  expect(serverPreset("llamacpp")).toMatchObject({ kind: "llama", supervised: true });
  expect(serverPreset("llamacpp", true)).toMatchObject({ kind: "openai", supervised: false });
  expect(serverPreset("constructor")).toBeUndefined();
});
