import { expect, test } from "vitest";
import { compileFetched, extending, newPlace, NPM, said } from "../../config/load/trees.ts";
import { compileFiles } from "../scratch.ts";

const SIZES = "sizes: { small: { upTo: 8B, prompt: ./house.hbs } }\n";

/** By number, since no text of this project shall hold one itself. */
const HIDDEN = [0x08, 0x1b, 0x7f, 0x9b, 0x202e, 0x2066, 0xe0041];
/** In texts of every language, and in those with pictures. */
const SEEN = ["\t", "\r", String.fromCodePoint(0x200d), String.fromCodePoint(0x200f), String.fromCodePoint(0x1f600)];

test.each(HIDDEN)("no template of a pack holds character %i", async (number) => {
  const text = `Be kind.\nGo on${String.fromCodePoint(number)}.\n`;
  const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
  const compiled = await compileFetched(place, { [NPM]: { "pack.yaml": `version: 1\n${SIZES}`, "house.hbs": text } });
  expect(said(compiled)).toEqual(["MX6112 npm:@acme/rules/house.hbs@^1.2 2"]);
});

test("but whatever people write", async () => {
  const compiled = await compileFiles({
    "mallex.yaml": extending("./packs/a.yaml"),
    "packs/a.yaml": `version: 1\n${SIZES}trim: [{ id: a/b, line: ${JSON.stringify(SEEN.join("x"))}, do: drop }]\n`,
    "packs/house.hbs": `Be kind. ${SEEN.join("x")}\n`,
  });
  expect(said(compiled)).toEqual([]);
});

test("a person's own template and rules may hold any", async () => {
  const compiled = await compileFiles({
    "mallex.yaml": `${extending("mallex:claude-code")}${SIZES}trim: [{ id: a, line: "\\e", do: drop }]\n`,
    "house.hbs": `Be kind. {{appended}}.${String.fromCodePoint(0x1b)}\n`,
  });
  expect(said(compiled)).toEqual([expect.stringMatching(/^MX3015/)]);
});
