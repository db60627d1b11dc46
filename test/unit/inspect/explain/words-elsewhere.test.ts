import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { RuleWords, UnfiredRule } from "../../../../generated/types/explanation.d.ts";
import { compile } from "../../../../src/compile.ts";
import { neverFired, unfiredIn } from "../../../../src/inspect/explain/unfired-rules.ts";
import { programFrom, ROOT } from "../../../support/shipped-program.ts";
import { scratchFolder } from "../../checks/scratch.ts";

const HEAD = `version: 1
extends: [mallex:claude-code, mallex:models]
profiles:
  coder: { backend: local, model: acme/coder-70b, window: 65536, output: 8192, size: large }
`;

type Message = MessagesRequest["messages"][number];

interface Case {
  readonly rules: string;
  readonly request: Partial<Omit<MessagesRequest, "messages">> & { readonly messages: readonly Message[] };
  readonly client?: string;
}

async function unfired({ rules, request, client = "2.1.329" }: Case): Promise<readonly UnfiredRule[]> {
  const file = `${scratchFolder()}/mallex.yaml`;
  writeFileSync(file, HEAD + rules);
  const compiled = await compile({ file, home: "/nowhere", packageRoot: ROOT });
  const program = await programFrom(compiled);
  const turn = { request: { model: "claude-x", max_tokens: 100, ...request } as unknown as MessagesRequest, client };
  const own = new Set(compiled.sources.flatMap(({ kind, name }) => (kind === "project" ? [name] : [])));
  return unfiredIn(program, turn, { origins: compiled.config, own }) ?? [];
}

const user = (content: string): Message => ({ role: "user", content });
const system = (content: string): Message => ({ role: "system", content }) as never;
const HOOK = "PostToolUse:Edit hook success: lint passed in 3 s";

const result = (content: string): readonly Message[] => [
  user("read it"),
  { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] },
  { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content }] },
];
const tool = { name: "Read", description: "Reads. Never read twice.", input_schema: { type: "object" } } as never;
const hi: readonly Message[] = [user("hi")];

