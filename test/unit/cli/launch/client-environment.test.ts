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

test.each([
  { given: "x-team: blue", want: "x-team: blue\nx-mallex-token: secret" },
  { given: "x-a: 1\r\n\nx-b: 2\n", want: "x-a: 1\nx-b: 2\nx-mallex-token: secret" },
  { given: "x-mallex-token: old", want: "x-mallex-token: secret" },
  {
    given: "x-a: 1\n X-Mallex-Token : old\nx-mallex-tokens: 3",
    want: "x-a: 1\nx-mallex-tokens: 3\nx-mallex-token: secret",
  },
])("the person's headers $given become $want", ({ given, want }) => {
  const env = { ANTHROPIC_CUSTOM_HEADERS: { from: "tokenHeader" } } as const;
  const once = clientEnvironment(env, facts, { ANTHROPIC_CUSTOM_HEADERS: given });
  expect(once).toEqual({ ANTHROPIC_CUSTOM_HEADERS: want });
  // A second run in the same shell.
  expect(clientEnvironment(env, facts, once)).toEqual(once);
});
