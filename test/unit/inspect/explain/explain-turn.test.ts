import { expect, test } from "vitest";
import type { Explanation } from "../../../../generated/types/explanation.d.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { validateExplanation } from "../../../../generated/types/validate-explanation.mjs";
import { explainTurn, type ExplainInput } from "../../../../src/inspect/explain/explain-turn.ts";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../../prompt/conversation/small-program.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const RULES: Partial<Plan> = {
  ...ACTING,
  search: { kind: "searxng", url: "http://127.0.0.1:9", results: 8, timeoutMs: 1000, asks: ["Search for: "] },
  classes: [{ id: "warmup", when: [{ kind: "user", text: { op: "is", value: "Warmup" } }], background: true }],
  routes: [
    { id: "idle", when: [{ kind: "class", any: ["warmup"] }], to: { kind: "reply", template: "own:reply" } },
    { id: "closed", when: [{ kind: "model", any: ["claude-closed"] }], to: { kind: "refuse", message: "closed" } },
  ],
};

/** A token a character. */
const COUNTER: TokenCounter = {
  count: ({ messages }) => 7 + messages.reduce((sum, { content }) => sum + content.length, 0),
  ...countsByEstimate,
  // oxlint-disable-next-line require-yield -- counts at once
  *countInSteps(asked) {
    return { tokens: COUNTER.count(asked), exact: true };
  },
};

async function explain(fields: Partial<MessagesRequest>, more: Partial<ExplainInput> = {}): Promise<Explanation> {
  const program = smallProgram(RULES);
  const input = { from: "a.json", request: request(fields), ...more };
  const explanation = await explainTurn(program, input);
  validateExplanation(explanation);
  expect(validateExplanation.errors ?? []).toEqual([]);
  expect(explanation.decision).toEqual(prepareTurn(program, { request: input.request }).decision);
  return explanation;
}

const TALK: Partial<MessagesRequest> = {
  model: "tagged",
  tools: CLIENT_TOOLS,
  system: "# Place\nYou are in\n- home\n",
  messages: [{ role: "user", content: "<note>Advert: a</note><note>Advert: bb</note>\nHello <note>It rains.</note>" }],
};

test("who is asked, with what, and what that costs", async () => {
  const counter = async (): Promise<TokenCounter> => Promise.resolve(COUNTER);
  expect(await explain(TALK, { counter, client: "2.1.329" })).toMatchObject(cases("askedCosts") as object);
});

test("answered by a search of the web: no model is named, whether it is recorded or not", async () => {
  const asks: Partial<MessagesRequest> = {
    tools: [{ type: "web_search_20250305", name: "web_search" }],
    messages: [{ role: "user", content: "Search for: moons" }],
  };
  const first = await explain(asks);
  expect(first).toMatchObject({ outcome: "search", tokens: { read: 0 } });
  expect(first.prompt).toBeUndefined();
  expect(first.summary.answered).toBe("mallex itself: a search of the web, no model was asked");
  const answered = { decision: first.decision, searches: [{ results: 3 }], ms: 200 };
  const none = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
  const [searched, wrote] = [none, { ...none, inputTokens: 9 }].map((usage) => ({ answered: { ...answered, usage } }));
  expect((await explain(asks, searched)).summary.answered).toMatch(/^mallex itself: a search .*web searches: 1/);
  expect((await explain(asks, wrote)).summary.answered).toMatch(/^\w+ \(.*web searches: 1/);
});

test("answered without a model: what is answered, and that nothing is read", async () => {
  expect(await explain({ messages: [{ role: "user", content: "Warmup" }] })).toMatchObject(
    cases("answeredWithoutModelAnswered") as object,
  );
});

test.each(
  cases("cases") as {
    title: string;
    changes: Partial<Profile>;
    repeats?: Plan["repeats"];
    want: object;
  }[],
)("how calls of the model come: $title", async ({ changes, repeats, want }) => {
  const profiles = Object.entries(ACTING.profiles ?? {}).map(([name, profile]) => [name, { ...profile, ...changes }]);
  const plan: Partial<Plan> = { ...RULES, profiles: Object.fromEntries(profiles), ...(repeats && { repeats }) };
  const explanation = await explainTurn(smallProgram(plan), { from: "-", request: request(TALK) });
  validateExplanation(explanation);
  expect(validateExplanation.errors ?? []).toEqual([]);
  const { dialect, alsoReads, style, repair, repeats: breaker } = explanation.profile ?? {};
  expect({ dialect, alsoReads, style, repair, repeats: breaker }).toEqual(want);
});

test.each([
  { times: 1, want: {} },
  { times: 3, want: { streak: 2, last: 'See {"file":"a"}' } },
])("what calls bring that the client has sent $times times", async ({ times, want }) => {
  const made = Array.from({ length: times }, (_, at): MessagesRequest["messages"] => [
    { role: "assistant", content: [{ type: "tool_use", id: `t${at}`, name: "See", input: { file: "a" } }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: `t${at}`, content: "nothing" }] },
  ]);
  const messages: MessagesRequest["messages"] = [{ role: "user", content: "Go." }, ...made.flat()];
  const program = smallProgram({ ...RULES, repeats: { tell: 3, stop: 8 } });
  const { profile, ...explanation } = await explainTurn(program, {
    from: "-",
    request: request({ ...TALK, messages }),
  });
  validateExplanation({ ...explanation, profile });
  expect(validateExplanation.errors ?? []).toEqual([]);
  expect(profile?.repeats).toEqual({ tell: 3, stop: 8, ...want });
});

