import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { RuleWords, UnfiredRule } from "../../../../generated/types/explanation.d.ts";
import { compile } from "../../../../src/compile.ts";
import { neverFired, unfiredIn } from "../../../../src/inspect/explain/unfired-rules.ts";
import { programFrom, ROOT } from "../../../support/shipped-program.ts";
import { scratchFolder } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const HEAD = cases("head") as string;

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
const hi: readonly Message[] = [user("hi")];

const CASES = cases("cases") as (Case & { readonly name: string; readonly want: RuleWords | "fires" | "nothing" })[];

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
      "extends: [mallex:claude-code]\ntrim: [{ id: own, line: Never guess, do: drop }]\nsizes: { large: { prompt: mallex:prompts/small } }\n";
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
