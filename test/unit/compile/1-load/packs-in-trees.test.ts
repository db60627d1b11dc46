import { describe, expect, test } from "vitest";
import { compile } from "../../../../src/compile/compile.ts";
import { compileFetched, extending, GIT, keep, newPlace, NPM, said } from "./trees.ts";

const TREE = {
  "pack.yaml": "version: 1\nextends: [./more/trim.yaml]\nsizes: { small: { upTo: 8B, prompt: ./prompts/house.hbs } }\n",
  "more/trim.yaml": "version: 1\ntrim: [{ id: acme/no-tips, section: '# Tips', do: drop }]\n",
  "prompts/house.hbs": "Be kind.\n",
  "rules.test.yaml": "version: 1\ntests: [{ name: Tips stay, given: { user: hello }, expect: { class: main } }]\n",
  "README.md": "not read\n",
};

describe("a pack in a tree from elsewhere", () => {
  test.each([
    [
      GIT,
      '"git+https://git.example.com/acme/rules?ref=v1"',
      "git+https://git.example.com/acme/rules//prompts/house.hbs?ref=v1",
    ],
    [NPM, '"npm:@acme/rules@^1.2"', "npm:@acme/rules/prompts/house.hbs@^1.2"],
  ])("compiles from %s as fetched, from the cache and from a copy to the same plan", async (key, item, template) => {
    const place = newPlace({ "mallex.yaml": extending(item) });
    const fetched = await compileFetched(place, { [key]: TREE });
    expect(said(fetched)).toEqual([]);
    const [tree] = fetched.trees;
    expect(Object.keys(tree?.files ?? {})).toEqual([
      "more/trim.yaml",
      "pack.yaml",
      "prompts/house.hbs",
      "rules.test.yaml",
    ]);
    expect(tree).toMatchObject({ key, of: "project", rules: 2 });
    expect(fetched.plan?.templates).toContain(template);
    expect(fetched.texts.get(template)).toBe("Be kind.\n");

    keep(place, fetched, "cache");
    const cached = await compile(place.input);
    expect(said(cached)).toEqual([]);
    expect(cached.plan?.hash).toBe(fetched.plan?.hash);
    keep(place, fetched, "vendor");
    const copied = await compile({ ...place.input, packs: "/nowhere" });
    expect(copied.files).toEqual(cached.files);
  });
});
