import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { clientEnvironment, launchFacts } from "../../../../src/cli/launch/client-environment.ts";

const facts = {
  url: "http://127.0.0.1:3456",
  token: "secret",
  window: 8192,
  output: 1024,
  ownLogin: false,
  cloudAnswers: false,
};

test.each([
  { given: "as it is", want: "as it is" },
  { given: { from: "url" }, want: "http://127.0.0.1:3456" },
  { given: { from: "token" }, want: "secret" },
  { given: { from: "model" }, want: "mallex/anthropic-auto" },
  { given: { from: "window" }, want: "8192" },
  { given: { from: "output" }, want: "1024" },
  { given: { from: "tokenHeader" }, want: "x-mallex-token: secret" },
  { given: { from: "smallWindow" }, want: "1" },
] as const)("$given becomes $want", ({ given, want }) => {
  expect(clientEnvironment({ NAME: given }, facts, {})).toEqual({ NAME: want });
});

test.each([
  { cloudAnswers: false, want: { NAME: "false" } },
  { cloudAnswers: true, want: {} },
])("suggestions are off where no cloud answers: $want", ({ cloudAnswers, want }) => {
  const env = { NAME: { from: "promptSuggestions" } } as const;
  expect(clientEnvironment(env, { ...facts, cloudAnswers }, {})).toEqual(want);
});

/** In release 2.1.329 the second ones compact when 11,300, 25,650, 54,300 and 177,000 tokens of the window are used. */
test.each([
  { window: 8192, output: 1024, want: "1" },
  { window: 12_000, output: 2048, want: "1" },
  { window: 16_384, output: 8192, want: "1" },
  { window: 16_384, output: 2048, want: "0" },
  { window: 32_768, output: 4096, want: "0" },
  { window: 65_536, output: 8192, want: "0" },
  { window: 200_000, output: 190_000, want: "0" },
])("whether $window with answers of $output are a small window: $want", ({ window, output, want }) => {
  expect(clientEnvironment({ NAME: { from: "smallWindow" } }, { ...facts, window, output }, {})).toEqual({
    NAME: want,
  });
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

test.each<{
  name: string;
  profiles: [number, number][];
  told?: number;
  window: number;
  output: number;
}>([
  {
    name: "one profile's own",
    profiles: [[8192, 1024]],
    window: 8192,
    output: 1024,
  },
  {
    name: "a quarter of the smallest window, where a larger model could write more",
    profiles: [
      [8192, 1024],
      [1_000_000, 64_000],
    ],
    window: 8192,
    output: 2048,
  },
  {
    name: "the largest output, where it fits in a quarter",
    profiles: [
      [65_536, 4096],
      [200_000, 8192],
    ],
    window: 65_536,
    output: 8192,
  },
  {
    name: "the smallest profile's own, where it is more than a quarter",
    profiles: [[4096, 2048]],
    window: 4096,
    output: 2048,
  },
  {
    name: "a quarter of the window that the file says",
    profiles: [
      [8192, 1024],
      [1_000_000, 64_000],
    ],
    told: 100_000,
    window: 100_000,
    output: 25_000,
  },
])("the client may ask for an answer of $output tokens: $name", ({ profiles, told, window, output }) => {
  const named = profiles.map(
    ([size, most], index) => [`p${index}`, { backend: "b", window: size, output: most }] as const,
  );
  const plan = {
    backends: {},
    profiles: Object.fromEntries(named),
    tiers: [{ id: "low", profiles: named.map(([name]) => name) }],
    routes: [],
    launch: {
      env: {},
      args: [],
      ...(told === undefined ? {} : { window: told }),
    },
  } as unknown as Plan;
  const { url, token } = facts;
  expect(launchFacts({ url, token, plan, isUsable: () => true })).toMatchObject({ window, output });
});
