import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Lock, LockedPolicy } from "../../../../generated/types/lock.d.ts";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { validateLock } from "../../../../generated/types/validate-lock.mjs";
import { printLock } from "../../../../src/cli/compile/write-lock.ts";
import { figuresOf } from "../../../../src/config/lock/policies.ts";
import { type Probed, probeTemplate, toLocked } from "../../../../src/inspect/probe/probe-template.ts";
import { parseBoundedTemplate } from "../../../../src/cli/commands/inspect/probe.ts";
import { parseChatTemplate, renderChatTemplate } from "../../../../src/prompt/templates/chat-template.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { MLX } from "../../../support/supervised-backends.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const CALLS =
  "{% for c in m.tool_calls or [] %}<call>{{ c.function.name }}{{ c.function.arguments | tojson }}</call>{% endfor %}";
const MESSAGES = `{% for m in messages %}[{{ m.role }}]{{ m.content }}${CALLS}\n{% endfor %}`;
const TOOLS = "{% if tools %}{{ tools | tojson }}\n{% endif %}";
const REFUSING =
  "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system, please') }}{% endif %}{% endfor %}";

let program: Program;
let profile: Profile;
beforeAll(() => {
  program = smallProgram({ ...ACTING, backends: { local: MLX } });
  const native = program.plan.profiles["native"];
  if (native === undefined) throw new Error("no profile");
  profile = native;
});

function probe(template: string, own: Partial<Profile> = {}): Probed {
  const parsed = parseBoundedTemplate({ chatTemplate: template, config: {}, thinks: false });
  const asked = request({ tools: CLIENT_TOOLS });
  return probeTemplate({ program, profile: { ...profile, ...own }, template: parsed, request: asked });
}

const chosenOf = (template: string): unknown => probe(template).chosen?.policy;
const USUAL = { dialect: "native", system: "message", midSystem: "fold", arguments: "object", date: "live" };

test("the text dialect that is tried is the profile's own, and its figures hold for every other", () => {
  const own = { ...TAGGED, forms: [[{ text: "[CALL]" }, { hole: "json" as const }]] };
  const other = smallProgram({ ...ACTING, backends: { local: MLX }, dialects: { tagged: TAGGED, own } });
  const template = parseBoundedTemplate({ chatTemplate: MESSAGES + TOOLS, config: {}, thinks: false });
  const asked = request({ tools: CLIENT_TOOLS });
  const probed = probeTemplate({ program: other, profile, template, request: asked, text: "own" });
  expect(probed.chosen?.policy).toEqual({ ...USUAL, dialect: "own" });
  const { stable } = toLocked(probed, { template: "0".repeat(16), heads: {} }) ?? { stable: {} };
  const figures = figuresOf(stable, { ...USUAL, dialect: "own" } as LockedPolicy);
  expect(figures?.all).toBe(100);
  expect(figuresOf(stable, { ...USUAL, dialect: "mistral" } as LockedPolicy)).toEqual(figures);
  expect(figuresOf(stable, USUAL as LockedPolicy)).not.toEqual(figures);
});

describe("the policy with the longest stable prefix is chosen", () => {
  test.each(cases("cases") as { title: string; template: string; want: object }[])("$title", ({ template, want }) => {
    expect(chosenOf(template)).toEqual(want);
  });

  test("and no policy keeps more", () => {
    const { measured, chosen } = probe(`{{ strftime_now('%d') }}${MESSAGES}${TOOLS}`);
    expect(measured).toHaveLength(32);
    expect(new Set(measured.map(({ policy }) => JSON.stringify(policy))).size).toBe(32);
    expect(Math.max(...measured.map(({ bytes }) => bytes?.all ?? 0))).toBe(chosen?.bytes?.all);
    expect(chosen?.bytes?.all).toBeGreaterThan(measured[0]?.bytes?.all ?? 100);
  });

  test("of a server that is not mallex's own only what it can be told", () => {
    const others = smallProgram(ACTING);
    const template = parseBoundedTemplate({ chatTemplate: MESSAGES, config: {}, thinks: false });
    const { measured } = probeTemplate({
      program: others,
      profile,
      template,
      request: request({ tools: CLIENT_TOOLS }),
    });
    expect(measured.map(({ policy }) => `${policy.arguments} ${policy.date}`)).toEqual(Array(8).fill("object live"));
  });
});

