import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Explanation } from "../../../../../generated/types/explanation.d.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { explainCommand } from "../../../../../src/cli/commands/inspect/explain.ts";
import type { ExplainOptions } from "../../../../../src/cli/commands/inspect/explain-subject.ts";
import { statusCommand } from "../../../../../src/cli/commands/run/status.ts";
import { keepTurns } from "../../../../support/turns.ts";
import type { MessagesRequest } from "../../../../../generated/types/anthropic.d.ts";
import type { TurnRecord } from "../../../../../src/diagnostics/records/turn-record.ts";
import { validateExplanation } from "../../../../../generated/types/validate-explanation.mjs";
import { readCases } from "../../../../support/read-cases.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

// Requests, codes and values are in test/commands/explain.yaml.

const cases = readCases(import.meta.url);

const FILE = cases("file") as string;
const REQUEST = {
  model: "claude-x",
  max_tokens: 32_000,
  thinking: { type: "adaptive" },
  system: "You are a client.\n<env>\nDate: today\n</env>",
  tools: ["Read", "Write"].map((name) => ({ name, input_schema: { type: "object", properties: {} } })),
  messages: [
    { role: "user", content: "<note>Buy one</note>\n<note>It rains.</note>\nPlease think hard" },
    { role: "system", content: "x-billing: 1\nGo on." },
  ],
};

let home: string;
let context: CliContext;
let said: string[];
let put: CliHome["put"];
beforeEach(() => {
  ({ home, context, put, reported: said } = cliHome());
  put("mallex.yaml", FILE);
  put(
    "prompt.hbs",
    "Be brief.\n{{#if tools}}\n# Tools\n{{tools}}\n{{/if}}{{#if date}}{{date}}{{/if}}{{#if git}}{{git}}{{/if}}",
  );
  put("request.json", JSON.stringify({ id: "1", client: "2.1.329", request: REQUEST }));
});

async function explain(options: ExplainOptions): Promise<string> {
  const { text = "", problems } = await explainCommand(context, options);
  expect(problems).toEqual([]);
  return text;
}

async function details(options: ExplainOptions): Promise<string> {
  return explain({ all: true, ...options });
}

describe("a rule of the person's own that does not fire", () => {
  const RULES = "  - { id: our-hook, tag: note, contains: lint passed, do: drop }\n";
  const turn = (words: string): Pick<TurnRecord, "config" | "request"> => ({
    config: join(home, "mallex.yaml"),
    request: { ...REQUEST, messages: [{ role: "user", content: `<hook>${words}</hook>\nhi` }] },
  });
  const reported = async (): Promise<string[]> => {
    const status = await statusCommand(context);
    const texts = [await explain({ last: true }), status.text ?? ""];
    return texts.flatMap((text) => text.split("\n").filter((line) => line.includes("our-hook")));
  };

  test("is reported with where its words stand, in this turn and in the last 20", async () => {
    put("mallex.yaml", FILE.replace("filters:\n", `filters:\n${RULES}`));
    const words = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? "all is well" : "lint passed"));
    keepTurns(context.paths.turns, words.map(turn));
    const advice = 'its words stand in <hook> in user text: in `filters`, write `tag: hook, contains: "lint passed"`';
    expect(await reported()).toEqual([
      "unfired  your rules that did nothing here: filters our-hook (mallex.yaml:20), routes warmups (mallex.yaml:12), routes hard (mallex.yaml:13), trim billing (mallex.yaml:18), filters adverts (mallex.yaml:21), filters notes (mallex.yaml:22)",
      `         our-hook: ${advice}`,
      "         our-hook: by today's file it fires in none of the last 20 turns, though its words went by in 10",
      `rule  filters our-hook (mallex.yaml:20): by today's file it fires in none of the last 20 turns, though its words went by in 10; ${advice}`,
    ]);
    const { data } = await explainCommand(context, { last: true });
    expect(validateExplanation(data)).toBe(true);
    const rules = [{ file: join(home, "mallex.yaml"), id: "our-hook", lately: { turns: 20, withWords: 10 } }];
    expect(await statusCommand(context)).toMatchObject({ data: { rules } });
  });

  test("is not, once it has fired in one of them, or its words went by in none, or in another file's turns", async () => {
    put("mallex.yaml", FILE.replace("filters:\n", `filters:\n${RULES}`));
    const fires = { ...turn(""), request: { ...turn("").request, messages: [user("<note>lint passed</note>")] } };
    keepTurns(context.paths.turns, [fires as never, turn("lint passed")]);
    expect((await statusCommand(context)).text).not.toContain("filters our-hook");
    keepTurns(context.paths.turns, [turn("all is well"), { ...turn("lint passed"), config: "/u/mallex.yaml" }]);
    expect((await statusCommand(context)).text).not.toContain("filters our-hook");
  });
});

