import { describe, expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";

const MODELS = `version: 1
extends: [mallex:claude-code, mallex:models]
profiles:
  quick: { backend: local, model: mallex/smollm2-135m }
  coder: { backend: local, model: mlx-community/Qwen3-14B-4bit, window: 40960 }
tiers:
  - { id: low, profiles: [quick] }
  - { id: falling, profiles: [coder, quick] }
  - { id: high, profiles: [coder] }
`;

async function found(rules: string): Promise<string[]> {
  const { problems } = await compileFiles({ "mallex.yaml": `${MODELS}${rules}\n` });
  return problems.map(
    ({ code, message }) => `${code} ${[...message.matchAll(/"([^"]+)"/g)].map(([, id]) => id).join(",")}`,
  );
}

const GUARDS = "prefix-of-plain-command,prefix-of-others,auto-mode";

describe("what takes the place of a locked rule", () => {
  test.each([
    ["no tools", "routes: [{ id: a, when: { tools: none }, tier: high }]", "prefix-of-plain-command,prefix-of-others"],
    ["any model", 'routes: [{ id: a, when: { model: "*" }, tier: low }] # mallex: allow MX3143 any', GUARDS],
    ["by name", "routes: [{ id: a, when: { class: [title, autoMode] }, profile: quick }]", "auto-mode"],
    ["the end of a chain", "routes: [{ id: a, when: { class: autoMode }, tier: falling }]", "auto-mode"],
    ["a reply", "routes: [{ id: a, when: { class: autoMode }, reply: mallex:replies/none }]", "auto-mode"],
    [
      "a refusal for a reply",
      "routes: [{ id: a, when: { class: prefix }, refuse: no }]",
      "prefix-of-plain-command,prefix-of-others",
    ],
    ["its class", "classes: [{ id: a, when: { system: security monitor } }]", "autoMode"],
  ])("is an error: %s", async (_, rules, locked) => expect(await found(rules)).toEqual([`MX6184 a,${locked}`]));

  test.each([
    ["a larger model", "routes: [{ id: a, when: { class: autoMode }, profile: coder }]"],
    ["a minimum size", "routes: [{ id: a, when: { class: autoMode }, tier: falling, atLeast: medium }]"],
    ["a refusal for a model", "routes: [{ id: a, when: { class: autoMode }, refuse: no }]"],
    ["the user's own requests", "routes: [{ id: a, when: { class: main }, tier: low }]"],
    ["other classes", "routes: [{ id: a, when: { class: [title, compact] }, tier: low }]"],
    ["words of the user", "routes: [{ id: a, when: { user: { contains: quick } }, tier: low }]"],
    [
      "what is taken away on purpose",
      "routes: [{ disable: auto-mode, unlock: true }, { id: a, when: { class: autoMode }, tier: low }]",
    ],
    [
      "a class that leads to larger models",
      "classes: [{ id: a, when: { system: security monitor } }]\nroutes: [{ id: a, when: { class: a }, tier: high }]",
    ],
  ])("is none: %s", async (_, rules) => expect(await found(rules)).toEqual([]));
});

describe("what may lead to a smaller model", () => {
  test.each([
    ["a model name", 'routes: [{ id: a, when: { model: "*haiku*" }, tier: low }]', "a,auto-mode,quick"],
    ["a project", 'routes: [{ id: a, when: { project: "~/notes/*" }, profile: quick }]', "a,auto-mode,quick"],
    ["a class of sessions", 'classes: [{ id: a, when: { session: "night-*" } }]', "a,autoMode,quick"],
  ])("is a warning: %s", async (_, rules, words) => expect(await found(rules)).toEqual([`MX6185 ${words}`]));

  test.each([
    ["with a larger model", 'routes: [{ id: a, when: { model: "*haiku*" }, tier: high }]'],
    ["for requests with tools", 'routes: [{ id: a, when: { model: "*haiku*", tools: some }, tier: low }]'],
    [
      "a class with a route",
      'classes: [{ id: a, when: { session: "n*" } }]\nroutes: [{ id: a, when: { class: a }, tier: high }]',
    ],
  ])("is none: %s", async (_, rules) => expect(await found(rules)).toEqual([]));
});

test("sections with locked rules that `use` leaves out are reported once (MX6186)", async () => {
  const use = (sections: string): string =>
    `version: 1\nextends: [{ pack: mallex:claude-code, use: [${sections}] }]\nprofiles: { m: { backend: local, model: m, window: 40960 } }\n`;
  const codes = async (sections: string): Promise<string[]> =>
    (await compileFiles({ "mallex.yaml": use(sections) })).problems.map(({ code }) => code);
  expect(await codes("sizes, parts, toolsets, clientTools")).toEqual(["MX6186"]);
  expect(await codes("classes, routes, sizes, parts, toolsets, clientTools")).toEqual([]);
});
