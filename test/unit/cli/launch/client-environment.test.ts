import { expect, test } from "vitest";
import { clientEnvironment } from "../../../../src/cli/launch/client-environment.ts";

const facts = { url: "http://127.0.0.1:3456", token: "secret", window: 8192, output: 1024 };

test.each([
  { given: "as it is", want: "as it is" },
  { given: { from: "url" }, want: "http://127.0.0.1:3456" },
  { given: { from: "token" }, want: "secret" },
  { given: { from: "model" }, want: "mallex/anthropic-auto" },
  { given: { from: "window" }, want: "8192" },
  { given: { from: "output" }, want: "1024" },
  { given: { from: "noProxy" }, want: "127.0.0.1,localhost,::1" },
] as const)("$given becomes $want", ({ given, want }) => {
  expect(clientEnvironment({ NAME: given }, facts, {})).toEqual({ NAME: want });
});

test("the person's own exceptions from their proxy stay", () => {
  const env = clientEnvironment({ NO_PROXY: { from: "noProxy" } }, facts, { no_proxy: "corp.test, localhost" });
  expect(env).toEqual({ NO_PROXY: "corp.test,localhost,127.0.0.1,::1" });
});
