import { expect, test } from "vitest";
import { toolEnv } from "../../../../src/process/install/run-command.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test("package tools see proxies and mirrors, and no keys", () => {
  const env = {
    PATH: "/bin",
    HOME: "/h",
    https_proxy: "http://p",
    PIP_INDEX_URL: "http://i",
    npm_config_registry: "http://n",
    ANTHROPIC_API_KEY: "canary",
    OPENAI_API_KEY: "canary",
    AWS_SECRET_ACCESS_KEY: "canary",
    PYTHONPATH: "/evil",
    LD_PRELOAD: "/evil",
    NODE_OPTIONS: "--evil",
    empty: undefined,
  };
  const seen = toolEnv(env, "/t");
  expect(seen).toEqual(cases("packageToolsSeeProxies"));
});
