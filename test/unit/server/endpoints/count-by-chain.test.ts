import { expect, test } from "vitest";
import type { ScriptedClaude } from "../../../support/scripted-claude.ts";
import { settingOf, startCase } from "../../../support/turn-cases.ts";

// All else is in test/turns/counting.yaml.

test.each([
  { profiles: ["opus", "here"], route: "class=main; tier=low; profile=here; passed=opus:timedOut" },
  { profiles: ["opus"], route: "class=main; tier=low; passed=opus:timedOut" },
])("a profile that says nothing is passed over: $profiles", async ({ profiles, route }) => {
  const setting = settingOf("counting.yaml");
  const given = { ...setting, plan: { ...setting.plan, tiers: [{ id: "low", profiles }] } };
  const { server, upstreams } = await startCase(given, { deadlines: () => ({ firstByteMs: 100 }) });
  (upstreams.get("claude") as ScriptedClaude).script = () => {};
  const { model, messages } = { model: "claude-sonnet-4-5", ...setting.request } as Record<string, unknown>;
  const response = await server.post("/v1/messages/count_tokens", { model, messages });
  expect(await response.json()).toEqual({ input_tokens: expect.any(Number) });
  expect([response.status, response.headers.get("x-mallex-route")]).toEqual([200, route]);
});
