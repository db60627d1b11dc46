import { expect, test } from "vitest";
import { fixValue, replaceWordFix, suggestCorrection } from "../../../src/diagnostics/suggest-fix.ts";

const at = (length: number): { file: string; line: number; column: number; length: number } => ({
  file: "a.yaml",
  line: 2,
  column: 5,
  length,
});

test("a plain word is replaced as it stands, one in quotes between them", () => {
  expect(replaceWordFix(at(5), "lcoal", "local")).toEqual({ fix: { at: at(5), replace: "local" } });
  expect(replaceWordFix(at(7), "lcoal", "local")).toEqual({ fix: { at: { ...at(5), column: 6 }, replace: "local" } });
  expect(fixValue(at(6), "8192", "8192")).toEqual({ fix: { at: at(6), replace: "8192" } });
});

test.each([
  { name: "that has escapes in it", place: at(9), word: "lcoal" },
  { name: "of several words, which may span lines", place: at(5), word: "a b c" },
  { name: "whose place is not known", place: { file: "a.yaml" }, word: "lcoal" },
])("a value $name is not touched", ({ place, word }) => expect(replaceWordFix(place, word, "x")).toEqual({}));

test("only what can be meant one way is a fix", () => {
  expect(suggestCorrection("modle", ["model", "window"], at(5)).fix?.replace).toBe("model");
  expect(suggestCorrection("nome", ["none", "some"], at(4))).toEqual({ hint: 'did you mean "none" or "some"?' });
});

test("a name that differs in a digit is another thing: a hint, and no fix", () => {
  const allowed = ["box1", "local"];
  expect(suggestCorrection("box2", allowed, at(4))).toEqual({ hint: 'did you mean "box1"? (one of: box1, local)' });
  expect(suggestCorrection("box", allowed, at(3)).fix).toBeUndefined();
  expect(suggestCorrection("bxo1", allowed, at(4)).fix?.replace).toBe("box1");
});