describe("a template that leaves something out", () => {
  const bare = "{% for m in messages %}{% if m.role != 'tool' %}[{{ m.role }}]{{ m.content }}{% endif %}{% endfor %}";
  const hidesOf = (template: string, policy: object = {}): unknown =>
    probe(template).measured.find((one) => JSON.stringify(one.policy) === JSON.stringify({ ...USUAL, ...policy }))
      ?.hides;

  test.each(cases("hides") as { title: string; template: string; policy?: object; want: unknown }[])(
    "hides $title",
    ({ template, policy, want }) => expect(hidesOf(template, policy)).toEqual(want),
  );

  test("is shown a talk so that it hides nothing, though the figures of others are better", () => {
    expect(chosenOf(MESSAGES)).toEqual({ ...USUAL, dialect: "tagged" });
    const dated = `{% if not tools %}{{ strftime_now('%d') }}{{ messages | length }}{% endif %}${MESSAGES}`;
    const { measured, chosen } = probe(dated);
    expect(measured[0]).toMatchObject({ hides: ["tools"], bytes: { all: 100 } });
    expect(chosen?.policy.dialect).toBe("tagged");
    expect(chosen?.bytes?.all).toBeLessThan(100);
  });

  test("is shown it so that it hides the least, where it always hides something", () => {
    const mute = bare.replace("m.content", "m.content if m.role != 'assistant'");
    expect(hidesOf(mute)).toEqual(["tools", "calls", "results", "words"]);
    expect(probe(mute).chosen).toMatchObject({ policy: { ...USUAL, dialect: "tagged" }, hides: ["calls", "words"] });
  });

  test("hides no tools from a model that has none", () => {
    expect(probe(bare, { size: "large" }).measured[0]?.bytes?.all).toBe(100);
    expect(probe(bare, { size: "large" }).measured.filter(({ hides }) => hides !== undefined)).toEqual([]);
  });
});

describe("a template that would loop for hours", () => {
  const LOOP = "{% for a in range(3000) %}{% for b in range(3000) %}{% endfor %}{% endfor %}";

  test.each(cases("endless") as [string, string][])("%s, is one that can't be rendered", (_, loop) => {
    const { measured, chosen } = probe(loop + MESSAGES);
    expect(chosen).toBeUndefined();
    expect(measured.filter(({ unknown }) => unknown === undefined)).toEqual([]);
  });

  test("says why", () =>
    expect(probe(LOOP).measured[0]?.unknown).toBe("its chat template takes too many steps: it may never end"));

  test("and one that does not is rendered as by the engine itself", () => {
    const template = `{%- for a in range(2, 9, 3) %}{{ a }}{{ loop.last }}{% endfor %}{{ range(3) | list | tojson }}{{ range(3, 0, -1) | join }}{{ none is none and True and not false }}${TOOLS}${MESSAGES}`;
    const source = { chatTemplate: template, config: {}, thinks: false };
    const asked = { messages: [{ role: "user", content: "hi" }], tools: [] } as const;
    expect(renderChatTemplate(parseBoundedTemplate(source), asked)).toBe(
      renderChatTemplate(parseChatTemplate(source), asked),
    );
  });
});