const user = (content: string): { role: "user"; content: string } => ({ role: "user", content });

describe("a request", () => {
  test("without --all is the sample of docs/guide/explain.md", async () => {
    const page = readFileSync(join(PACKAGE_ROOT, "docs/guide/explain.md"), "utf8");
    expect(page).toContain(`$ mallex explain request.json\n${await explain({ what: "request.json" })}\n\`\`\``);
  });

  test("is an object with --json, of which nothing is left out", async () => {
    const { data } = await explainCommand(context, { what: "request.json" });
    expect(validateExplanation(data)).toBe(true);
    expect((data as Explanation).dropped).toContainEqual(cases("objectJsonNothingLeft"));
  });
});

const ELSEWHERE = { folder: "/else", config: "/else/mallex.yaml" };

/** A request whose client says where it works. */
function asked(folder: string): MessagesRequest {
  const { system, messages, ...request } = REQUEST;
  const env = `<env>\nWorking directory: ${folder}\n</env>`;
  return { ...request, system: `${system}\n${env}`, messages } as unknown as MessagesRequest;
}

describe("a recorded turn", () => {
  /** The oldest first; HOME stands for this folder. */
  function keep(turns: readonly Partial<TurnRecord>[]): void {
    const parts = "parts:\n  environment: [{ tag: env }]\n  date: [{ tag: env, line: Date }]\n";
    if (turns.some(({ request }) => request !== undefined))
      put("mallex.yaml", FILE.replace("parts:\n  date: [{ tag: env, line: Date }]\n", parts));
    for (const [at, more] of turns.entries()) {
      const id = `0aaaaaa${at}-1`;
      const kept = JSON.stringify({ id, ...turn, request: REQUEST, ...more }).replaceAll("HOME", home);
      put(`.mallex/state/turns/${id}.json`, kept);
    }
  }

  const turn = { dropped: [], prompt: [], plan: "fedcba9876543210", client: "2.1.329" };

  test.each([
    ["on another port was answered by the same rules", "server: { port: 4711 }", false],
    ["with other times was not", "server: { ping: 9s }", true],
  ])("%s", async (_, more, isOther) => {
    const { plan } = (await explainCommand(context, { what: "request.json" })).data as Explanation;
    put(
      ".mallex/state/turns/0aaaaaaa-1.json",
      JSON.stringify({ id: "0aaaaaaa-1", ...turn, plan: plan.hash, request: REQUEST }),
    );
    put("mallex.yaml", `${FILE}${more}\n`);
    expect((await details({ last: true })).includes("answeredBy")).toBe(isOther);
  });

  test.each<{ title: string; turns: readonly Partial<TurnRecord>[]; options?: ExplainOptions; want: string }>([
    { title: "of this folder's file", turns: [{ config: "HOME/mallex.yaml" }, ELSEWHERE], want: "0aaaaaa0-1" },
    { title: "of this folder", turns: [{ folder: "HOME", config: "/u/mallex.yaml" }, ELSEWHERE], want: "0aaaaaa0-1" },
    {
      title: "that the client asked here",
      turns: [{ ...ELSEWHERE, request: asked("HOME") }, ELSEWHERE],
      want: "0aaaaaa0-1",
    },
    { title: "that an older mallex has kept", turns: [{}, ELSEWHERE], want: "0aaaaaa0-1" },
    { title: "of any", turns: [{ folder: "HOME" }, ELSEWHERE], options: { any: true }, want: "0aaaaaa1-1" },
    { title: "the newest of two here", turns: [{ folder: "HOME" }, { folder: "HOME" }, ELSEWHERE], want: "0aaaaaa1-1" },
  ])("of another project is passed over: $title", async ({ turns, options, want }) => {
    keep(turns);
    expect(await details({ last: true, ...options })).toContain(`request  ${want} ·`);
  });

  test.each(
    cases("passedOver") as {
      title: string;
      turns: readonly Partial<TurnRecord>[];
      want: string;
      any?: boolean;
      says?: string;
    }[],
  )("of the client's own is passed over: answered $title", async ({ turns, want, any = false, says }) => {
    keep(turns);
    expect(await details({ last: true, any })).toContain(`request  ${want} ·`);
    expect(said).toEqual(says === undefined ? [] : [says]);
  });

  test("of the person's own file belongs to the folder, and with --config to the file", async () => {
    put(".mallex/mallex.yaml", FILE);
    put(".mallex/prompt.hbs", "{{#if tools}}{{tools}}{{/if}}{{date}}{{git}}");
    rmSync(join(home, "mallex.yaml"));
    const config = context.paths.userFile;
    keep([
      { folder: "HOME", config },
      { folder: "/else", config },
    ]);
    expect(await details({ last: true })).toContain("request  0aaaaaa0-1 ·");
    context = { ...context, config };
    expect(await details({ last: true })).toContain("request  0aaaaaa1-1 ·");
  });
});

