import { expect, test } from "vitest";
import { stepsTaken } from "../../../../src/checks/texts/text-tests.ts";
import { compileFiles } from "../scratch.ts";

/** Expressions that an engine might try in many ways, each with a word of its own. */
const SLOW: Readonly<Record<string, (word: string) => string>> = {
  "words in order": (word) => String.raw`\b(?:fix|repair)\b.*\b${word}\b.*\btest\b.*`,
  "repeated alternatives": (word) => `(?:foo|ba[rz]${word})+ ${word}[a-f]{2,5}`,
  "a repeated word": (word) => `(?:please )+fix ${word}`,
  "many gaps": (word) => `.*a${word}x.*b.*c.*d.*`,
};
/** Parts that may be missing before a count, and a number that others begin with: a proof takes more states than are visited. */
const HOPELESS = (word: string): string => `(?:a|b|${word})?(?:d|e)?(?:f|g)?x?y?z?(?:q|r)+.{3,80}end${word}`;

async function compileRoutes(expressions: readonly string[]): Promise<{ steps: number; codes: string[] }> {
  const routes = expressions.map(
    (one, index) => `  - { id: r${index}, when: { class: main, user: { matches: '${one}' } }, tier: low }\n`,
  );
  const profile = "{ backend: local, model: mallex/smollm2-135m, window: 8192 }";
  const text = `version: 1\nextends: [mallex:claude-code]\nprofiles: { main: ${profile} }\nroutes:\n${routes.join("")}`;
  const { config, problems } = await compileFiles({ "mallex.yaml": text });
  return { steps: stepsTaken(config), codes: problems.map(({ code }) => code) };
}

const words = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index}w`);

test.each(Object.entries(SLOW))("%s: each expression takes a few hundred steps of searches", async (_, expression) => {
  const few = await compileRoutes(words(50).map(expression));
  const many = await compileRoutes(words(100).map(expression));
  expect({ few: few.codes, many: many.codes }).toEqual({ few: [], many: [] });
  expect(many.steps).toBeLessThan(100 * 500);
  expect(many.steps - few.steps).toBeLessThan(50 * 500);
});

test("a shadow among slow expressions is found", async () => {
  const expressions = words(40).flatMap((word) => Object.values(SLOW).map((expression) => expression(word)));
  const { codes } = await compileRoutes([...expressions, SLOW["many gaps"]?.("w7w") ?? ""]);
  expect(codes).toEqual(["MX3070"]);
});

test("the searches of a file stop at a number of steps, and what they leave open is no finding", async () => {
  const { steps, codes } = await compileRoutes(Array.from({ length: 60 }, (_, index) => HOPELESS(`${index}`)));
  expect(codes).toEqual([]);
  expect(steps).toBeGreaterThan(900_000);
  expect(steps).toBeLessThan(1_100_000);
});

test("a file that was checked before takes the same steps again", async () => {
  const expressions = words(10).map((word) => String.raw`^(?:fix|repair$ )\b ${word}`);
  expect(await compileRoutes(expressions)).toEqual(await compileRoutes(expressions));
});
