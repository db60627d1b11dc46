import { expect, test } from "vitest";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { parseStream, textOf } from "../../../support/check-stream.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import type { ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question } from "../../../support/test-server.ts";
import { settingOf, startCase } from "../../../support/turn-cases.ts";

// Most of it is in test/turns/repair.yaml.

const SETTING = settingOf("repair.yaml");
const BROKEN = '<tool_call>{"name": "Bash", "arguments": {"command": }}</tool_call>';

test("a call stays text with a note where the context window does not hold the second prompt", async () => {
  const counter: TokenCounter = {
    ...countsByEstimate,
    count: () => 1,
    // oxlint-disable-next-line require-yield -- one step is enough for a number
    *countInSteps({ messages }: Prompt) {
      return { tokens: messages.length === 1 ? 900 : 995, exact: true };
    },
  };
  const given = { ...SETTING, profile: { ...SETTING.profile, window: 1000 }, servers: { local: BROKEN } };
  const { server, upstreams } = await startCase(given, { counter: () => counter });
  const response = await server.post("/v1/messages", question({ ...SETTING.request, max_tokens: 90 }));
  expect(textOf(parseStream(await response.text()))).toContain("[mallex: this call could not be read:");
  expect(upstreams.get("local")?.calls).toHaveLength(1);
  await expect.poll(() => server.lines.at(-1)?.fields).toMatchObject({ repair: "noRoom" });
});

test("a client that disconnects while the call is requested again ends that request", async () => {
  const servers = { local: [BROKEN, { deltas: ["So "], ends: "never" }] } as const;
  const { server, upstreams } = await startCase({ ...SETTING, servers });
  const { calls } = upstreams.get("local") as ScriptedUpstream;
  const controller = new AbortController();
  const answer = server
    .post("/v1/messages", question(SETTING.request), { signal: controller.signal })
    .then((response) => response.text())
    .catch(() => "gone");
  await expect.poll(() => calls.length).toBe(2);
  controller.abort();
  expect(await answer).toBe("gone");
  await calls[1]?.closed;
  await expect.poll(() => server.lines.at(-1)?.event).toBe("turn");
  expect(server.lines.at(-1)?.fields["repair"]).toBeUndefined();
});
