import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../src/turn/collect-dropped.ts";
import { gatherFacts } from "../../../src/turn/gather-facts.ts";
import type { Facts } from "../../../src/turn/meet-condition.ts";
import { readTalk } from "../../../src/turn/read-talk.ts";
import { request, smallPlan } from "./small-program.ts";

function gather(fields: Partial<MessagesRequest>): Facts {
  const asked = request(fields);
  return gatherFacts({ plan: smallPlan(), request: asked, talk: readTalk(asked, collectDropped()), client: "2.1.329" });
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
