import { expect, test } from "vitest";
import { compileFetched, extending, newPlace, NPM, said } from "./trees.ts";

/** Packs in levels, each of which extends all of the next one. */
function levels(depth: number, width: number): Record<string, string> {
  const name = (level: number, index: number): string =>
    level + index === 0 ? "pack.yaml" : `p${level}-${index}.yaml`;
  const indices = Array.from({ length: width }, (_, index) => index);
  const files = Array.from({ length: depth }, (_, level) => {
    const next = level === depth - 1 ? [] : indices.map((index) => `./${name(level + 1, index)}`);
    return indices.map((index) => [name(level, index), `version: 1\nextends: [${next.join(", ")}]\n`] as const);
  });
  return Object.fromEntries(files.flat());
}

test.each([false, true])(
  "packs that extend each other in ever so many ways are each read once, removeOnly: %s",
  async (removeOnly) => {
    const place = newPlace({ "mallex.yaml": extending(`{ pack: "${NPM}", removeOnly: ${removeOnly} }`) });
    const compiled = await compileFetched(place, { [NPM]: levels(7, 25) });
    expect(said(compiled)).toEqual([]);
    expect(compiled.layers).toHaveLength(1 + 1 + 6 * 25 + 1);
  },
  120_000,
);

test("more than two hundred are too many, which is said once", async () => {
  const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
  const compiled = await compileFetched(place, { [NPM]: levels(5, 60) });
  expect(said(compiled)).toEqual([expect.stringMatching(/^MX1013 npm:@acme\/rules\/p/)]);
  expect(compiled.plan).toBeUndefined();
});
