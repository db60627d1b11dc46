import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { mapCall, toModelCall } from "../../../../src/turn/calls/map-call.ts";
import { collectDropped } from "../../../../src/turn/collect-dropped.ts";
import { readTalk } from "../../../../src/turn/read-talk.ts";
import type { OfferedTool } from "../../../../src/turn/tools/offered-tool.ts";
import { declared, toolLines } from "../../../../src/turn/tools/declare-tools.ts";
import { offerTools } from "../../../../src/turn/tools/offer-tools.ts";
import { ACTING, request, smallProgram } from "../small-program.ts";
import { manyTools } from "../../../support/many-tools.ts";

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
  const { tools } = offerTools(program, { profile, request: asked, talk: readTalk(asked, dropped), dropped });
  return { tools, whys: dropped.list().map(({ why, count }) => `${count} ${why.split(":")[0]}`) };
}

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
    expect(offeredWhole({ styles }, { tools }).tools[0]?.shown).toBeUndefined();
  });
});

describe("a head that is limited", () => {
  const limited = (head: number): Partial<Plan> => ({
    sizes: { ...ACTING.sizes, whole: { prompt: "client", toolset: "client", budget: { head } } },
  });
  const tools = manyTools(40).map((tool) => ({ ...tool }));

  test.each<{ title: string; head: number; want: RegExp[] }>([
    { title: "shows all that fits", head: 20_000, want: [] },
    { title: "shortens some", head: 8000, want: [/^\d+ shown as a short text$/] },
    { title: "hides some", head: 2000, want: [/^\d+ shown as a short text$/, /^\d+ shown when the model looks/] },
  ])("$title", ({ head, want }) => {
    const { whys } = offeredWhole(limited(head), { tools });
    expect(whys).toEqual(want.map((one) => expect.stringMatching(one) as string));
  });

  test("holds what the client says before the talk, too", () => {
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
