import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { Prompt } from "../../../src/shared/prompt-types.ts";
import type { Dropped } from "../../../src/shared/turn-report.ts";
import { chooseTools } from "../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../src/tool-calls/catalog/offered-tool.ts";
import { collectDropped } from "../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../src/prompt/conversation/parse-messages.ts";
import { renderPrompt } from "../../../src/prompt/render-prompt.ts";
import { CLIENT_TOOLS, CORE, request, smallProgram } from "./conversation/small-program.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Rendering {
  readonly fields: Partial<MessagesRequest>;
  readonly plan?: Partial<Plan>;
  readonly dialect?: Profile["dialect"];
  readonly tools?: readonly OfferedTool[];
}

function render(
  profileName: "own" | "client",
  { fields, plan = {}, dialect, tools = [] }: Rendering,
): Prompt & { dropped: readonly Dropped[] } {
  const program = smallProgram(plan);
  const planned = program.plan.profiles[profileName];
  if (planned === undefined) throw new Error("the plan has lost a profile");
  const profile = dialect === undefined ? planned : { ...planned, dialect };
  const dropped = collectDropped();
  const asked = request(fields);
  const talk = parseMessages(asked, dropped);
  return {
    ...renderPrompt({ program, profile, request: asked, conversation: talk, client: undefined, dropped, tools }),
    dropped: dropped.list(),
  };
}

const TALK = cases("talk") as Partial<MessagesRequest>;

describe("a template of our own has the parts in their places", () => {
  const { messages, dropped } = render("own", { fields: TALK });

  test("head, talk, and what nobody knows stays in the talk", () => {
    expect(messages).toEqual(cases("headTalkNobodyKnows"));
  });

  test("what is not shown is reported", () => {
    expect(dropped).toEqual(cases("shownReported"));
  });

  test("a request without a system text loses none", () => {
    const { system: _, ...fields } = TALK;
    expect(render("own", { fields }).dropped.map(({ what }) => what)).not.toContain("system");
  });

  test("a part that the template does not show is reported", () => {
    const sizes = { small: { prompt: "own:without-place", toolset: "none" } };
    expect(render("own", { fields: TALK, plan: { sizes } }).dropped).toContainEqual(cases("partTemplateDoesShow"));
  });
});

test("the client's own prompt stays where it is, without what the rules take away", () => {
  const { messages, dropped } = render("client", { fields: TALK });
  expect(messages).toEqual(cases("clientSOwnPrompt"));
  expect(dropped.map(({ what, count }) => `${what} ${count}`)).toEqual(["trim.stamp 3", "filters.adverts 1"]);
});

test("a size that the plan does not know shows the client's own words", () => {
  expect(render("own", { fields: { system: "Yours." }, plan: { sizes: {} } }).messages[0]?.content).toBe("Yours.");
});

describe("calls and results of the history look as the model writes and reads them", () => {
  const tools = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));
  const fields = cases("fields") as Partial<MessagesRequest>;
  const talkOf = (dialect: "tagged" | "native", offered = tools): unknown =>
    render("own", { fields, dialect, tools: offered }).messages.slice(1);

  test("as tagged text", () => expect(talkOf("tagged")).toEqual(cases("taggedText")));

  test("as messages of their own", () => expect(talkOf("native")).toEqual(cases("messagesTheirOwn")));

  test("as notes where the model has no tools", () =>
    expect(talkOf("native", [])).toEqual(cases("notesWhereModelTools")));
});

describe("figures", () => {
  test.each(cases("figures") as { title: string; fields: Partial<MessagesRequest>; want: Partial<Prompt> }[])(
    "$title",
    ({ fields, want }) => expect(render("own", { fields })).toMatchObject(want),
  );
});

test.each([{ thinking: true }, { thinking: false }, {}])("thinking as its profile has it: %j", (said) => {
  const { profiles } = smallProgram().plan;
  const { own } = profiles;
  if (own === undefined) throw new Error("the plan has lost a profile");
  const plan = { profiles: { ...profiles, own: { ...own, ...said } } };
  expect(render("own", { fields: {}, plan }).thinking).toBe(said.thinking);
});

describe("a rule that leaves nothing of what a person has said", () => {
  const fall = cases("fall") as Plan["filters"][number];
  const lost = { what: "user", why: "nothing is left of the person's words", count: 1 };

  function losses(content: string | readonly string[]): readonly Dropped[] {
    const blocks = typeof content === "string" ? content : content.map((text) => ({ type: "text", text }) as const);
    const filters: Plan["filters"] = [fall, { id: "notes", at: { tag: "note" }, do: "unwrap" }];
    const messages = [{ role: "user", content: blocks }] as MessagesRequest["messages"];
    return render("own", { fields: { messages }, plan: { filters } }).dropped.filter(({ what }) => what === "user");
  }

  test.each([
    { given: "the only words", content: "all is lost", want: [lost] },
    { given: "beside words of the client", content: ["<note>stays</note>", "all is lost"], want: [lost] },
    { given: "one of two pieces", content: ["all is lost", "this stays"], want: [] },
    { given: "words of the client alone", content: ["<note>lost</note>"], want: [] },
    { given: "no words", content: "  \n", want: [] },
    { given: "words that no rule takes", content: "Hello", want: [] },
  ])("$given → $want", ({ content, want }) => expect(losses(content)).toEqual(want));
});
