import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Policy } from "../../../../generated/types/plan.d.ts";
import { buildPromptForProfile } from "../../../../src/routing/turn/prepare-turn.ts";
import { createTokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { parseChatTemplate, renderChatTemplate } from "../../../../src/prompt/templates/chat-template.ts";
import { conversation, reshaped, text } from "./conversation.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "./small-program.ts";
import { runs } from "../../../support/depth.ts";
import { libraryTokens } from "../../../support/library-tokens.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const program = smallProgram(ACTING);
const read = (name: string): string => readFileSync(new URL(`../../../../demo/model/${name}`, import.meta.url), "utf8");

/** The real tokenizer of a small model, and its template that shows everything, without the words that begin an answer. */
const [tokenizer = {}, config] = ["tokenizer.json", "tokenizer_config.json"].map(
  (name) => JSON.parse(read(name)) as object,
);
const encode = libraryTokens(tokenizer, config);
const { source } = createTokenCounter({ tokenizer, config, chatTemplate: read("full_template.jinja") });
if (source === undefined) throw new Error("the model's files can't be used");
const whole = parseChatTemplate(source);
const template = { ...whole, variables: { ...whole.variables, add_generation_prompt: false } };

/** Own words and the client's, without tools, with them as text and through the server; and each policy. */
const KINDS = cases("kinds") as readonly (readonly [profile: string, policy: Policy])[];

function textOf(name: string, policy: Policy, fields: { system: string; messages: readonly Message[] }): string {
  const profile = program.plan.profiles[name];
  if (profile === undefined) throw new Error(`no profile ${name}`);
  const asked = request({ tools: CLIENT_TOOLS, ...fields, messages: fields.messages as MessagesRequest["messages"] });
  const prompt = buildPromptForProfile(program, { ...profile, policy }, asked);
  if (prompt === undefined) throw new Error("not asked");
  return renderChatTemplate(template, prompt);
}

describe.each(KINDS)("what the model reads of %s, laid out by %j", (name, policy) => {
  test("begins, byte by byte and token by token, with what it read a turn before", () => {
    fc.assert(
      fc.property(conversation, text, fc.infiniteStream(fc.boolean()), (pieces, system, coins) => {
        const flip = (): boolean => coins.next().value === true;
        let messages: Message[] = [];
        let before = "";
        for (const added of pieces) {
          messages = [...messages.map((message) => (flip() ? reshaped(message, flip()) : message)), ...added];
          const now = textOf(name, policy, { system, messages });
          expect(now.slice(0, before.length)).toBe(before);
          const ids = encode(before);
          expect(encode(now).slice(0, ids.length)).toEqual(ids);
          before = now;
        }
      }),
      { seed: 7, numRuns: runs(30) },
    );
  });
});
