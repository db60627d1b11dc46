import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { collectFacts, withClass } from "../../../../src/routing/routes/facts.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { request, smallPlan } from "../../prompt/conversation/small-program.ts";

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
  expect(gather({})).toEqual({
    class: "",
    model: "claude-x",
    tools: 0,
    stream: false,
    prefilled: false,
    client: "2.1.329",
    outputFields: [],
    maxTokens: 100,
    user: "Hello",
    message: "Hello",
    system: "",
    toolNames: [],
    has: [],
    thinking: false,
    promptTokens: 12,
    project: "",
    tags: [],
  });
});

describe("the fields of the answer are read from its schema", () => {
  const schema = { type: "object", properties: { title: {}, tags: {} } };
  test.each<{ title: string; given: Partial<MessagesRequest>; want: string[] }>([
    {
      title: "in output_config",
      given: { output_config: { format: { type: "json_schema", schema } } },
      want: ["title", "tags"],
    },
    { title: "in output_format", given: { output_format: { type: "json_schema", schema } }, want: ["title", "tags"] },
    { title: "no format", given: { output_config: { effort: "high", format: null } }, want: [] },
    { title: "a schema without properties", given: { output_format: { type: "json_schema", schema: {} } }, want: [] },
  ])("$title", ({ given, want }) => expect(gather(given).outputFields).toEqual(want));
});

describe("user: the person's newest words", () => {
  test.each<{ title: string; messages: MessagesRequest["messages"]; want: string }>([
    {
      title: "the last of the user's messages",
      messages: [
        { role: "user", content: "a" },
        { role: "assistant", content: "b" },
        { role: "user", content: "c" },
      ],
      want: "c",
    },
    {
      title: "a system message after it is not theirs",
      messages: [
        { role: "user", content: "a" },
        { role: "system", content: "b" },
      ],
      want: "a",
    },
    {
      title: "elements that filters know are not theirs",
      messages: [{ role: "user", content: "<note>x</note>a<note>y</note> b" }],
      want: "a b",
    },
    { title: "elements that no filter knows are", messages: [{ role: "user", content: "<b>a</b>" }], want: "<b>a</b>" },
    {
      title: "all texts of it",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "<note>x</note>" },
            { type: "text", text: "a" },
            { type: "text", text: "b" },
          ],
        },
      ],
      want: "a\n\nb",
    },
    {
      title: "a tool's result is not theirs",
      messages: [{ role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: "x" }] }],
      want: "",
    },
  ])("$title", ({ messages, want }) => expect(gather({ messages }).user).toBe(want));

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
  const image = { type: "image", source: { type: "base64", media_type: "image/png", data: "AAAA" } } as const;
  const page = { type: "document", source: { type: "text", media_type: "text/plain", data: "a page" } } as const;

  test.each<{ title: string; given: Partial<MessagesRequest>; want: Partial<Facts> }>([
    {
      title: "names of tools",
      given: { tools: [{ name: "Read" }, { name: "Bash" }] },
      want: { toolNames: ["Read", "Bash"] },
    },
    { title: "an effort", given: { output_config: { effort: "high" } }, want: { effort: "high" } },
    { title: "thinking", given: { thinking: { type: "adaptive" } }, want: { thinking: true } },
    { title: "no thinking", given: { thinking: { type: "disabled" } }, want: { thinking: false } },
    { title: "a document", given: { messages: [{ role: "user", content: [page] }] }, want: { has: ["document"] } },
    {
      title: "an image in a tool's result",
      given: {
        messages: [
          { role: "assistant", content: [{ type: "tool_use", id: "a", name: "Read", input: {} }] },
          { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: [image] }] },
        ],
      },
      want: { has: ["image"] },
    },
    {
      title: "a tag, which is no word of the person's",
      given: { messages: [{ role: "user", content: "<mallex:high> why?" }] },
      want: { tags: ["high"], user: "why?", message: "why?" },
    },
    {
      title: "the tag of the question that a tool's result belongs to",
      given: {
        messages: [
          { role: "user", content: "<mallex:low> before" },
          { role: "assistant", content: "Well." },
          { role: "user", content: "<mallex:high> why?" },
          { role: "assistant", content: [{ type: "tool_use", id: "a", name: "Read", input: {} }] },
          { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: "<mallex:low>" }] },
        ],
      },
      want: { tags: ["high"] },
    },
  ])("$title", ({ given, want }) => expect(gather(given)).toMatchObject(want));

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
  test.each([
    { line: "Working directory: /a b/c", want: "/a b/c" },
    { line: " - Primary working directory: /x", want: "/x" },
    { line: "You were told of a working directory somewhere", want: "" },
    { line: "Working directory:", want: "" },
  ])("$line", ({ line, want }) => {
    const plan = smallPlan({ parts: { environment: [{ at: { section: "# Environment" } }] } });
    const asked = request({ system: `# Environment\n${line}\n - Platform: linux` });
    const talk = parseMessages(asked, collectDropped());
    expect(collectFacts({ plan, request: asked, conversation: talk, client: undefined }).project).toBe(want);
  });
});