test("refused by a route, for its model, or because it does not fit", async () => {
  expect(await explain({ model: "claude-closed" })).toMatchObject({
    outcome: "refuse",
    problem: { code: "MX8005", message: "closed" },
  });
  expect(await explain({ model: "gpt" })).toMatchObject({ outcome: "refuse", problem: { code: "MX8404" } });
  const messages: MessagesRequest["messages"] = [{ role: "user", content: "x".repeat(9000) }];
  const counter = async (): Promise<TokenCounter> => Promise.resolve(COUNTER);
  expect(await explain({ messages }, { counter })).toMatchObject({ outcome: "refuse", problem: { code: "MX8004" } });
  expect(await explain({ messages })).toMatchObject({
    outcome: "ask",
    tokens: { exact: false, inexact: "the model's tokenizer is not on this machine" },
  });
});

test("what was answered by this profile and these rules is never told as refused", async () => {
  const messages: MessagesRequest["messages"] = [{ role: "user", content: "x".repeat(9000) }];
  const counter = async (): Promise<TokenCounter> => Promise.resolve(COUNTER);
  const { decision } = await explain({ messages });
  const recorded = { counter, answered: { decision }, answeredBy: "0123456789abcdef" };
  const outcomeOf = async (more: Partial<ExplainInput>): Promise<string> =>
    (await explain({ messages }, { ...recorded, ...more })).outcome;
  expect(await outcomeOf({})).toBe("ask");
  expect(await outcomeOf({ failed: "prompt is too long" })).toBe("refuse");
  expect(await outcomeOf({ answeredBy: "fedcba9876543210" })).toBe("refuse");
});

test("an answer that the window shortens is among what is lost", async () => {
  const messages: MessagesRequest["messages"] = [{ role: "user", content: "x".repeat(8140) }];
  const counter = async (): Promise<TokenCounter> => Promise.resolve(COUNTER);
  const { prompt, dropped } = await explain({ messages }, { counter });
  expect(prompt?.maxTokens).toBeLessThan(100);
  expect(dropped).toContainEqual(expect.objectContaining({ what: "max_tokens" }));
});

test("a profile without a key is passed over, and the next one of the chain is explained", async () => {
  const program = smallProgram({ ...RULES, tiers: [{ id: "low", profiles: ["client", "own"] }] });
  const problem = { code: "MX7515", severity: "error", message: "no key in KEY" } as const;
  const unusable = (name: string): typeof problem | undefined => (name === "client" ? problem : undefined);
  const explanation = await explainTurn(program, { from: "-", request: request({}), now: { unusable } });
  validateExplanation(explanation);
  expect(validateExplanation.errors ?? []).toEqual([]);
  expect(explanation).toMatchObject(cases("profileWithoutKeyPassed") as object);
});
