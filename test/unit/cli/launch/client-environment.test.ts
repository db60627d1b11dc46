import { expect, test } from "vitest";
import { clientEnvironment } from "../../../../src/cli/launch/client-environment.ts";

const facts = { url: "http://127.0.0.1:3456", token: "secret", window: 8192, output: 1024, ownLogin: false };

test.each([
  { given: "as it is", want: "as it is" },
  { given: { from: "url" }, want: "http://127.0.0.1:3456" },
  { given: { from: "token" }, want: "secret" },
  { given: { from: "model" }, want: "mallex/anthropic-auto" },
  { given: { from: "window" }, want: "8192" },
  { given: { from: "output" }, want: "1024" },
  { given: { from: "tokenHeader" }, want: "x-mallex-token: secret" },
] as const)("$given becomes $want", ({ given, want }) => {
  expect(clientEnvironment({ NAME: given }, facts, {})).toEqual({ NAME: want });
});

test.each([
  { given: {}, want: "127.0.0.1,localhost,::1" },
  { given: { no_proxy: "corp.test, localhost" }, want: "corp.test,localhost,127.0.0.1,::1" },
  { given: { NO_PROXY: "a.test", no_proxy: "b.test" }, want: "a.test,b.test,127.0.0.1,localhost,::1" },
])("with $given the proxy is not asked for $want, in both spellings", ({ given, want }) => {
  expect(clientEnvironment({ NO_PROXY: { from: "noProxy" } }, facts, given)).toEqual({
    NO_PROXY: want,
    no_proxy: want,
  });
});

test("a client whose own login is passed on is given none, and the token goes in the header of mallex", () => {
  const env = {
    ANTHROPIC_AUTH_TOKEN: { from: "token" },
    ANTHROPIC_CUSTOM_HEADERS: { from: "tokenHeader" },
    ANTHROPIC_BASE_URL: { from: "url" },
  } as const;
  expect(clientEnvironment(env, { ...facts, ownLogin: true }, {})).toEqual({
    ANTHROPIC_CUSTOM_HEADERS: "x-mallex-token: secret",
    ANTHROPIC_BASE_URL: "http://127.0.0.1:3456",
  });
});