const CASES: readonly (Case & { readonly name: string; readonly want: RuleWords | "fires" | "nothing" })[] = [
  {
    name: "a filter's, in what a hook says",
    rules: "filters: [{ id: own, tag: system-reminder, contains: lint passed, do: drop }]",
    request: { messages: [...hi, system(HOOK)] },
    want: {
      in: ["what `hook` says, in system text"],
      write: 'in `filters`, write `from: hook, contains: "lint passed"`',
    },
  },
  {
    name: "an expression's, bound to the beginning of a text",
    rules: "filters: [{ id: own, tag: note, matches: '^lint passed in \\d+', do: drop }]",
    request: { messages: [...hi, system(HOOK)] },
    want: {
      in: ["what `hook` says, in system text"],
      write: "in `filters`, write `from: hook, matches: 'lint passed in \\d+'`",
    },
  },
  {
    name: "those of a filter that knows the source, and looks at its beginning",
    rules: "filters: [{ id: own, from: hook, startsWith: lint passed, do: drop }]",
    request: { messages: [...hi, system(HOOK)] },
    want: {
      in: ["what `hook` says, in system text"],
      write: 'in `filters`, write `from: hook, contains: "lint passed"`',
    },
  },
  {
    name: "a trim rule's, in what a hook says in an element",
    rules: "trim: [{ id: own, line: lint passed, do: drop }]",
    request: { messages: [user("<user-prompt-submit-hook>lint passed</user-prompt-submit-hook>\nhi")] },
    want: {
      in: ["what `hook` says, in user text"],
      write: 'in `filters`, write `from: hook, contains: "lint passed"`',
    },
  },
  {
    name: "a filter's, in system text",
    rules: "filters: [{ id: own, contains: Never guess, do: drop }]",
    request: { messages: hi, system: "You are a client.\n\nNever guess a path.\nSo be it." },
    want: { in: ["system text"], write: 'in `trim`, write `paragraph: "Never guess a", contains: "Never guess"`' },
  },
  {
    name: "a section's, at another level",
    rules: 'trim: [{ id: own, section: "# Tone", do: drop }]',
    request: { messages: hi, system: "You are a client.\n\n## Tone\n\nBe kind." },
    want: { in: ["system text"], write: 'in `trim`, write `section: "## Tone"`' },
  },
  {
    name: "a trim rule's, in an element of user text",
    rules: "trim: [{ id: own, paragraph: Prefer teal, do: drop }]",
    request: { messages: [user("<late-note>\nPrefer teal over green.\n</late-note>\nhi")] },
    want: {
      in: ["<late-note> in user text"],
      write: 'in `filters`, write `tag: late-note, contains: "Prefer teal"`',
    },
  },
  {
    name: "an element's, in system text",
    rules: "filters: [{ id: own, tag: late-note, do: drop }]",
    request: { messages: hi, system: 'You are a client.\n<late-note kind="x">\nBe kind.\n</late-note>\n' },
    want: { in: ["system text"], write: "in `trim`, write `tag: late-note`" },
  },
  {
    name: "a trim rule's, in a result",
    rules: "trim: [{ id: own, line: Prefer teal, do: drop }]",
    request: { messages: result("one\nPrefer teal over green.\ntwo") },
    want: {
      in: ["results of tools"],
      write: 'in `filters`, write `line: "Prefer teal over", contains: "Prefer teal"`',
    },
  },
  {
    name: "in the description of a tool, where no rule looks",
    rules: "trim: [{ id: own, line: Never read twice, do: drop }]",
    request: { messages: hi, tools: [tool] },
    want: { in: ["descriptions of tools"] },
  },
  {
    name: "in what the person may have written, which no advice takes out",
    rules: "trim: [{ id: own, line: Prefer teal, do: drop }]",
    request: { messages: [user("Prefer teal over green.")] },
    want: { in: ["user text"] },
  },
  {
    name: "in place, for another release",
    rules: 'trim: [{ id: own, client: "<2", line: Never guess, do: drop }]',
    request: { messages: hi, system: "Never guess a path." },
    want: { in: ["system text"], why: "it is for client <2, and this is 2.1.329" },
  },
  {
    name: "in place, and taken by an earlier rule",
    rules: [
      "trim:",
      "  - { id: first, paragraph: You are, do: drop }",
      "  - { id: own, line: Never guess, do: drop }",
      "",
    ].join("\n"),
    request: { messages: hi, system: "You are a client.\nNever guess a path.\n\nThe end." },
    want: { in: ["system text"], why: "`trim/first` takes them out before" },
  },
  {
    name: "in place, and the rule is for long talks",
    rules: "trim: [{ id: own, line: Never guess, when: { promptTokens: { over: 5000 } }, do: drop }]",
    request: { messages: hi, system: "Never guess a path." },
    want: { in: ["system text"], why: "its `when` keeps it from this request" },
  },
  {
    name: "nowhere",
    rules: "filters: [{ id: own, tag: system-reminder, contains: lint passed, do: drop }]",
    request: { messages: [...hi, system("all is well")] },
    want: "nothing",
  },
  {
    name: "in what the model itself has said",
    rules: "filters: [{ id: own, tag: system-reminder, contains: lint passed, do: drop }]",
    request: { messages: [...hi, { role: "assistant", content: "lint passed" }, user("so?")] },
    want: "nothing",
  },
  {
    name: "too short to mean anything",
    rules: "filters: [{ id: own, tag: system-reminder, contains: ok, do: drop }]",
    request: { messages: [...hi, system("ok")] },
    want: "nothing",
  },
  {
    name: "a rule that fires",
    rules: "filters: [{ id: own, from: hook, contains: lint passed, do: drop }]",
    request: { messages: [...hi, system(HOOK)] },
    want: "fires",
  },
];

describe("the words of a rule that has not fired", () => {
  test.each(CASES)("$name", async ({ want, ...given }) => {
    const rule = (await unfired(given)).find(({ id }) => id === "own");
    expect(rule === undefined ? "fires" : (rule.words ?? "nothing")).toEqual(want);
  });

  test.each(CASES.filter(({ want }) => typeof want === "object" && want.write !== undefined))(
    "$name: the advice makes it fire",
    async ({ want, ...given }) => {
      const [, list, keys] = /^in `(.*?)`, write `(.*)`$/.exec((want as RuleWords).write ?? "") ?? [];
      expect(await unfired({ ...given, rules: `${list}: [{ id: own, ${keys}, do: drop }]` })).toEqual([]);
    },
  );

  test("a size with a prompt of its own takes the place of system text", async () => {
    const rules =
      "trim: [{ id: own, line: Never guess, do: drop }]\nsizes: { large: { prompt: mallex:prompts/small } }\n";
    const [rule] = await unfired({ rules, request: { messages: hi, system: "Never guess a path." } });
    expect(rule?.words).toEqual({
      in: ["system text"],
      why: "size large has its own prompt in place of this text",
    });
  });
});

describe("over several turns", () => {
  const at = (id: string, words?: RuleWords): UnfiredRule => ({ list: "filters", id, ...(words && { words }) });
  const here = { in: ["system text"] };
  const there = { in: ["user text"] };

  test("a rule is named that fired in none, with the newest place of its words", () => {
    const turns = [[at("a"), at("b")], [at("a", here), at("b", here)], [at("a", there)]];
    expect(neverFired(turns)).toEqual([{ list: "filters", id: "a", lately: { turns: 3, withWords: 2, words: here } }]);
  });

  test("without its words, or without turns, none is", () => {
    expect(neverFired([[at("a")], [at("a")]])).toEqual([]);
    expect(neverFired([])).toEqual([]);
  });
});
