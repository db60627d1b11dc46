import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPdfReader } from "../../../../src/server/pdf/pdf-reader.ts";
import { GARBAGE, makePdf } from "../../../support/make-pdf.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, testPlan, type TestServer } from "../../../support/test-server.ts";

const MOONS = makePdf({ pages: [["Mars has two moons."], ["Ask Galileo."]] });
const LONG = makePdf({ pages: Array.from({ length: 102 }, (_, at) => [`Line ${at + 1}.`]) });
const LOCKED = makePdf({ pages: [["a"]], isEncrypted: true });

const pdf = (data: string): object => ({
  type: "document",
  source: { type: "base64", media_type: "application/pdf", data },
});
const asks = { role: "user", content: "How many moons?" };
const calls = { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: { path: "a.pdf" } }] };
const result = (content: unknown): object => ({ type: "tool_result", tool_use_id: "t1", content });

const PLACES: Record<string, (data: string) => object[]> = {
  "beside a result": (data) => [asks, calls, { role: "user", content: [result("PDF file read"), pdf(data)] }],
  "in a result": (data) => [asks, calls, { role: "user", content: [result([pdf(data)])] }],
  "in a question": (data) => [{ role: "user", content: [pdf(data), { type: "text", text: "How many?" }] }],
};
const places = Object.keys(PLACES);

let claude: ScriptedClaude;
let own: ScriptedUpstream;
beforeEach(async () => {
  claude = await startClaude(claudeSays("I am Claude."));
  own = await startUpstream(says("Two."));
});
afterEach(async () => void (await Promise.all([claude.close(), own.close()])));

async function ask(server: TestServer, messages: object[], session = "s1"): Promise<Response> {
  const tools = [{ name: "Read", input_schema: { type: "object", properties: { path: { type: "string" } } } }];
  const headers = { "x-claude-code-session-id": session };
  const answer = await server.post("/v1/messages", question({ messages, tools }), { headers });
  await answer.text();
  return answer;
}

/** What the own model was asked last. */
const shown = (): string => JSON.stringify(own.calls.at(-1)?.body);

describe("a model of one's own", () => {
  let server: TestServer;
  beforeEach(async () => void (server = await startTestServer({ upstream: own.url })));
  afterEach(async () => server.close(0));

  test.each(places)("is shown the text of a PDF %s, and the same again in the next turn", async (place) => {
    const messages = PLACES[place]?.(MOONS) ?? [];
    const answer = await ask(server, messages);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-mallex-dropped")).toContain("document");
    const text = String.raw`[PDF, 2 pages, as text]\n\n[page 1]\nMars has two moons.\n\n[page 2]\nAsk Galileo.`;
    expect(shown()).toContain(text);
    await ask(server, [...messages, { role: "assistant", content: "Two." }, { role: "user", content: "Why?" }]);
    expect(shown()).toContain(text);
  });

  test.each(places)("is told which pages of a PDF %s were cut, and so is the client", async (place) => {
    const answer = await ask(server, PLACES[place]?.(LONG) ?? []);
    expect(shown()).toContain("Line 100.");
    expect(shown()).not.toContain("Line 101.");
    expect(shown()).toContain("pages 101 to 102 are not shown");
    expect(answer.headers.get("x-mallex-dropped")).toContain("document.pages");
  });

  test.each(
    places.slice(0, 2).flatMap((place) => [
      [place, "is encrypted", LOCKED],
      [place, "is no PDF", GARBAGE],
    ]),
  )("is told that a PDF %s %s", async (place, why, data) => {
    const answer = await ask(server, PLACES[place]?.(data) ?? []);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-mallex-dropped")).toContain("document");
    expect(shown()).toContain(`[a PDF that mallex can't show as text: it ${why}`);
  });

  test("is not asked about a PDF that can't be read: the person is told why", async () => {
    const answer = await server.post("/v1/messages", question({ messages: PLACES["in a question"]?.(LOCKED) }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      "messages[0].content[0]: a PDF can't be shown to a model here as text: it is encrypted",
    );
    expect(own.calls).toEqual([]);
  });
});

const local = testPlan().profiles["coder"] as Profile;
const neverLeaves = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "galileo", contains: "ask galileo" }] });
const MIXED: Partial<Plan> = {
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
  },
  profiles: { opus: { ...local, backend: "claude", model: "claude-opus-4-8", leaves: true }, desk: local },
  tiers: [{ id: "low", profiles: ["opus", "desk"] }],
};

async function mixed(plan: Partial<Plan>, more: object = {}): Promise<TestServer> {
  return startTestServer({
    plan: { ...MIXED, ...plan },
    endpoint: async (profile) =>
      profile === "opus"
        ? { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url, key: "k" }
        : { relays: false, model: "m", leaves: false, url: own.url },
    ...more,
  });
}

describe("before anything leaves", () => {
  const HARMLESS = makePdf({ pages: [["Mars has two moons."]] });
  const SCAN = makePdf({ pages: [["a"], []] });
  const rules = neverLeaves === undefined ? {} : { neverLeaves };

  test.each([
    ["says what a rule looks for", MOONS],
    ["says it in its title", makePdf({ pages: [["a"]], title: "Ask Galileo" })],
    ["says it in a comment", makePdf({ pages: [["a"]], comment: "Ask Galileo" })],
    ["is encrypted", LOCKED],
    ["is no PDF", GARBAGE],
    ["has a page without text", SCAN],
  ])("a PDF that %s keeps its session local", async (_, data) => {
    const server = await mixed(rules);
    for (const place of places) await ask(server, PLACES[place]?.(data) ?? [], place);
    await ask(server, [asks], "in a result");
    await server.close(0);
    expect(claude.calls).toEqual([]);
  });

  test("a PDF that is longer than the bounds keeps its session local", async () => {
    const server = await mixed(rules, { pdfs: createPdfReader({ pages: 1 }) });
    await ask(server, PLACES["in a result"]?.(makePdf({ pages: [["a"], ["b"]] })) ?? []);
    await server.close(0);
    expect(claude.calls).toEqual([]);
  });

  test.each(["with rules", "without rules"])("a PDF that no rule holds goes to Claude as it is, %s", async (how) => {
    const server = await mixed(how === "with rules" ? rules : {});
    await ask(server, PLACES["in a result"]?.(HARMLESS) ?? []);
    await server.close(0);
    expect(own.calls).toEqual([]);
    expect(JSON.stringify(claude.calls)).toContain(HARMLESS);
  });

  test("no PDF is read where no rule and no model asks for its text", async () => {
    const { desk: _, ...profiles } = MIXED.profiles as Record<string, Profile>;
    const read = async (): Promise<never> => {
      throw new Error("it was read");
    };
    const server = await mixed({ profiles, tiers: [{ id: "low", profiles: ["opus"] }] }, { pdfs: { read } });
    expect((await ask(server, PLACES["in a result"]?.(LOCKED) ?? [])).status).toBe(200);
    await server.close(0);
  });
});
