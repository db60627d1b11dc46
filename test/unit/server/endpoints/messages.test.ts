import { expect, test } from "vitest";
import type { RequestClass } from "../../../../generated/types/plan.d.ts";
import { parseStream } from "../../../support/check-stream.ts";
import type { ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question } from "../../../support/test-server.ts";
import { settingOf, startCase } from "../../../support/turn-cases.ts";

// Most of it is in test/turns/messages.yaml.

const SETTING = settingOf("messages.yaml");

test("the log has a warning when a rule leaves nothing of the user's text", async () => {
  const tests = [{ op: "matches" as const, value: "[^a]" }];
  const { server } = await startCase({ plan: { filters: [{ id: "fall", at: { tests }, do: "drop" }] } });
  await (await server.post("/v1/messages", question())).text();
  await expect.poll(() => server.lines.at(-1)?.event).toBe("nothing is left of the person's words");
  expect(server.lines.at(-1)).toMatchObject({ level: "warn", fields: { id: expect.any(String) } });
});

test("an answer that ends at a stop sequence names it, and the backend stops", async () => {
  const { server, upstreams } = await startCase({ servers: { local: { deltas: ["one | two"], ends: "never" } } });
  const response = await server.post("/v1/messages", question({ stop_sequences: ["|"] }));
  const events = parseStream(await response.text());
  expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "stop_sequence", stop_sequence: "|" } });
  await (upstreams.get("local") as ScriptedUpstream).calls[0]?.closed;
});

test("the prompt is counted before the answer, exactly", async () => {
  const { server } = await startCase({ ...SETTING, promptTokens: 777 });
  const events = parseStream(await (await server.post("/v1/messages", question())).text());
  expect(events[0]?.data).toMatchObject({ message: { usage: { input_tokens: 777 } } });
  const { model, messages } = question();
  const count = await server.post("/v1/messages/count_tokens", { model, messages });
  expect(await count.json()).toEqual({ input_tokens: 777 });
});

test("turns of the user name the client's session; the client's background requests do not", async () => {
  const seen: string[] = [];
  const titles: RequestClass = { id: "title", when: [{ kind: "maxTokens", is: 7 }], background: true };
  const onClientSession = (id: string): void => void seen.push(id);
  const { server } = await startCase({ plan: { classes: [titles] } }, { onClientSession });
  const from = (session: string): { headers: Record<string, string> } => ({
    headers: { "x-claude-code-session-id": session },
  });
  await (await server.post("/v1/messages", question(), from("of-a-user"))).text();
  await (await server.post("/v1/messages", question({ max_tokens: 7 }), from("of-a-title"))).text();
  await (await server.post("/v1/messages", question())).text();
  expect(seen).toEqual(["of-a-user"]);
});
