import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";

const PROFILES = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
const GREETING = "routes: [{ id: hi, when: { class: main, user: hi }, reply: mallex:replies/none }]\n";

test.each([
  {
    name: "what no class takes, where classes take what guards",
    extended: "mallex:claude-code, ",
    pack: GREETING,
    want: [],
  },
  { name: "what no class takes, where none takes what guards", extended: "", pack: GREETING, want: ["MX6190"] },
  {
    name: "what no class takes, where the pack has taken a guard out",
    extended: "mallex:claude-code, ",
    pack: `classes: [{ override: autoMode, when: { user: never } }]\n${GREETING}`,
    want: ["MX6181"],
  },
  {
    name: "titles",
    extended: "mallex:claude-code, ",
    pack: "routes: [{ override: titles, reply: mallex:replies/none }]\n",
    want: [],
  },
])("a pack answers $name: $want", async ({ extended, pack, want }) => {
  const { problems } = await compileFiles({
    "mallex.yaml": `version: 1\nextends: [${extended}./pack.yaml]\n${PROFILES}`,
    "pack.yaml": `version: 1\n${pack}`,
  });
  expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(want);
});

test("the person's own file decides who answers what", async () => {
  const route = "{ id: mine, when: { class: prefix }, reply: mallex:replies/none }";
  const text = `version: 1\nextends: [mallex:claude-code]\n${PROFILES}routes: [${route}, { override: auto-mode, tier: lowest }]\n`;
  const { problems } = await compileFiles({ "mallex.yaml": text });
  expect(problems.filter(({ code }) => code === "MX6190")).toEqual([]);
});
