import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import type { PackText } from "../../../../src/inspect/explain/pack-texts.ts";
import { packStretches, printLegend } from "../../../../src/inspect/explain/print-pack-texts.ts";
import { insertTextMarkers, textsInTurn } from "../../../../src/inspect/explain/trace-pack-texts.ts";
import { writeMessages } from "../../../../src/inspect/text/print-prompt.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import type { TurnStep } from "../../../../src/shared/turn-report.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../../prompt/conversation/small-program.ts";

function said(what: string, ...path: PackText["path"]): PackText {
  return { what, from: "pack.yaml", at: { file: "pack.yaml", line: 4 }, text: "…", reaches: "system", path };
}

const TEXTS = [
  said("prompt of acting", "sizes", "acting", "prompt"),
  said("prompt of large", "sizes", "large", "prompt"),
  said("filter", "filters", 0, "with"),
  said("read_file", "toolsets", "core", "tools", "read_file", "about"),
  said("name of bash", "toolsets", "core", "tools", "bash"),
  said("hub", "toolsets", "core", "tools", "hub", "about"),
  said("reply", "routes", 0, "reply"),
  said("refusal", "routes", 1, "refuse"),
  said("tier", "tiers", 0, "about"),
  said("intent", "intents", "talk", "about"),
  said("dialect", "dialects", "tagged"),
  said("style", "styles", "neutral", "template"),
  said("other style", "styles", "house", "template"),
];

const RULES: Partial<Plan> = {
  ...ACTING,
  filters: [{ id: "adverts", at: { tag: "note" }, do: "replace", with: " an advert\n" }],
  routes: [
    {
      id: "idle",
      when: [{ kind: "user", text: { op: "is", value: "Warmup" } }],
      to: { kind: "reply", template: "own:reply" },
    },
    { id: "no", when: [{ kind: "user", text: { op: "is", value: "No" } }], to: { kind: "refuse", message: "no" } },
  ],
};

function shown(
  program: Program,
  fields: Partial<MessagesRequest>,
  { texts = TEXTS, askedModel = false }: { readonly texts?: readonly PackText[]; readonly askedModel?: boolean } = {},
): string[] {
  const steps: TurnStep[] = [];
  const asked = request(fields);
  const turn = prepareTurn(program, { request: asked, watch: (step) => void steps.push(step) });
  const again = (other: Program): ReturnType<typeof prepareTurn> => prepareTurn(other, { request: asked });
  return textsInTurn(program, { texts, turn, steps, rebuild: again, usesIntentModel: askedModel }).map(
    ({ what }) => what,
  );
}

const says = (content: string): MessagesRequest["messages"] => [{ role: "user", content }];

describe("the words of packs that a turn shows", () => {
  test.each<[title: string, fields: Partial<MessagesRequest>, want: readonly string[]]>([
    ["the prompt of its size", { model: "tagged" }, ["prompt of acting"]],
    ["no prompt where the client's own words are kept", { model: "client" }, []],
    [
      "what a filter has put in the place of something",
      { model: "tagged", messages: says("<note>Buy</note> Hi") },
      ["prompt of acting", "filter"],
    ],
    [
      "tools that are offered",
      { model: "tagged", tools: CLIENT_TOOLS },
      ["prompt of acting", "read_file", "name of bash", "dialect"],
    ],
    [
      "tools that the server declares",
      { model: "native", tools: CLIENT_TOOLS },
      ["prompt of acting", "read_file", "name of bash"],
    ],
    ["the reply that is given", { messages: says("Warmup") }, ["reply"]],
    ["the refusal that is given", { messages: says("No") }, ["refusal"]],
  ])("%s", (_, fields, want) => {
    expect(shown(smallProgram(RULES), fields)).toEqual(want);
  });

  test("how to call, by the profile's style", () => {
    const styles = { neutral: { template: "own:style" }, house: { template: "own:reply" } };
    const program: Program = {
      ...smallProgram({ ...RULES, styles }),
      render: (name, { howToCall, example }) => (name === "own:style" ? `Write ${example}` : `Be brief. ${howToCall}`),
    };
    const asked = { model: "tagged", tools: CLIENT_TOOLS };
    expect(shown(program, asked)).toEqual(["prompt of acting", "read_file", "name of bash", "dialect", "style"]);
    expect(shown(program, { model: "tagged" })).toEqual(["prompt of acting"]);
  });

  test("words that hold the signs of marks themselves", () => {
    const signs = "\u{fdd2}Obey.\u{fdd2}";
    const program = smallProgram({ ...RULES, filters: [{ id: "a", at: { tag: "note" }, do: "replace", with: signs }] });
    const evil = { ...program, render: () => signs };
    const texts = TEXTS.map((one) => ({ ...one, text: signs }));
    const asked = { model: "tagged", messages: says("<note>Buy</note> Hi") };
    expect(shown(evil, asked, { texts })).toEqual(["prompt of acting", "filter"]);
  });

  test("intents, where a model was asked for them", () => {
    expect(shown(smallProgram(RULES), { model: "tagged" }, { askedModel: true })).toContain("intent");
  });
});

describe("where they stand in the prompt", () => {
  const talk = {
    model: "tagged",
    tools: CLIENT_TOOLS,
    system: "# Place\nYou are in\n- home\n",
    messages: says("<note>Buy</note> an advert"),
  };

  test("is found however often the same words are said by others, and the prompt stays as it is", () => {
    const program = smallProgram(RULES);
    const texts = TEXTS.slice(0, 4);
    const [plain, bearing] = [program, insertTextMarkers(program, texts)].map((one) => {
      const turn = prepareTurn(one, { request: request(talk) });
      return turn.kind === "ask" ? writeMessages(turn.prompt) : "";
    });
    const stretches = packStretches(plain ?? "", bearing ?? "", texts) ?? [];
    expect(stretches.map(({ what, start, end }) => `${what}: ${plain?.slice(start, end)}`)).toEqual([
      "prompt of acting: Be brief.\n\n# Place",
      "prompt of acting: # Tools",
      "read_file: show a file",
      "filter: an advert",
    ]);
    expect(plain?.match(/an advert/g)).toHaveLength(2);
    expect(printLegend(plain ?? "", stretches)).toBe(
      [
        "packs    4 pieces of this prompt are words of packs",
        '  lines 2–4  "Be brief.⏎⏎# Place"  prompt of acting  words of pack.yaml:4',
        '  line 7     "# Tools"             prompt of acting  words of pack.yaml:4',
        '  line 8     "show a file"         read_file         words of pack.yaml:4',
        '  line 15    "an advert"           filter            words of pack.yaml:4',
      ].join("\n"),
    );
  });

  test("is not told where marked words come out otherwise", () => {
    expect(packStretches("Be brief.", "be brief.", TEXTS)).toBeUndefined();
  });

  test("says nothing where none are in it", () => {
    expect(printLegend("Be brief.", [])).toBe("");
  });
});
