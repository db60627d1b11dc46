import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Mallex, Model } from "../../generated/types/mallex.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { compile } from "../../src/compile.ts";
import { referenceRequest } from "../../src/checks/profiles/context-budgets.ts";
import { toData } from "../../src/config/parse/tree.ts";
import { probeTemplate } from "../../src/inspect/probe/probe-template.ts";
import { parseBoundedTemplate } from "../../src/cli/commands/inspect/probe.ts";
import { buildPromptForProfile } from "../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { renderChatTemplate, type ChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { realTemplates } from "./real-templates.ts";
import { readCases } from "../support/read-cases.ts";

const listOf = readCases(import.meta.url);

const models = (parse(readFileSync(`${ROOT}/packs/models/pack.yaml`, "utf8")) as { models: Model[] }).models;
const FILE =
  "version: 1\nextends: [mallex:claude-code]\nprofiles:\n  main: { backend: local, model: real/model, window: 65536, output: 1024, size: medium }\n";

/** What mlx_lm.server finds in a template whose calls it can read (mlx_lm 0.32, tokenizer_utils.py). */
const READABLE = listOf("readable") as RegExp[];

/** The families whose template the package carries. */
const FAMILIES = listOf("families") as readonly { readonly template: string; readonly ids: readonly string[] }[];
const cases = FAMILIES.flatMap(({ template, ids }) => ids.map((id) => ({ template, id })));

let program: Program;
let profile: Profile;
let asked: MessagesRequest;
const texts = new Map<string, string>();
beforeAll(async () => {
  for (const { name, text } of realTemplates()) texts.set(name, text);
  program = await writtenProgram({ "mallex.yaml": FILE });
  const { config } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  asked = referenceRequest(toData(config) as Mallex);
  const main = program.plan.profiles["main"];
  if (main === undefined) throw new Error("no profile");
  profile = main;
}, 600_000);

describe.each(cases)("$id, by the template $template", ({ template, id }) => {
  const factsIn = (): Model => {
    const found = models.find((model) => model.id === id);
    if (found === undefined) throw new Error("the pack has lost it");
    return found;
  };
  const textOf = (): string => texts.get(template) ?? "";

  // A template may open and close a thought for a model that thinks always: that says nothing of the model.
  const isAlways = models.find((model) => model.id === id)?.thinking === "always";
  test.skipIf(isAlways)("thinks by the word of the profile just where the pack says that it can do both", () => {
    const [on, off] = [true, false].map((thinking) => rendered(textOf(), { ...profile, thinking }));
    expect(on !== off).toBe(factsIn().thinking === "off");
  });

  test("calls tools in its own form where the server reads it and the template takes it, else as text", () => {
    const { measured } = probeTemplate({ program, profile, template: chatOf(textOf()), request: asked });
    const works = measured[0]?.bytes !== undefined && READABLE.some((form) => form.test(textOf()));
    expect(factsIn().dialect ?? "native").toBe(works ? "native" : "tagged");
  });

  test("is laid out as its template keeps most", () => {
    const { dialect = "native", policy = {} } = factsIn();
    const { measured } = probeTemplate({ program, profile, template: chatOf(textOf()), request: asked });
    const same = measured.filter((one) => one.policy.dialect === dialect);
    const mine = same.find((one) =>
      Object.entries({ ...USUAL, ...policy }).every(([key, value]) => Reflect.get(one.policy, key) === value),
    );
    expect(mine?.bytes?.all).toBe(Math.max(...same.map(({ bytes }) => bytes?.all ?? 0)));
  });
});

const USUAL = { system: "message", midSystem: "fold", arguments: "object", date: "live" };

function chatOf(text: string): ChatTemplate {
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  return parseBoundedTemplate({ chatTemplate: text, config, thinks: false });
}

function rendered(text: string, shown: Profile): string {
  const prompt = buildPromptForProfile(program, { ...shown, dialect: "tagged" }, asked);
  if (prompt === undefined) throw new Error("not asked");
  return renderChatTemplate(chatOf(text), prompt);
}
