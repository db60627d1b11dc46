import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import type { PreparedTurn } from "../../../../src/routing/turn/build-prompt.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { ACTING, CLIENT_TOOLS, request, smallPlan, smallProgram } from "../../prompt/conversation/small-program.ts";
import { through } from "../../../support/stages.ts";
import { modelStages } from "../../../../src/server/answer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PLAN = cases("plan") as Partial<Plan>;

const prepare = (fields: Partial<MessagesRequest> = {}, plan: Partial<Plan> = PLAN): PreparedTurn =>
  prepareTurn(smallProgram(plan), { request: request(fields), client: "2.1.329" });

const user = (content: string): Partial<MessagesRequest> => ({ messages: [{ role: "user", content }] });
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const picture: Partial<MessagesRequest> = {
  messages: [{ role: "user", content: [{ type: "image", source: { type: "base64", data: PNG } }] }],
};

describe("a request is asked, answered at once, or refused", () => {
  test("asked: which profile, what, and what is not shown", () => {
    expect(prepare({ system: "x", thinking: { type: "adaptive" }, tools: [{ name: "a", input_schema: {} }] })).toEqual({
      kind: "ask",
      decision: { class: "main", tier: "low", profile: "own", why: "no route matches: the lowest tier answers" },
      background: false,
      profile: "own",
      prompt: {
        messages: [
          { role: "system", content: "Be brief." },
          { role: "user", content: "Hello" },
        ],
        maxTokens: 100,
        stopSequences: [],
        sampling: { temperature: 0 },
        tools: [],
      },
      answer: expect.any(Object) as unknown,
      dropped: [
        { what: "tools", why: "not in this size's toolset", count: 1 },
        { what: "system", why: "replaced by own:prompt", count: 1 },
      ],
    });
  });

  test.each([
    ...(cases("a request is asked answered at once or refused") as {
      title: string;
      task: string;
      tools: NonNullable<MessagesRequest["tools"]>;
      said: string;
    }[]),
    { title: "in the background with tools, in words of ours", task: "Warmup", tools: CLIENT_TOOLS, said: "Be brief." },
  ])("asked $title", ({ task, tools, said }) => {
    const turn = prepare({ ...user(task), system: "Judge.", tools });
    expect(turn.kind === "ask" && turn.prompt.messages[0]?.content).toContain(said);
  });

  test("answered at once, with the person's words in the template", () => {
    expect(prepare(user("Echo<note>n</note> this"))).toMatchObject(cases("answeredOncePersonS") as object);
  });

  test("refused by a route", () => {
    expect(prepare({ model: "claude-closed" })).toMatchObject({ kind: "refuse", problem: { code: "MX8005" } });
  });

  test("refused for its model", () => {
    expect(prepare({ model: "gpt-x" })).toMatchObject({ kind: "refuse", problem: { code: "MX8404" } });
  });

  test("refused for a picture, with the place and the model", () => {
    expect(prepare(picture)).toMatchObject(cases("refusedPicturePlaceModel") as object);
  });

  test("refused for a fault of its own without the model's name", () => {
    expect(prepare({ tool_choice: { type: "any" } })).toMatchObject({
      kind: "refuse",
      problem: { message: "tool_choice: asks for a call, and `tools` names no tool" },
    });
  });

  test("asked about a picture, where the model sees", () => {
    const { profiles } = smallPlan();
    const sees = Object.entries(profiles).map(([name, profile]) => [name, { ...profile, images: true as const }]);
    expect(prepare(picture, { profiles: Object.fromEntries(sees) as Plan["profiles"] })).toMatchObject({
      kind: "ask",
      prompt: { messages: [{ role: "system" }, { role: "user", content: "", images: [{ data: PNG, at: 0 }] }] },
    });
  });

  test.each([false, true])("with a block of an unknown kind, where the server is strict: %s", (strict) => {
    const given = { messages: [{ role: "user", content: [{ type: "tomorrow" }] }] } as const;
    const turn = prepare({ messages: [...given.messages] as never }, { server: { ...smallPlan().server, strict } });
    expect(turn).toMatchObject(strict ? { kind: "refuse", problem: { code: "MX8022" } } : { kind: "ask" });
  });

  test("a picture does not matter to a route that answers without a model", () => {
    const routes: Plan["routes"] = [{ id: "all", when: [], to: { kind: "reply", template: "own:reply" } }];
    expect(prepare(picture, { routes })).toMatchObject({ kind: "reply" });
  });
});

test("a class names the request and decides nothing", () => {
  expect(prepare(user("Warmup"))).toMatchObject(cases("classNamesRequestDecides") as object);
});

test("the first class that fits is the request's", () => {
  const classes: Plan["classes"] = [{ id: "any", when: [], background: true }, ...(PLAN.classes ?? [])];
  expect(prepare(user("Warmup"), { classes })).toMatchObject({ decision: { class: "any" } });
});

test("a plan that names a profile it does not have is a bug of ours", () => {
  expect(() => prepare({}, { tiers: [{ id: "low", profiles: ["gone"] }] })).toThrow('no profile "gone"');
});

describe("a model with tools", () => {
  const act = (fields: Partial<MessagesRequest>): Extract<PreparedTurn, { kind: "ask" }> => {
    const turn = prepareTurn(smallProgram(ACTING), { request: request({ tools: CLIENT_TOOLS, ...fields }), id: "9" });
    if (turn.kind !== "ask") throw new Error("not asked");
    return turn;
  };

  const answer: TurnEvent[] = [
    { type: "text-delta", text: '<tool_call>{"name":"bash","arguments":{"command":"ls","why":"x"}}</tool_call>' },
    { type: "turn-end", stopReason: "end_turn" },
  ];

  test("has its calls turned into the client's, under ids of the turn, and what they leave out reported", () => {
    const turn = act({ model: "tagged" });
    expect(through(modelStages(turn.answer), answer)).toEqual([
      { type: "tool-use", id: "toolu_9_1", name: "Run", input: { command: "ls" } },
      { type: "turn-end", stopReason: "tool_use" },
    ]);
    expect(turn.dropped).toContainEqual({ what: "why", why: "bash has no such argument", count: 1 });
  });

  test.each(cases("declaredTools") as { model: string; head: boolean; declared: string[] }[])(
    "$model gets them in its prompt or through the server",
    ({ model, head, declared }) => {
      const { prompt } = act({ model });
      expect(prompt.messages.some(({ content }) => content.includes("bash(command)"))).toBe(head);
      expect(prompt.tools.map(({ name }) => name)).toEqual(declared);
    },
  );

  test("has none where the client wants no call", () => {
    const { prompt } = act({ model: "native", tool_choice: { type: "none" } });
    expect(prompt.tools).toEqual([]);
  });
});
