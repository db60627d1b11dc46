import { expect, test } from "vitest";
import { personsEnv } from "../../../../src/process/fetch/run-fetch-tool.ts";

const KEPT = [
  "PATH",
  "HOME",
  "SSH_AUTH_SOCK",
  "https_proxy",
  "NPM_TOKEN",
  "npm_config_registry",
  "GH_TOKEN",
  "XDG_CONFIG_HOME",
  "GIT_SSH_COMMAND",
  "GIT_SSH",
  "GIT_SSH_VARIANT",
  "GIT_ASKPASS",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_COUNT",
  "GIT_CONFIG_KEY_0",
  "GIT_CONFIG_VALUE_12",
  "GIT_SSL_CAINFO",
  "GIT_HTTP_LOW_SPEED_TIME",
  "GIT_PROXY_COMMAND",
  "GIT_EXEC_PATH",
];
const GONE = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_TEMPLATE_DIR",
  "GIT_ALLOW_PROTOCOL",
  "GIT_PROTOCOL_FROM_USER",
  "GIT_EXTERNAL_DIFF",
  "GIT_TRACE",
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_AUTH_TOKEN",
  "OPENAI_API_KEY",
  "OPENROUTER_API_KEY",
  "CLAUDE_CODE_OAUTH_TOKEN",
  "HF_TOKEN",
];

test.each(KEPT)("%s reaches git and npm", (name) => expect(personsEnv({ [name]: "x" })[name]).toBe("x"));
test.each(GONE)("%s does not", (name) => expect(personsEnv({ [name]: "x" })).not.toHaveProperty(name));
test("both speak one language", () =>
  expect(personsEnv({ LC_ALL: "de_DE.UTF-8" })).toEqual({ LC_ALL: "C", LANGUAGE: "C" }));
