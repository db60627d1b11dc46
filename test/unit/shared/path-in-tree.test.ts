import { describe, expect, test } from "vitest";
import { pathInTree, displayPackFile } from "../../../src/shared/pack-spec.ts";

const GIT = "git+https://git.example.com/acme/rules";

describe("the path of a file in its tree", () => {
  test.each([
    ["npm:@acme/rules@^1.2", "strict.yaml"],
    ["npm:rules@*", "prompts/a b@2.hbs"],
    ["npm:@acme/rules", "pack.yaml"],
    [GIT, "prompts/house.hbs"],
    [`${GIT}?ref=v1.0.0`, "prompts/é?#%.hbs"],
  ])("%s: %s is read back from its shown name", (key, file) =>
    expect(pathInTree(key, displayPackFile(key, file))).toBe(file),
  );

  test.each([
    [`${GIT}?ref=v1`, `${GIT}//pack.yaml?ref=v2`],
    [GIT, `${GIT}//pack.yaml?ref=v2`],
    ["npm:rules", "npm:rules/pack.yaml@^1"],
    ["npm:@acme/rules@^1", "npm:@acme/rules-more/pack.yaml@^1"],
    [GIT, "mallex.yaml"],
    [GIT, `${GIT}//`],
  ])("there is none in %s of %s", (key, shown) => expect(pathInTree(key, shown)).toBeUndefined());
});