describe("what a recorded turn that failed has cut", () => {
  test.each(cases("failed") as { title: string; turn: object; why: string; cut: string }[])(
    "$title",
    async ({ turn, why, cut }) => {
      const kept = { id: "0mabc-1", plan: "0123", client: "2.1.329", request: REQUEST, ...turn };
      put(relative(home, join(context.paths.turns, "0mabc-1.json")), JSON.stringify(kept));
      const { data } = await explainCommand(context, { last: true });
      const { summary } = data as Explanation;
      expect(summary.why).toBe(why);
      expect(summary.cut.split(" · ")[0]).toBe(cut);
    },
  );
});

test("a turn of a run that had settings is explained with them, also after its end", async () => {
  const settings = [{ path: ["profile", "model"], value: "acme/other-7b", from: "--model" }] as const;
  const { plan } = await compileFile(context, { overrides: settings });
  const turn = { config: join(home, "mallex.yaml"), request: REQUEST as never, plan: plan?.hash ?? "" };
  keepTurns(context.paths.turns, [{ ...turn, settings }]);
  for (const options of [{ last: true }, { what: "turn-0000" }]) {
    said.length = 0;
    const { data } = await explainCommand(context, options);
    const explanation = data as Explanation;
    expect(explanation.profile).toMatchObject({ model: "acme/other-7b" });
    expect(explanation.plan).not.toHaveProperty("answeredBy");
    expect(said).toEqual([expect.stringContaining("acme/other-7b from --model of its run")]);
  }
  keepTurns(context.paths.turns, [turn]);
  const { data } = await explainCommand({ ...context, env: { MALLEX_MODEL: "acme/third-7b" } }, { last: true });
  expect((data as Explanation).profile?.model).not.toBe("acme/third-7b");
});

test.each([
  null,
  "a",
  {},
  { path: "x" },
  { path: ["profile", "model"], from: "--model" },
  { path: ["a", "b"], value: 1, from: "c" },
])("settings of a run that are none, such as %j, are ignored", async (setting) => {
  const model = { path: ["profile", "model"], value: "acme/other-7b", from: "--model" };
  put("turn.json", JSON.stringify({ plan: "x", settings: [setting, model], request: REQUEST }));
  const { data } = await explainCommand(context, { what: "turn.json" });
  expect((data as Explanation).profile).toMatchObject({ model: "acme/other-7b" });
  expect(said).toEqual(["explained with model acme/other-7b from --model of its run"]);
});

describe("in a folder without a mallex.yaml", () => {
  const elsewhere = (): CliContext => {
    put("other/note.txt", "");
    return { ...context, cwd: join(home, "other") };
  };
  const keep = (config: string): void =>
    keepTurns(context.paths.turns, [{ config, client: "2.1.329", request: REQUEST as never }]);

  test.each([
    { title: "--any", options: { last: true, any: true } },
    { title: "an id", options: { what: "turn-0000" } },
  ])("a kept turn is explained by the file that has answered it: $title", async ({ options }) => {
    keep(join(home, "mallex.yaml"));
    const { problems, data } = await explainCommand(elsewhere(), options);
    expect(problems).toEqual([]);
    expect((data as Explanation).profile).toMatchObject({ name: "coder" });
    expect(said.join("\n")).toContain(`explained with ${join(home, "mallex.yaml")}`);
  });

  test("by the shipped file where that one is gone", async () => {
    keep(join(home, "gone.yaml"));
    const { problems, text } = await explainCommand(elsewhere(), { last: true, any: true });
    expect([problems, typeof text]).toEqual([[], "string"]);
    expect(said.join("\n")).toContain("explained with the shipped one");
  });

  test("nothing kept, or a request of a file: the folder needs one", async () => {
    const refusals = [{ last: true, any: true }, { what: "../request.json" }].map(async (options) =>
      explainCommand(elsewhere(), options).catch((error: { problem: { code: string } }) => error.problem.code),
    );
    expect(await Promise.all(refusals)).toEqual(["MX7501", "MX7501"]);
  });

  test("a file of another name is reported, and never passed over", async () => {
    keep(join(home, "mallex.yaml"));
    put("other/mallex.yml", FILE);
    await expect(explainCommand(elsewhere(), { last: true, any: true })).rejects.toMatchObject({
      problem: { code: "MX7501", message: expect.stringContaining("mallex.yml") },
    });
  });
});