describe("what can't be measured is not guessed", () => {
  test("a template that refuses everything", () => {
    const { measured, chosen } = probe("{{ raise_exception('never') }}");
    expect(chosen).toBeUndefined();
    expect(new Set(measured.map(({ refused }) => refused))).toEqual(new Set(["never"]));
  });

  test("a template that the engine can't render for the usual policy keeps it, whatever others yield", () => {
    const { measured, chosen } = probe(`{% if tools %}{{ tools | no_such_filter }}{% endif %}${MESSAGES}`);
    expect(measured[0]?.unknown).toMatch(/no_such_filter/);
    expect(measured.find(({ policy }) => policy.dialect === "tagged")?.bytes?.all).toBe(100);
    expect(chosen).toBeUndefined();
  });
});

describe("the lock", () => {
  const lockOf = (template: string): Lock => {
    const locked = toLocked(probe(template), {
      template: "0123456789abcdef",
      heads: { small: { tagged: { tokens: 9, of: "0123456789abcdef" } } },
    });
    if (locked === undefined) throw new Error("nothing was chosen");
    return { version: 1, models: { "b/model": locked, "a/model": locked } };
  };

  test("is the same text for the same figures, sorted, and reads back as what was written", () => {
    const lock = lockOf(`{{ strftime_now('%d') }}${MESSAGES}${TOOLS}`);
    const text = printLock(lock);
    expect(text).toBe(
      printLock({ models: Object.fromEntries(Object.entries(lock.models ?? {}).toReversed()), version: 1 }),
    );
    expect(text.indexOf("a/model")).toBeLessThan(text.indexOf("b/model"));
    const read: unknown = parse(text);
    expect(validateLock(read)).toBe(true);
    expect(read).toEqual(lock);
  });

  test("names policies by the parts that make a difference", () => {
    const keys = (template: string): string[] => Object.keys(lockOf(template).models?.["a/model"]?.stable ?? {});
    expect(keys(TOOLS + MESSAGES)).toEqual(["any"]);
    expect(keys(REFUSING + TOOLS + MESSAGES)).toEqual(["user fold"]);
    expect(keys(`{{ strftime_now('%d') }}${TOOLS}${MESSAGES}`).toSorted()).toEqual(cases("namesPoliciesPartsMake"));
  });

  test("says what is hidden under which policy, of one dialect alone", () => {
    const hidesOf = (template: string): unknown => lockOf(template).models?.["a/model"]?.hides;
    expect(hidesOf(TOOLS + MESSAGES)).toBeUndefined();
    expect(hidesOf(MESSAGES)).toEqual({ native: ["tools"] });
    expect(hidesOf(`${REFUSING}${MESSAGES}`)).toEqual({ "native user fold": ["tools"] });
    const isClients = true;
    const told = toLocked(probe(MESSAGES, { size: "whole" }), { template: "0".repeat(16), heads: {}, isClients });
    expect(told).toMatchObject({ stable: {}, hides: { native: ["tools"] } });
    expect(validateLock({ version: 1, models: { one: told } })).toBe(true);
  });

  test("tells policies that mallex can't render from those that the template refuses", () => {
    const stable = `{% if not tools %}{% for m in messages %}{% if m.role == 'system' and not loop.first %}{{ raise_exception('one, please') }}{% endif %}{% endfor %}{% endif %}`;
    const unrendered = (template: string): readonly string[] | undefined =>
      lockOf(template).models?.["a/model"]?.unrendered;
    expect(unrendered(`{% if not tools %}{{ 1 | no_such_filter }}{% endif %}${TOOLS}${MESSAGES}`)).toEqual(["tagged"]);
    expect(unrendered(`${stable}${TOOLS}${MESSAGES}`)).toBeUndefined();
  });

  test("has the figures of every policy that renders and hides nothing, and of no other", () => {
    for (const template of [MESSAGES + TOOLS, REFUSING + MESSAGES, `{{ strftime_now('%d') }}${MESSAGES}${TOOLS}`]) {
      const { stable = {} } = lockOf(template).models?.["a/model"] ?? {};
      for (const { policy, bytes, hides } of probe(template).measured)
        expect(figuresOf(stable, policy)).toEqual(hides === undefined ? bytes : undefined);
    }
  });
});
