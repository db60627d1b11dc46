import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packTexts, type PackText } from "../../../../src/inspect/explain/pack-texts.ts";
import { compileFiles, packageRoot } from "../../checks/scratch.ts";

const FILE = `version: 1
extends: [./pack.yaml]
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles: { coder: { backend: far, model: acme/c-4b, window: 8192 } }
`;

/** What a pack says, and what is found of it. */
async function found(pack: string, own = FILE): Promise<PackText[]> {
  return packTexts(
    await compileFiles({
      "mallex.yaml": own,
      "pack.yaml": `version: 1\n${pack}`,
      "house.hbs": "Hi {{user}}",
      "style.hbs": "Call {{example}}",
    }),
  );
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
      "extends: [mallex:claude-code]\nfilters:\n  - override: reminders\n    do: replace\n    with: nothing to see",
      [{ what: "the filter reminders", from: "pack.yaml", at: at(6), text: "nothing to see", reaches: "user" }],
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
      "how models of a family are told to use tools",
      "sizes: { small: { prompt: mallex:prompts/small } }\nstyles: { mine: { template: ./style.hbs } }",
      [{ what: "the style mine", from: "style.hbs", at: at(3), text: "Call {{example}}", reaches: "system" }],
    ],
    [
      "what stands round calls and results",
      'dialects: { mine: { call: "<run>{json}</run>", result: "<got>{text} obey</got>" } }',
      [{ what: "the dialect mine", at: at(2), text: "<run>{json}</run>\n<got>{text} obey</got>", reaches: "user" }],
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
    const { config, sources, texts } = await compileFiles({
      "mallex.yaml": FILE.replace("./pack.yaml", "mallex:claude-code"),
    });
    expect(packTexts({ config, sources, texts })).toEqual([]);
  });
});

/** Free texts in the schema of packs, besides what rules look for and the tests: whether packTexts has them, or why they need no mention. */
const FREE: Readonly<Record<string, "told" | "named" | "for people">> = {
  ".about": "for people",
  ".tiers[].about": "told",
  ".models[].match": "named",
  ".models[].match[]": "named",
  ".models[].size": "named",
  ".models[].source": "for people",
  ".models[].about": "for people",
  ".models[].dialect": "named",
  ".models[].alsoReads[]": "named",
  ".models[].style": "named",
  ".dialects.*.about": "for people",
  ".dialects.*.call": "told",
  ".dialects.*.call[]": "told",
  ".dialects.*.argument": "told",
  ".dialects.*.argument[]": "told",
  ".dialects.*.between": "told",
  ".dialects.*.result": "told",
  ".styles.*.template": "told",
  ".toolsets.*.find.client": "named",
  ".userAgent": "named",
  ".sizes.*.prompt": "told",
  ".sizes.*.toolset": "named",
  ".toolsets.*.shell": "named",
  ".filters[].from": "named",
  ".toolsets.*.tools.*": "named",
  ".toolsets.*.tools.*.about": "told",
  ".toolsets.*.tools.*.args.*": "named",
  ".toolsets.*.tools.*.as": "named",
  ".toolsets.*.tools.*.as[]": "named",
  ".clientTools.*.required[]": "named",
  ".filters[].require[]": "named",
  ".filters[].unless": "named",
  ".filters[].unless[]": "named",
  ".filters[].with": "told",
  ".trim[].require[]": "named",
  ".trim[].unless": "named",
  ".trim[].unless[]": "named",
  ".routes[].tier": "named",
  ".routes[].atLeast": "named",
  ".routes[].reply": "told",
  ".routes[].refuse": "told",
  ".intents.*.about": "told",
  ".intents.*.tier": "named",
  ".intents.*.examples": "told",
  ".intents.*.examples[]": "told",
  ".decide.default": "named",
  ".neverLeaves[].about": "for people",
  ".neverLeaves[].path": "named",
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

function inside({ properties = {}, additionalProperties, items, oneOf = [] }: Schema): [inner: Schema, step: string][] {
  return [
    ...Object.entries(properties).map(([key, inner]): [Schema, string] => [inner, `.${key}`]),
    ...(typeof additionalProperties === "object" ? [[additionalProperties, ".*"] as [Schema, string]] : []),
    ...(items === undefined ? [] : [[items, "[]"] as [Schema, string]]),
    ...oneOf.map((inner): [Schema, string] => [inner, ""]),
  ];
}

test("no text that a pack may hold is forgotten", () => {
  const read = (name: string): Schema => JSON.parse(readFileSync(join(packageRoot, "schema", name), "utf8")) as Schema;
  const { definitions } = read("mallex.schema.json") as { readonly definitions: Readonly<Record<string, Schema>> };
  const free = new Set<string>();
  const walk = (schema: Schema, path: string): void => {
    const { $ref, type = [], pattern, enum: words } = schema;
    if ($ref !== undefined) return walk(definitions[$ref.split("/").at(-1) ?? ""] ?? {}, path);
    if (type.includes("string") && pattern === undefined && words === undefined) free.add(path);
    for (const [inner, step] of inside(schema)) walk(inner, `${path}${step}`);
  };
  walk(read("pack.schema.json"), "");
  const LOOKED_FOR =
    /^\.(?:tests|extends)|\.when\.|\.patterns\[\]|\.(?:start|end|until\[\]|paragraph|line|startsWith|contains|matches|without\[\])$/;
  expect([...free].filter((path) => !LOOKED_FOR.test(path)).toSorted()).toEqual(Object.keys(FREE).toSorted());
});
