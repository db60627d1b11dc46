import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { hasClientLogin, missingLogin } from "../../../../src/cli/launch/client-settings.ts";
import { cliHome, type CliHome } from "../cli-home.ts";

/** A plan with one profile. */
function planWith(backend: object): Plan {
  return { backends: { one: backend }, profiles: { main: { backend: "one" } } } as unknown as Plan;
}

const WITH_LOGIN = planWith({ kind: "anthropic", login: "client" });

test.each<{ readonly title: string; readonly give: (home: CliHome) => Readonly<Record<string, string>> | void }>([
  {
    title: "an account",
    give: ({ put }) => put(".claude/.credentials.json", '{"claudeAiOauth":{"accessToken":"x"}}'),
  },
  {
    title: "an account in the keychain of a Mac",
    give: ({ put }) => put(".claude.json", '{"oauthAccount":{"accountUuid":"x"}}'),
  },
  { title: "a key in the environment", give: () => ({ ANTHROPIC_API_KEY: "x" }) },
  { title: "a token in the environment", give: () => ({ CLAUDE_CODE_OAUTH_TOKEN: "x" }) },
  {
    title: "a key in the client's settings",
    give: ({ put }) => put(".claude/settings.json", '{"env":{"ANTHROPIC_API_KEY":"x"}}'),
  },
  {
    title: "a program that prints a key",
    give: ({ put }) => put(".claude/settings.json", '{"apiKeyHelper":"pass show claude"}'),
  },
  {
    title: "an account in a folder of its own",
    give: ({ put, home }) => {
      put("own/.claude.json", '{"oauthAccount":{}}');
      return { CLAUDE_CONFIG_DIR: `${home}/own` };
    },
  },
])("$title is a login", ({ give }) => {
  const home = cliHome();
  const { env, ...context } = home.context;
  expect(missingLogin(WITH_LOGIN, home.context)).toMatchObject([{ code: "MX7592", severity: "warning" }]);
  const given = give(home) ?? {};
  expect(missingLogin(WITH_LOGIN, { ...context, env: { ...env, ...given } })).toEqual([]);
});

test.each(["{}", '{"claudeAiOauth":null}', "no JSON"])("what a logout leaves is none: %s", (text) => {
  const { context, put } = cliHome();
  put(".claude/.credentials.json", text);
  put(".claude.json", '{"numStartups":3}');
  expect(hasClientLogin(context)).toBe(false);
});

test("nobody needs one where no profile is used with it", () => {
  expect(missingLogin(planWith({ kind: "anthropic", key: { env: "KEY" } }), cliHome().context)).toEqual([]);
});
