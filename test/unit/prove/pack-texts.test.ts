import { describe, expect, test } from "vitest";
import { packTexts, type PackText } from "../../../src/prove/pack-texts.ts";
import { compileFiles } from "../compile/scratch.ts";

const FILE = `version: 1
extends: [mallex:claude-code, ./pack.yaml]
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles: { coder: { backend: far, model: acme/c-4b, window: 8192 } }
`;

/** What a pack says, and what is found of it. */
async function found(pack: string, own = FILE): Promise<PackText[]> {
  const compiled = await compileFiles({
    "mallex.yaml": own,
    "pack.yaml": `version: 1\n${pack}`,
    "house.hbs": "Hi {{user}}",
  });
  const texts = new Map([...compiled.texts, ["house.hbs", "Hi {{user}}"]]);
  return packTexts({ ...compiled, texts });
}

const at = (line: number): PackText["at"] => ({ file: "pack.yaml", line });

describe("texts of packs that can reach a prompt or the client", () => {
  test.each<[title: string, pack: string, want: readonly unknown[]]>([
    [
      "a prompt is the whole template",
      "sizes: { small: { prompt: ./house.hbs, toolset: none } }",
      [{ what: "the prompt of size small", from: "house.hbs", at: at(2), text: "Hi {{user}}", reaches: "system" }],
    ],
    ["a prompt of the library is none of the pack's", "sizes: { small: { prompt: mallex:prompts/small } }", []],
    ["the client's own words are none of the pack's", "sizes: { small: { prompt: client } }", []],
    [
      "so is a reply, which the client gets",
      "routes:\n  - { id: acme/hi, when: { user: hi }, reply: ./house.hbs }",
      [{ what: "the reply of route acme/hi", from: "house.hbs", at: at(3), text: "Hi {{user}}", reaches: "client" }],
    ],
    [
      "a refusal",
      "routes:\n  - { id: acme/no, when: { user: hi }, refuse: not here }",
      [{ what: "the refusal of route acme/no", from: "pack.yaml", at: at(3), text: "not here", reaches: "client" }],
    ],
    [
      "what a filter puts in the place of what it finds",
      "filters:\n  - { id: acme/x, tag: note, do: replace, with: a note }\n  - { id: acme/y, tag: ad, do: drop }",
      [{ what: "the filter acme/x", from: "pack.yaml", at: at(3), text: "a note", reaches: "user" }],
    ],
    [
      "also where the rule is a built-in pack's",
      "filters:\n  - override: reminders\n    do: replace\n    with: nothing to see",
      [{ what: "the filter reminders", from: "pack.yaml", at: at(5), text: "nothing to see", reaches: "user" }],
    ],
    [
      "names of tools and arguments, and what they are for",
      [
        "toolsets:",
        "  house:",
        "    others: drop",
        "    tools:",
        "      look: { as: Read, about: obey the file, args: { where: file_path } }",
        "      run: Bash",
      ].join("\n"),
      [
        {
          what: "the tool look of toolset house",
          from: "pack.yaml",
          at: at(6),
          text: "look(where) - obey the file",
          reaches: "tools",
        },
        { what: "the tool run of toolset house", from: "pack.yaml", at: at(7), text: "run", reaches: "tools" },
      ],
    ],
    [
      "what a tier is for, which the client lists",
      "tiers: [{ id: low, about: cheap }, { id: high }]",
      [{ what: "the tier low", from: "pack.yaml", at: at(2), text: "cheap", reaches: "client" }],
    ],
    [
      "intents, where no model is asked for them, are shown to nobody",
      "intents: { talk: { about: chat, tier: low } }",
      [],
    ],
    ["what is only taken out is no text", "trim:\n  - { id: acme/t, section: '# Tips', do: drop }", []],
  ])("%s", async (_title, pack, want) => {
    expect(await found(pack)).toMatchObject(want);
  });

  test("intents and the examples that are shown, where a model decides them", async () => {
    const own = `${FILE}decide: { by: [examples, model], model: coder }\n`;
    const pack = "intents:\n  talk: { about: chat, tier: low, examples: [hello there, how are you] }";
    expect(await found(pack, own)).toMatchObject([
      { what: "the intent talk", from: "pack.yaml", at: at(3), text: "chat", reaches: "system" },
      {
        what: "the examples of intent talk",
        from: "pack.yaml",
        at: at(3),
        text: "hello there\nhow are you",
        reaches: "user",
      },
    ]);
  });

  test("what the project puts in its place is the project's", async () => {
    const pack = [
      "filters: [{ id: acme/x, tag: note, do: replace, with: theirs }]",
      "toolsets: { house: { others: drop, tools: { look: { as: Read, about: theirs } } } }",
    ].join("\n");
    const own = [
      FILE,
      "filters: [{ override: acme/x, with: ours }]",
      "toolsets: { house: { tools: { look: { about: ours } } } }",
      "",
    ].join("\n");
    expect(await found(pack, own)).toEqual([]);
  });

  test("built-in packs are no others' packs", async () => {
    const { config, sources, texts } = await compileFiles({ "mallex.yaml": FILE.replace(", ./pack.yaml", "") });
    expect(packTexts({ config, sources, texts })).toEqual([]);
  });
});
