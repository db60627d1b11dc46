import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { mapCall, toModelCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { declared, toolDeclarations, toolLines } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import { offerTools, sortTools } from "../../../../src/prompt/tools/offer-tools.ts";
import { ACTING, request, smallProgram } from "../conversation/small-program.ts";
import { findingProgram, OF_SERVERS, SEARCH } from "../../tool-calls/catalog/finders.ts";
import { manyTools } from "../../../support/many-tools.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Offered {
  readonly tools: readonly OfferedTool[];
  readonly whys: readonly string[];
}

/** What the profile `whole` is offered of a client's tools, with these changes of the plan. */
function offeredWhole(changes: Partial<Plan>, fields: Partial<MessagesRequest>, style?: string): Offered {
  const program = smallProgram({ ...ACTING, ...changes });
  const usual = program.plan.profiles["whole"];
  if (usual === undefined) throw new Error("no profile");
  const asked = request(fields);
  const dropped = collectDropped();
  const profile = { ...usual, ...(style === undefined ? {} : { style }) };
  const { tools } = offerTools(program, {
    profile,
    request: asked,
    conversation: parseMessages(asked, dropped),
    dropped,
  });
  return { tools, whys: dropped.list().map(({ why, count }) => `${count} ${why.split(":")[0]}`) };
}

describe("the tools that the model does not get", () => {
  const tools = [
    ...OF_SERVERS,
    SEARCH,
    { ...SEARCH, name: "Run" },
    { type: "web_search_20250305", name: "web_search" },
  ];
  const program = findingProgram();
  const profile = program.plan.profiles["tagged"];

  test.each(
    cases("are as many in the report as in the list by the choice") as { choice: MessagesRequest["tool_choice"] }[],
  )("are as many in the report as in the list, by the choice $choice", ({ choice }) => {
    if (profile === undefined) throw new Error("no profile");
    const dropped = collectDropped();
    const sent = request({ tools, ...(choice && { tool_choice: choice }) });
    const conversation = parseMessages(sent, dropped);
    const offered = offerTools(program, { profile, request: sent, conversation, dropped });
    const reported = dropped.list().flatMap(({ what, count }) => (what === "tools" ? count : []));
    expect(reported.reduce((sum, count) => sum + count, 0)).toBe(sortTools(offered.tools, tools).dropped.length);
  });
});

describe("a flat style", () => {
  const [create] = manyTools(1);
  const tools = create === undefined ? [] : [{ ...create }];
  const styles = { flat: { template: "own:reply", flat: true as const } };
  const flat = offeredWhole({ styles }, { tools }, "flat").tools;
  const name = "mcp__tracker__create_item";

  test("declares maps by dotted names", () => {
    expect(toolLines(declared(flat))).toMatch(
      'create_item(project, id?, fields.title?, fields.labels?: string[], fields.owner?, order?: "newest"|"oldest"|"title", limit?: integer, include_archived?: boolean)',
    );
  });

  test("and its calls reach the client in its own shape, checked by its schema", () => {
    const input = { project: "p", "fields.title": "t", "fields.labels": ["a"], limit: "3" };
    expect(mapCall({ name, input }, flat)).toMatchObject({
      name,
      input: { project: "p", fields: { title: "t", labels: ["a"] }, limit: 3 },
    });
    expect(mapCall({ name, input: { project: "p", "fields.labels": ["a"] } }, flat)).toMatchObject({
      problem: expect.stringContaining("title") as string,
    });
  });

  test("and in the history they are flat again", () => {
    const call = { id: "a", name, input: { project: "p", fields: { title: "t" } } };
    expect(toModelCall(call, flat).input).toEqual({ project: "p", "fields.title": "t" });
  });

  test("and all is as it was without it", () => {
    expect(offeredWhole({ styles }, { tools }).tools[0]?.declaredArgs).toBeUndefined();
  });
});

describe("a head that is limited", () => {
  const limited = (head: number): Partial<Plan> => ({
    sizes: { ...ACTING.sizes, whole: { prompt: "client", toolset: "client", budget: { head } } },
  });
  const tools = manyTools(40).map((tool) => ({ ...tool }));

  test.each(cases("cases") as { title: string; head: number; want: RegExp[] }[])("$title", ({ head, want }) => {
    const { whys } = offeredWhole(limited(head), { tools });
    expect(whys).toEqual(want.map((one) => expect.stringMatching(one) as string));
  });

  test("holds what the client says before the conversation, too", () => {
    const system = "Long words. ".repeat(2000);
    const hidden = (fields: Partial<MessagesRequest>): number =>
      offeredWhole(limited(9000), { tools, ...fields }).tools.filter((tool) => tool.hidden === true).length;
    expect(hidden({ system })).toBeGreaterThan(hidden({}));
  });

  test("is the same in every turn of a talk", () => {
    const names = (fields: Partial<MessagesRequest>): string[] =>
      declared(offeredWhole(limited(2000), { tools, ...fields }).tools).map(({ name }) => name);
    const longer = [
      { role: "user", content: "Hello" },
      { role: "assistant", content: "Words. ".repeat(500) },
      { role: "system", content: "Words. ".repeat(500) },
      { role: "user", content: "On." },
    ] satisfies MessagesRequest["messages"];
    expect(names({ messages: longer })).toEqual(names({}));
  });
});

describe("the order in which a client names its tools changes nothing that a model is told", () => {
  const tools = manyTools(40).map((tool) => ({ ...tool }));
  const size = ACTING.sizes?.["whole"];
  const others = (...list: [string, "keep" | "stub" | "find" | "drop"][]): Partial<Plan> => ({
    toolsets: { client: { shell: "Run", tools: [], others: list.map(([match, does]) => ({ match, do: does })) } },
    sizes: { ...ACTING.sizes, whole: { ...size, prompt: "client", toolset: "client" } },
  });
  const all = others(["*", "keep"]);

  test.each(
    cases("the order in which a client names its tools changes nothing") as { title: string; plan: Partial<Plan> }[],
  )("$title", ({ plan }) => {
    const head = (given: typeof tools): unknown =>
      toolDeclarations(declared(offeredWhole(plan, { tools: given }).tools));
    const orders = [tools.toReversed(), [...tools.slice(17), ...tools.slice(0, 17)]];
    for (const order of orders) expect(head(order)).toEqual(head(tools));
  });

  test("they are sorted by name, behind the toolset's own", () => {
    const own = { shell: "Run", tools: [{ name: "zoom", as: ["See"] }], others: [{ match: "*", do: "keep" as const }] };
    const given = ["b", "Zed", "a_1", "a1", "See", "É"].map((name) => ({ name, input_schema: { type: "object" } }));
    const { tools: offered } = offeredWhole({ ...all, toolsets: { client: own } }, { tools: given });
    expect(offered.map(({ name }) => name)).toEqual(["zoom", "Zed", "a1", "a_1", "b", "É"]);
  });
});
