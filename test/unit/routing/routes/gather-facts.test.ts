import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { collectFacts, withClass } from "../../../../src/routing/routes/facts.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { request, smallPlan } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function gather(fields: Partial<MessagesRequest>): Facts {
  const asked = request(fields);
  return collectFacts({
    plan: smallPlan(),
    request: asked,
    conversation: parseMessages(asked, collectDropped()),
    client: "2.1.329",
  });
}

test("the facts of a plain question", () => {
  expect(gather({})).toEqual(cases("factsPlainQuestion"));
});

describe("the fields of the answer are read from its schema", () => {
  test.each(
    cases("the fields of the answer are read from its schema") as {
      title: string;
      given: Partial<MessagesRequest>;
      want: string[];
    }[],
  )("$title", ({ given, want }) => expect(gather(given).outputFields).toEqual(want));
});

describe("user: the person's newest words", () => {
  test.each(
    cases("user the persons newest words") as { title: string; messages: MessagesRequest["messages"]; want: string }[],
  )("$title", ({ messages, want }) => expect(gather({ messages }).user).toBe(want));

  test("a megabyte of notes is cut out in one pass", () => {
    expect(gather({ messages: [{ role: "user", content: `${"<note>x</note>".repeat(70_000)}a` }] }).user).toBe("a");
  });
});

test("system: all text with role system, wherever it stands", () => {
  const messages: MessagesRequest["messages"] = [
    { role: "user", content: "a" },
    { role: "system", content: "c" },
  ];
  expect(gather({ system: [{ type: "text", text: "b" }], messages }).system).toBe("b\n\nc");
});

test("tools and stream", () => {
  expect(gather({ tools: [{ name: "a" }], stream: true })).toMatchObject({ tools: 1, stream: true });
});

describe("what else routes may ask for", () => {
  test.each(
    cases("what else routes may ask") as { title: string; given: Partial<MessagesRequest>; want: Partial<Facts> }[],
  )("$title", ({ given, want }) => expect(gather(given)).toMatchObject(want));

  test("tokens are counted and the folder is looked for when somebody asks, and the class changes neither", () => {
    const plan = smallPlan({ parts: { environment: [{ at: { tag: "env" } }] } });
    const asked = request({ system: "You help.\n<env>\nWorking directory: /home/me/app\nPlatform: linux\n</env>" });
    const facts = collectFacts({
      plan,
      request: asked,
      conversation: parseMessages(asked, collectDropped()),
      client: undefined,
    });
    const named = withClass(facts, "title");
    for (const name of ["project", "promptTokens"])
      expect(Object.getOwnPropertyDescriptor(named, name)).not.toHaveProperty("value");
    expect(named).toMatchObject({ class: "title", user: "Hello", project: "/home/me/app" });
    expect(named.promptTokens).toBeGreaterThan(facts.user.length / 4);
  });
});

describe("the folder, as releases name it", () => {
  test.each(cases("the folder as releases name") as { line: string; want: string }[])("$line", ({ line, want }) => {
    const plan = smallPlan({ parts: { environment: [{ at: { section: "# Environment" } }] } });
    const asked = request({ system: `# Environment\n${line}\n - Platform: linux` });
    const talk = parseMessages(asked, collectDropped());
    expect(collectFacts({ plan, request: asked, conversation: talk, client: undefined }).project).toBe(want);
  });
});
