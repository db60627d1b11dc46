import { describe, expect, test } from "vitest";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { leaves, lowerBackend } from "../../../../src/plan/lower/backends.ts";

type BackendConfig = NonNullable<Mallex["backends"]>[string];

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

describe("what is left out has its place", () => {
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
