import { beforeAll, describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Policy, Profile } from "../../generated/types/plan.d.ts";
import { buildPromptForProfile } from "../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { realTemplates, type RealTemplate } from "./real-templates.ts";

const FILE =
  "version: 1\nextends: [mallex:claude-code]\nprofiles:\n  main: { backend: local, model: real/model, window: 65536, output: 1024, size: large }\n";

/** Words that no template has, in the order in which they are said. */
const SAID = ["HEADWORD", "FIRSTWORD", "ANSWERWORD", "SECONDWORD", "SYSTEMWORD"] as const;
const [head, first, answer, second, mind] = SAID;

let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": FILE });
});

/** The said words in the order in which the model reads them; undefined: the template refuses the talk, or mallex's engine the template. */
function orderOf({ text }: RealTemplate, policy: Policy): string[] | undefined {
  const asked = {
    model: "m",
    max_tokens: 9,
    system: head,
    messages: [
      { role: "user", content: first },
      { role: "assistant", content: answer },
      { role: "user", content: second },
      { role: "system", content: mind },
    ],
  } as MessagesRequest;
  const profile = program.plan.profiles["main"] as Profile;
  const prompt = buildPromptForProfile(program, { ...profile, policy }, asked);
  if (prompt === undefined) throw new Error("not asked");
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  try {
    const template = parseChatTemplate({ chatTemplate: text, config, thinks: text.includes("<think>") });
    const shown = renderChatTemplate(template, prompt);
    return SAID.filter((word) => shown.includes(word)).toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b));
  } catch {
    return undefined;
  }
}

describe("a system message inside the talk, in real chat templates", () => {
  let templates: readonly RealTemplate[];
  beforeAll(() => {
    templates = realTemplates();
  }, 600_000);

  test("is folded into the words beside it: all is read, by each of them, and nothing of it before the conversation", () => {
    const orders = templates.flatMap((template) => {
      const order = orderOf(template, {});
      return order === undefined ? [] : [{ name: template.name, order: order.filter((word) => word !== head) }];
    });
    expect(orders.length).toBeGreaterThanOrEqual(60);
    expect(orders.filter(({ order }) => order.join() !== [first, answer, mind, second].join())).toEqual([]);
  });

  test("stays where it was said, where a policy says so and the template takes it; others refuse it, lose it or hoist it", () => {
    const orders = templates.map((template) => orderOf(template, { midSystem: "inPlace" }));
    const isInPlace = (order: readonly string[] | undefined): boolean => order?.join() === SAID.join();
    expect(orders.filter(isInPlace).length).toBeGreaterThanOrEqual(40);
    expect(orders.some((order) => order !== undefined && !order.includes(mind))).toBe(true);
    expect(orders.some((order) => order?.includes(mind) === true && order.indexOf(mind) < order.indexOf(first))).toBe(
      true,
    );
  });
});
