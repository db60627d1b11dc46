import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import type { Layer } from "../../../../src/config/layers/layer.ts";
import { compareRules } from "../../../../src/inspect/diff/compare-rules.ts";

function layer(text: string, name = "npm:@acme/rules/pack.yaml@^1"): Layer {
  const { tree } = parseYaml(name, `version: 1\n${text}`);
  if (tree === undefined) throw new Error("no tree");
  return { name, kind: "pack", tree };
}

/** `+ trim acme/a`, with the fields that differ. */
function said(before: string, after: string): string[] {
  const signs = { added: "+", removed: "-", changed: "~", moved: "↕" };
  return compareRules([layer(before)], [layer(after)]).map(({ kind, section, id, fields }) => {
    const which = kind === "changed" ? fields.map(({ field }) => field).join(" ") : "";
    return [signs[kind], section, id, which].filter((word) => word !== "").join(" ");
  });
}

const tips = '{ id: acme/tips, section: "# Tips", do: drop }';
const tone = '{ id: acme/tone, section: "# Tone", do: drop }';

describe("what two versions of a pack say", () => {
  test.each<readonly [title: string, before: string, after: string, want: readonly string[]]>([
    [
      "is the same with other comments and another order of keys",
      `trim: [${tips}]`,
      'trim:\n  # here\n  - { do: drop, section: "# Tips", id: acme/tips }',
      [],
    ],
    [
      "is the same with other tests, and another word about it",
      `trim: [${tips}]`,
      `about: Rules.\ntrim: [${tips}]\ntests: [{ name: a, given: { user: hi } }]`,
      [],
    ],
    ["differs by a rule that is new", `trim: [${tips}]`, `trim: [${tips}, ${tone}]`, ["+ trim acme/tone"]],
    ["differs by a rule that is gone", `trim: [${tips}, ${tone}]`, `trim: [${tips}]`, ["- trim acme/tone"]],
    ["differs by a section that is gone", `trim: [${tips}]`, "", ["- trim acme/tips"]],
    ["differs by a field", `trim: [${tips}]`, `trim: [${tips.replace("drop", "keep")}]`, ["~ trim acme/tips do"]],
    [
      "differs by a field inside a field",
      "classes: [{ id: a, when: { model: x } }]",
      "classes: [{ id: a, when: { model: y, image: true } }]",
      ["~ classes a when.model when.image"],
    ],
    [
      "differs by the order of its rules, since the first that fits decides",
      `trim: [${tips}, ${tone}]`,
      `trim: [${tone}, ${tips}]`,
      ["↕ trim"],
    ],
    [
      "differs by what it does to inherited rules",
      "filters: [{ disable: a }]",
      "filters: [{ override: a, do: keep }]",
      ["- filters disable a", "+ filters override a"],
    ],
    [
      "differs by an entry of a map",
      "sizes: { small: { prompt: ./a.hbs } }",
      "sizes: { small: { prompt: ./b.hbs }, large: { tools: all } }",
      ["+ sizes large", "~ sizes small prompt"],
    ],
    [
      "differs by a section that is taken away as a whole",
      `trim: [${tips}]`,
      "trim: null",
      ["+ trim", "- trim acme/tips"],
    ],
    [
      "differs by a pack that it extends",
      "extends: [mallex:a]",
      "extends: [mallex:a, { pack: ./more.yaml, use: [trim] }]",
      ["+ extends ./more.yaml"],
    ],
    [
      "differs by a limit of one that it extends",
      "extends: [{ pack: ./more.yaml, use: [trim] }]",
      "extends: [{ pack: ./more.yaml, use: [trim, filters] }]",
      ["~ extends ./more.yaml use"],
    ],
    [
      "differs by a field with nothing in it",
      "sizes: { small: {} }",
      "sizes: { small: { x-a: {} } }",
      ["~ sizes small x-a"],
    ],
  ])("%s", (_, before, after, want) => {
    expect(said(before, after)).toEqual(want);
  });

  test("holds the old and the new value, and where it stands now", () => {
    const [change] = compareRules([layer(`trim: [${tips}]`)], [layer(`\n\ntrim: [${tips.replace("Tips", "Tricks")}]`)]);
    expect(change).toMatchObject({
      at: { file: "npm:@acme/rules/pack.yaml@^1", line: 4 },
      fields: [{ field: "section", before: "# Tips", after: "# Tricks" }],
    });
  });

  test("is told file by file, also where two of them name the same rule", () => {
    const [one, other] = [
      layer(`trim: [${tips}]`),
      layer("trim: [{ disable: acme/tips }]", "npm:@acme/rules/b.yaml@^1"),
    ];
    expect(compareRules([one], [one, other]).map(({ kind, id }) => [kind, id])).toEqual([
      ["added", "disable acme/tips"],
    ]);
  });
});

describe("a change takes something out", () => {
  test.each<readonly [title: string, before: string, after: string, takes: string | undefined]>([
    ["of the system text: trim", "", `trim: [${tips}]`, "system"],
    ["not where it keeps", "", `trim: [${tips.replace("drop", "keep")}]`, undefined],
    ["where a rule that keeps goes", `trim: [${tips.replace("drop", "keep")}]`, "", "system"],
    ["of what people type: a filter that finds it anywhere", "", "filters: [{ id: a, contains: e, do: drop }]", "talk"],
    ["and whatever it puts there", "", "filters: [{ id: a, line: Please, do: replace, with: x }]", "talk"],
    ["not of what stands in a tag", "", "filters: [{ id: a, tag: note, contains: e, do: drop }]", undefined],
    [
      "where a filter loses its tag",
      "filters: [{ id: a, tag: n, do: drop }]",
      "filters: [{ id: a, line: n, do: drop }]",
      "talk",
    ],
    ["not where a filter goes", "filters: [{ id: a, contains: e, do: drop }]", "", undefined],
  ])("%s", (_, before, after, takes) => {
    const [change] = compareRules([layer(before)], [layer(after)]);
    expect(change?.takes).toBe(takes);
  });
});
