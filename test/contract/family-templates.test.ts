import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Dialect } from "../../generated/types/plan.d.ts";
import { ThinkingSplitter } from "../../src/prompt/answer/thinking.ts";
import { readAnswer, readingOf, type Seen } from "../support/dialect-fixtures.ts";
import { familyAnswers } from "../support/family-answers.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Families that packs/models knows: what their entries claim must read what their own templates write. */
const MODELS = cases("models") as Readonly<Record<string, string>>;

/** Families that have no entry there: the dialect that a person would choose. */
const DIALECTS = cases("dialects") as Readonly<Record<string, string>>;

/** What no form can say: their servers have to read it. */
const UNSAID = cases("unsaid") as Readonly<Record<string, string>>;

const backend = { there: { kind: "openai", url: "http://127.0.0.1:9/v1" } };
const profiles = Object.entries(MODELS).map(([, model], at) => [`p${at}`, { backend: "there", model }] as const);
const { plan } = await writtenProgram({
  "mallex.yaml": stringify({
    version: 1,
    extends: ["mallex:claude-code", "mallex:models"],
    backends: backend,
    profiles: Object.fromEntries(profiles),
    tiers: [{ id: "all", profiles: ["p0"] }],
  }),
});

function claimOf(name: string): readonly string[] {
  const at = Object.keys(MODELS).indexOf(name);
  if (at >= 0) return plan.profiles[`p${at}`]?.reads ?? [];
  const chosen = DIALECTS[name];
  return chosen === undefined ? [] : [chosen];
}

/** A thought is gone before calls are read. */
function withoutThoughts(text: string, dialects: readonly Dialect[]): string {
  const calls = readingOf(dialects);
  const splitter = new ThinkingSplitter({ delimiters: plan.thoughts, calls, opens: () => "no", showsThinking: false });
  const stretches = [...splitter.push(text), ...splitter.end(true)];
  return stretches.flatMap((one) => (one.kind === "text" ? one.text : [])).join("");
}

interface Row {
  readonly name: string;
  readonly claim: readonly string[];
  /** Of the answers that the template writes in its ways: those that come back as the same calls, and all. */
  readonly read: number;
  readonly all: number;
  readonly wrong: readonly { readonly text: string; readonly seen: readonly Seen[] }[];
}

const rows: Row[] = [...familyAnswers()].flatMap(([name, answers]) => {
  const claim = claimOf(name);
  const dialects = claim.flatMap((one) => plan.dialects[one] ?? []);
  const wrong = answers.flatMap(({ calls, text }) => {
    const seen = readAnswer([withoutThoughts(text, dialects)], { dialects });
    const got = seen.filter((one) => !("text" in one));
    const want = calls.map((call) => ({ call: call.name, input: call.input }));
    return isDeepStrictEqual(got, want) ? [] : [{ text, seen }];
  });
  const all = answers.length;
  return all === 0 ? [] : [{ name, claim, read: all - wrong.length, all, wrong }];
});

describe("calls as the real templates of families write them", () => {
  test("are read back by the dialect that is claimed", () => {
    const table = rows.map(({ name, claim, read, all }) => {
      const told = name in UNSAID ? "no form" : read === all ? "yes" : `NO: ${read} of ${all}`;
      return `${name.padEnd(48)} ${(name in MODELS ? "pack: " : "") + claim.join(", ")}`.padEnd(80) + told;
    });
    process.stdout.write(
      `${table.join("\n")}\n${rows.filter(({ read, all }) => read === all).length} of ${rows.length} templates\n`,
    );
    const claimed = [...Object.keys(MODELS), ...Object.keys(DIALECTS), ...Object.keys(UNSAID)];
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(claimed));
  });

  test.each(rows.filter(({ name }) => !(name in UNSAID)))("$name", ({ claim, wrong }) => {
    expect(claim).not.toEqual([]);
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(UNSAID))("%s is said by no form, and nothing of it is a wrong call", (name) => {
    const row = rows.find((one) => one.name === name);
    expect(row?.wrong.flatMap(({ seen }) => seen.filter((one) => "call" in one))).toEqual([]);
  });
});
