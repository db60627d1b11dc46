import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { clientEnvironment, launchFacts } from "../../../../src/cli/launch/client-environment.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const facts = cases("facts") as {
  url: string;
  token: string;
  window: number;
  output: number;
  ownLogin: boolean;
  cloudAnswers: boolean;
};

test.each(cases("values") as { given: Parameters<typeof clientEnvironment>[0][string]; want: string }[])(
  "$given becomes $want",
  ({ given, want }) => {
    expect(clientEnvironment({ NAME: given }, facts, {})).toEqual({ NAME: want });
  },
);

test.each([
  { cloudAnswers: false, want: { NAME: "false" } },
  { cloudAnswers: true, want: {} },
])("suggestions are off where no cloud answers: $want", ({ cloudAnswers, want }) => {
  const env = { NAME: { from: "promptSuggestions" } } as const;
  expect(clientEnvironment(env, { ...facts, cloudAnswers }, {})).toEqual(want);
});

/** In release 2.1.329 the second ones compact when 11,300, 25,650, 54,300 and 177,000 tokens of the window are used. */
test.each(cases("smallWindows") as { window: number; output: number; want: string }[])(
  "whether $window with answers of $output are a small window: $want",
  ({ window, output, want }) => {
    expect(clientEnvironment({ NAME: { from: "smallWindow" } }, { ...facts, window, output }, {})).toEqual({
      NAME: want,
    });
  },
);

test.each(cases("proxyAskedBothSpellings") as { given: { no_proxy?: string; NO_PROXY?: string }; want: string }[])(
  "with $given the proxy is not asked for $want, in both spellings",
  ({ given, want }) => {
    expect(clientEnvironment({ NO_PROXY: { from: "noProxy" } }, facts, given)).toEqual({
      NO_PROXY: want,
      no_proxy: want,
    });
  },
);

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

test.each(cases("headers") as { given: string; want: string }[])(
  "the person's headers $given become $want",
  ({ given, want }) => {
    const env = { ANTHROPIC_CUSTOM_HEADERS: { from: "tokenHeader" } } as const;
    const once = clientEnvironment(env, facts, { ANTHROPIC_CUSTOM_HEADERS: given });
    expect(once).toEqual({ ANTHROPIC_CUSTOM_HEADERS: want });
    // A second run in the same shell.
    expect(clientEnvironment(env, facts, once)).toEqual(once);
  },
);

test.each(
  cases("answers") as { name: string; profiles: [number, number][]; told?: number; window: number; output: number }[],
)("the client may ask for an answer of $output tokens: $name", ({ profiles, told, window, output }) => {
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
