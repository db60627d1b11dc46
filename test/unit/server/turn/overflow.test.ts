import { describe, expect, onTestFinished, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Tier } from "../../../../generated/types/plan.d.ts";
import { measureChain } from "../../../../src/server/turn/decide-turn.ts";
import { createTokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { settleWithoutSession } from "../../../../src/routing/turn/prepare-turn.ts";
import { routeTurn } from "../../../../src/routing/turn/route-turn.ts";
import { says, startUpstream } from "../../../support/scripted-upstream.ts";
import { startTestServer } from "../../../support/test-server.ts";
import { FULL_TEMPLATE, toolModelFiles } from "../../../support/tool-model-reader.ts";
import { request, smallProgram, tool } from "../../prompt/conversation/small-program.ts";

/** `own` has a short prompt of its own and no tools; `client` reads all that the client sends. */
const LIMIT = 1000;
const tier: Tier = { id: "low", profiles: ["own", "client"], overflow: { promptTokens: LIMIT } };
const program = smallProgram({ tiers: [tier] });

const LONG_PROMPT = "You are a careful assistant. ".repeat(2000);
const TOOLS = Array.from({ length: 30 }, (_, n) =>
  tool(`Tool${n}`, "Does something long. ".repeat(50), { a: "string" }),
);
const answer: MessagesRequest["messages"][number] = { role: "assistant", content: "Done." };

function asked(...messages: MessagesRequest["messages"]): MessagesRequest {
  return request({ system: LONG_PROMPT, tools: TOOLS, messages, stream: true });
}

const question = (content: string): MessagesRequest["messages"][number] => ({ role: "user", content });

interface Case {
  readonly title: string;
  readonly messages: MessagesRequest["messages"];
  readonly isLong: boolean;
}

const CASES: readonly Case[] = [
  { title: "three words behind a long prompt and many tools", messages: [question("what is this?")], isLong: false },
  {
    title: "a reminder that a filter drops",
    messages: [question(`hi\n<note>Advert ${"buy ".repeat(5000)}</note>`)],
    isLong: false,
  },
  { title: "a long question", messages: [question("why? ".repeat(2000))], isLong: true },
  {
    title: "a conversation that would be cut",
    messages: [
      question("first"),
      answer,
      ...Array.from({ length: 60 }, (_, n) => [question(`${n} ${"x y ".repeat(300)}`), answer]).flat(),
      question("so?"),
    ],
    isLong: true,
  },
];

describe.each(CASES)("$title", ({ messages, isLong }) => {
  const want = isLong ? "profile=client; passed=own:long" : "profile=own";

  test("goes where what the model would read is short enough", async () => {
    const upstream = await startUpstream(says("a"));
    const server = await startTestServer({ program, upstream: upstream.url });
    onTestFinished(async () => {
      await server.close(0);
      await upstream.close();
    });
    const response = await server.post("/v1/messages", asked(...messages));
    expect(await response.text()).toContain("message_stop");
    expect(response.headers.get("x-mallex-route")).toContain(want);
    const count = await server.post("/v1/messages/count_tokens", asked(...messages));
    expect(count.headers.get("x-mallex-route")).toContain(want);
  });

  test("and the same for who asks beforehand", () => {
    const routed = routeTurn(program, { request: asked(...messages) });
    if (routed.chosen.kind === "reply" || routed.chosen.kind === "refuse") throw new Error("not a chain");
    expect(settleWithoutSession(program, routed, routed.chosen).candidates).toEqual(
      isLong ? ["client"] : ["own", "client"],
    );
  });
});

test("a profile that refuses the request for another reason is not too long", () => {
  const data = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
  const picture = { type: "image", source: { type: "base64", media_type: "image/png", data } } as const;
  const content = [{ type: "text", text: "what is in this picture?" }, picture] as const;
  const routed = routeTurn(program, { request: asked({ role: "user", content: [...content] }) });
  if (routed.chosen.kind === "reply" || routed.chosen.kind === "refuse") throw new Error("not a chain");
  expect(settleWithoutSession(program, routed, routed.chosen).candidates).toEqual(["own", "client"]);
});

test("what is measured is what the model's own tokenizer counts, and the last profile is not measured", async () => {
  const counter = createTokenCounter({ ...toolModelFiles(), chatTemplate: FULL_TEMPLATE });
  const counted: string[] = [];
  const serving = { program, counter: (profile: string) => (counted.push(profile), counter) };
  const routed = routeTurn(program, { request: asked(question("word ".repeat(500))) });
  const place = { chain: ["own", "client"], decision: { class: "main", why: "" } };
  const tokens = (await measureChain(serving, { routed }, { ...place, tier }))("own");
  expect(counted).toEqual(["own"]);
  const words = counter.countText("word ".repeat(500));
  expect(tokens).toBeGreaterThanOrEqual(words);
  expect(tokens).toBeLessThan(words + 200);
  const { overflow: _, ...free } = tier;
  await measureChain(serving, { routed }, { ...place, tier: free });
  expect(counted).toEqual(["own"]);
});
