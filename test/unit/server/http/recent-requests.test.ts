import { expect, test } from "vitest";
import { createRecentRequests } from "../../../../src/server/context/recent-requests.ts";

interface Body {
  readonly tools: readonly object[];
  readonly messages: readonly object[];
}

const tools = (): Body["tools"] => [{ name: "Read", input_schema: { type: "object" } }];
const said = (...texts: readonly string[]): Body["messages"] => texts.map((text) => ({ role: "user", content: text }));

test("a turn shares what it repeats of the turn before", () => {
  const recent = createRecentRequests();
  const first = recent.share({ tools: tools(), messages: said("one", "two") }, 100) as Body;
  const next = recent.share({ tools: tools(), messages: said("one", "two", "three") }, 100) as Body;
  expect(next.tools).toBe(first.tools);
  expect(next.messages.map((message) => first.messages.includes(message))).toEqual([true, true, false]);
  expect(next).toEqual({ tools: tools(), messages: said("one", "two", "three") });
});

test("conversations that take turns share with their own last one", () => {
  const recent = createRecentRequests();
  const turn = (...texts: readonly string[]): Body =>
    recent.share({ tools: tools(), messages: said(...texts) }, 100) as Body;
  const [a, b] = [turn("a", "x"), turn("b", "y")];
  expect(turn("a", "x", "more").messages[1]).toBe(a.messages[1]);
  expect(turn("b", "y", "more").messages[1]).toBe(b.messages[1]);
  expect(b.tools).toBe(a.tools);
});

test.each([[[]], ["text"], [null], [{}], [{ messages: 1 }], [{ messages: [] }]])("%j goes through", (body) => {
  const recent = createRecentRequests();
  for (let at = 0; at < 2; at++) expect(recent.share(structuredClone(body), 10)).toEqual(body);
});

test("a body of more than a megabyte is neither compared nor kept", () => {
  const recent = createRecentRequests();
  const first = recent.share({ tools: tools(), messages: said("one") }, 2 ** 21) as Body;
  const next = recent.share({ tools: tools(), messages: said("one") }, 100) as Body;
  expect(next.messages[0]).not.toBe(first.messages[0]);
});
