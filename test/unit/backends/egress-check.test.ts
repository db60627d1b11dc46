import { describe, expect, test } from "vitest";
import { createEgressCheck, type Outgoing } from "../../../src/backends/egress-check.ts";
import { createPrivacy } from "../../../src/routing/local-only/local-only-rules.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const privacy = createPrivacy([
  { id: "secrets", tests: [{ op: "contains", value: "top secret" }] },
  { id: "café", tests: [{ op: "contains", value: "café bleu" }] },
  { id: "keys", tests: [{ op: "matches", source: "sk-[a-z0-9-]{8}", flags: "" }] },
  { id: "card", tests: [{ op: "matches", source: "4111111111111111117", flags: "" }] },
]);
const isFree = (): undefined => undefined;
const check = createEgressCheck({ privacy, currentPinnedReason: isFree });
const send = async (sent: Partial<Outgoing>): Promise<void> =>
  check({ path: "/v1/messages?beta=true", headers: { "user-agent": "claude-cli/2.1" }, body: "{}", ...sent });
const header = (name: string, value: string): Partial<Outgoing> => ({ headers: { [name]: value } });

describe("what matches goes nowhere, whatever has been decided before", () => {
  test.each([
    ...(cases("what matches goes nowhere whatever has been decided before") as {
      title: string;
      sent: Partial<Outgoing>;
      by?: string;
    }[]),
    { title: "in the body's bytes", sent: { body: new TextEncoder().encode('["Top \\u0053ecret"]') } },
  ])("$title", async ({ sent, by = "secrets" }) => {
    await expect(send(sent)).rejects.toThrow(`the rule "${by}" keeps this request on your own machines`);
  });
});

test.each<{ title: string; sent: Partial<Outgoing> }>([
  { title: "everything else", sent: {} },
  { title: "the login", sent: header("authorization", "Bearer sk-madeup-key") },
  { title: "the key", sent: header("x-api-key", "sk-madeup-key") },
])("$title passes", async ({ sent }) => {
  await expect(send(sent)).resolves.toBeUndefined();
});

test("what can't be read is not sent", async () => {
  await expect(send({ body: "{" })).rejects.toThrow("JSON");
});

test("a session that was bound while the request was looked at sends nothing", async () => {
  const session: { bound?: string } = {};
  const gate = createEgressCheck({ privacy, currentPinnedReason: () => session.bound });
  const sent = { path: "/v1/messages", headers: {}, body: "{}" };
  await expect(gate(sent)).resolves.toBeUndefined();
  const checked = gate(sent);
  session.bound = "customers";
  await expect(checked).rejects.toThrow("restricted to your own machines (customers) [MX8120]");
});

test("the search ends when nobody waits for it any more", async () => {
  const left = new AbortController();
  const sent = { path: "/v1/messages", headers: {}, body: JSON.stringify("lorem ipsum ".repeat(400_000)) };
  const checked = createEgressCheck({ privacy, currentPinnedReason: isFree, signal: left.signal })(sent);
  left.abort(new Error("the client has left"));
  await expect(checked).rejects.toThrow("the client has left");
});
