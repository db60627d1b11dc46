import { describe, expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";

const MAIN = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

interface Case {
  readonly name: string;
  readonly text: string;
  /** Lines of the file without its first, each with its codes. */
  readonly want: readonly string[];
}

async function codesOf(text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { problems } = await compileFiles({ "mallex.yaml": `version: 1\n${text}`, ...more });
  return problems.map(({ code, at }) => `${(at?.line ?? 0) - 1} ${code}`);
}

describe("beside a mistake in keys or values, what is wrong elsewhere is said, too", () => {
  test.each<Case>([
    {
      name: "names, and a key of the server",
      text: `profiles: { coder: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
tiers: [{ id: low, profiles: [codr] }]
routes: [{ id: r, when: { class: nope }, tier: low }]
server: { prt: 1 }
`,
      want: ["2 MX3001", "3 MX3001", "4 MX2001"],
    },
    {
      name: "a profile whose answer does not fit, beside one with a typo, which is a name all the same",
      text: `profiles:
  a: { backend: local, modl: x }
  b: { backend: local, model: x, window: 10, output: 20 }
tiers: [{ id: low, profiles: [a] }, { id: high, profiles: [c] }]
`,
      want: ["2 MX2001", "3 MX3008", "4 MX3001"],
    },
    {
      name: "an unknown name in a profile with a typo",
      text: "profiles:\n  a:\n    modl: x\n    backend: nowhere\n",
      want: ["3 MX2001", "4 MX3001"],
    },
    {
      name: "a rule that does nothing, beside one with a typo",
      text: `${MAIN}trim:\n  - { id: a, lin: x, do: drop }\n  - { id: b, do: drop }\n`,
      want: ["3 MX2001", "4 MX3007"],
    },
    {
      name: "two tiers of one name, beside one of the wrong form",
      text: `${MAIN}tiers:\n  - { id: a, profiles: [main] }\n  - { id: b, profiles: 5 }\n  - { id: a, profiles: [main] }\n`,
      want: ["4 MX2003", "5 MX3002"],
    },
  ])("$name", async ({ text, want }) => {
    expect(await codesOf(text)).toEqual(want);
  });

  test("no profile, and no version", async () => {
    const { problems } = await compileFiles({ "mallex.yaml": "server: { port: 4000 }\n" });
    expect(problems.map(({ code }) => code).toSorted()).toEqual(["MX2002", "MX3006"]);
  });
});

describe("a mistake casts no shadow:", () => {
  test.each<Case>([
    {
      name: "what a misspelt section defines is not unknown",
      text: `profles: { a: { backend: local, model: x } }\ntiers: [{ id: low, profiles: [a] }]\n`,
      want: ["1 MX2001"],
    },
    {
      name: "nor what a section defines that is called otherwise",
      text: `llms: { a: { backend: local, model: x } }\ntiers: [{ id: low, profiles: [a] }]\n`,
      want: ["1 MX2001"],
    },
    {
      name: "but what it does not define is",
      text: `profles: { a: { backend: local, model: x } }\ntiers: [{ id: low, profiles: [b] }]\n`,
      want: ["1 MX2001", "2 MX3001"],
    },
    {
      name: "a rule whose id is called otherwise has a name",
      text: `${MAIN}classes: [{ name: c, when: { tools: none } }]\nroutes: [{ id: r, when: { class: c }, tier: low }]\n`,
      want: ["2 MX3004", "2 MX2001"],
    },
    {
      name: "a tier, too",
      text: `${MAIN}tiers: [{ name: a, profiles: [main] }]\nroutes: [{ id: r, when: { class: main }, tier: a }]\n`,
      want: ["2 MX2002", "2 MX2001"],
    },
    {
      name: "a tier without a name may be the usual one",
      text: `${MAIN}tiers: [{ about: x }]\nroutes: [{ id: r, when: { class: main }, tier: high }]\n`,
      want: ["2 MX2002"],
    },
    {
      name: "a map in the place of a list has names, and what is inherited is still there",
      text: `${MAIN}extends: [mallex:claude-code]
classes: { c: { when: { tools: none } } }
routes: [{ id: r, when: { class: c }, tier: low }]
`,
      want: ["3 MX2003"],
    },
    {
      name: "so is it behind a number",
      text: `${MAIN}extends: [mallex:claude-code]\nclasses: 1\nsizes: 2\ntiers: 3\nclientTools: 4\nbackends: 5\nparts: 6\n`,
      want: ["3 MX2003", "4 MX2003", "5 MX2003", "6 MX2003", "7 MX2003", "8 MX2003"],
    },
    {
      name: "what a misspelt section knows of a model is not assumed",
      text: "modls: [{ id: a, match: x, window: 1000 }]\nprofiles: { main: { backend: local, model: x } }\n",
      want: ["1 MX2001"],
    },
    {
      name: "nor what a rule with a typo knows",
      text: "models: [{ id: a, mach: x, window: 1000 }]\nprofiles: { main: { backend: local, model: x } }\n",
      want: ["1 MX2001"],
    },
    {
      name: "what the client is told is not taken away",
      text: `${MAIN}launch: { agrs: [], env: { ANTHROPIC_AUTH_TOKEN: a, ANTHROPIC_BASE_URL: "http://127.0.0.1:1" } }\n`,
      want: ["2 MX2001"],
    },
    {
      name: "a route is reached while it is not known which requests its class has",
      text: `${MAIN}classes: [{ id: c, whn: { tools: none } }]
routes:
  - { id: a, when: { class: main }, tier: low }
  - { id: b, when: { stream: true }, tier: high }
`,
      want: ["2 MX2001"],
    },
    {
      name: "of a wrong word nothing else is said",
      text: MAIN.replace("window", 'thinking: "\\b", window'),
      want: ["1 MX2004"],
    },
    {
      name: "what a test expects of a misspelt section is there",
      text: `${MAIN.replace("profiles", "profils")}tests: [{ name: a, given: { user: x }, expect: { profile: main } }]\n`,
      want: ["1 MX2001"],
    },
  ])("$name", async ({ text, want }) => {
    expect(await codesOf(text)).toEqual(want);
  });

  test("what a template reads of a misspelt section is there", async () => {
    const text = `${MAIN}prats: { notes: [{ tag: notes }] }\nsizes: { large: { prompt: ./t.hbs } }\n`;
    expect(await codesOf(text, { "t.hbs": "{{notes}}" })).toEqual(["2 MX2001"]);
  });

  test("a good value of another layer is left alone", async () => {
    const local = "version: 1\nlaunch: { agrs: [] }\n";
    const text = `${MAIN}launch: { env: { ANTHROPIC_AUTH_TOKEN: a } }\n`;
    expect(await codesOf(text, { "mallex.local.yaml": local })).toEqual(["1 MX2001"]);
  });
});
