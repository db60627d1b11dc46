import { describe, expect, test } from "vitest";
import type { Backend, Profile } from "../../../generated/types/plan.d.ts";
import type { BackendConfig } from "../../../src/backends/kind.ts";
import { capabilitiesOf, isSupervised, leaves, lowerBackend, serverPreset } from "../../../src/backends/registry.ts";
import { smallPlan } from "../prompt/conversation/small-program.ts";

describe("what a backend is sent leaves this machine", () => {
  test.each<{ title: string; backend: BackendConfig; want: boolean }>([
    { title: "never with a model of mallex's own", backend: { kind: "mlx" }, want: false },
    { title: "not to localhost", backend: { kind: "openai", url: "http://localhost:8080/v1" }, want: false },
    { title: "not to 127.0.0.1", backend: { kind: "openai", url: "http://127.0.0.1:8080/v1" }, want: false },
    { title: "not to [::1]", backend: { kind: "openai", url: "http://[::1]:8080/v1" }, want: false },
    { title: "to a neighbour", backend: { kind: "openai", url: "http://10.0.0.7:8080/v1" }, want: true },
    {
      title: "not to a neighbour of one's own",
      backend: { kind: "openai", url: "http://10.0.0.7/v1", private: true },
      want: false,
    },
    {
      title: "to a name that only begins so",
      backend: { kind: "openai", url: "http://127.0.0.1.test/v1" },
      want: true,
    },
    { title: "to what is no URL", backend: { kind: "openai", url: "http://" }, want: true },
    {
      title: "to the Claude API, wherever it is",
      backend: { kind: "anthropic", url: "http://127.0.0.1:1" },
      want: true,
    },
    { title: "to OpenRouter", backend: { kind: "openrouter" }, want: true },
  ])("$title", ({ backend, want }) => expect(leaves(backend)).toBe(want));
});

describe("lowering fills in the defaults", () => {
  test.each<{ title: string; backend: BackendConfig; want: object }>([
    {
      title: "the Claude API",
      backend: { kind: "anthropic" },
      want: { kind: "anthropic", url: "https://api.anthropic.com", key: { env: "ANTHROPIC_API_KEY" } },
    },
    {
      title: "with the client's login it has no key",
      backend: { kind: "anthropic", login: "client", url: "https://claude.test/" },
      want: { kind: "anthropic", url: "https://claude.test", login: "client" },
    },
    {
      title: "OpenRouter",
      backend: { kind: "openrouter" },
      want: { kind: "openrouter", url: "https://openrouter.ai/api/v1", key: { env: "OPENROUTER_API_KEY" } },
    },
    {
      title: "a key in a file",
      backend: { kind: "openrouter", key: { file: "~/key" } },
      want: { kind: "openrouter", url: "https://openrouter.ai/api/v1", key: { file: "~/key" } },
    },
    {
      title: "a server without a key",
      backend: { kind: "openai", url: "http://127.0.0.1:1/v1/", private: false },
      want: { kind: "openai", url: "http://127.0.0.1:1/v1" },
    },
  ])("$title", ({ backend, want }) => expect(lowerBackend(backend)).toEqual(want));
});

const MLX = { kind: "mlx" } as Backend;
const OPENAI: Backend = { kind: "openai", url: "http://127.0.0.1:9/v1" };
const ROUTER = { kind: "openrouter", url: "https://far.test/v1" } as Backend;
const CLAUDE = { kind: "anthropic", url: "https://far.test" } as Backend;

describe("capabilities of", () => {
  test.each<{ title: string; backend: Backend; profile?: Partial<Profile>; want: string }>([
    { title: "mlx enforces nothing", backend: MLX, want: "supportsThinking" },
    { title: "a server here", backend: OPENAI, want: "enforcesCallSchema enforcesFormat supportsThinking" },
    {
      title: "a server here takes an effort for a model that always thinks",
      backend: OPENAI,
      profile: { alwaysThinks: true },
      want: "enforcesCallSchema enforcesFormat supportsEffort supportsThinking",
    },
    {
      title: "a cloud does not take whether to think",
      backend: OPENAI,
      profile: { leaves: true },
      want: "enforcesCallSchema enforcesFormat",
    },
    {
      title: "a cloud takes an effort for a model that thinks",
      backend: OPENAI,
      profile: { leaves: true, thinking: true },
      want: "enforcesCallSchema enforcesFormat supportsEffort",
    },
    {
      title: "OpenRouter",
      backend: ROUTER,
      profile: { leaves: true },
      want: "enforcesCallSchema enforcesFormat supportsEffort",
    },
    { title: "a relay", backend: CLAUDE, want: "" },
  ])("$title", ({ backend, profile = {}, want }) => {
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
  expect(serverPreset("ollama")).toEqual({ kind: "openai", url: "http://127.0.0.1:11434/v1" });
  expect(serverPreset("constructor")).toBeUndefined();
});
