import { beforeAll, describe, expect, test } from "vitest";
import type { Policy } from "../../generated/types/plan.d.ts";
import { buildPromptForProfile } from "../../src/routing/turn/prepare-turn.ts";
import { createTokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { CLIENTS } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { libraryTokens } from "../support/library-tokens.ts";
import { mainRequests } from "../support/prepare-recorded.ts";
import { RESUMED, recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { FULL_TEMPLATE, toolModelFiles } from "../support/tool-model-reader.ts";

const POLICIES: readonly Policy[] = [{}, { midSystem: "inPlace", arguments: "string" }, { system: "user" }];

/** The real tokenizer, and the template without the words that begin an answer: those are no part of the next prompt. */
const files = toolModelFiles();
const encode = libraryTokens(files.tokenizer, files.config);
const { source } = createTokenCounter({ ...files, chatTemplate: FULL_TEMPLATE });
if (source === undefined) throw new Error("the model's files can't be used");
const whole = parseChatTemplate(source);
const template = { ...whole, variables: { ...whole.variables, add_generation_prompt: false } };

/** Each size in one of the two forms of tool calls; at night in both. */
const PROFILES = byDepth({
  small: SHOWN.slice(0, 1),
  full: SHOWN.filter((_, at) => at % 4 === 0 || at % 4 === 3),
  wide: SHOWN,
});

let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

describe.each(CLIENTS)("a talk of Claude Code %s, as the model reads it", (release) => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(release);
  });

  test.each(PROFILES)("begins each time with what $profile read before, in bytes and tokens", ({ profile }) => {
    for (const policy of POLICIES) {
      const texts = textsOf(recording, profile, policy);
      expect(texts.length).toBeGreaterThanOrEqual(5);
      for (const [at, next] of texts.entries()) {
        const before = texts[at - 1] ?? "";
        expect(next.slice(0, before.length)).toBe(before);
        const ids = encode(before);
        expect(encode(next).slice(0, ids.length)).toEqual(ids);
      }
    }
  });
});

/** Up to where the talk is resumed: then git is looked at anew, at its head, and it is another. */
function textsOf(recording: Recording, name: string, policy: Policy): string[] {
  const profile = program.plan.profiles[name];
  if (profile === undefined) throw new Error(`no profile ${name}`);
  const main = mainRequests(program, recording);
  const resumed = main.findIndex(({ body }) => JSON.stringify(body.messages).includes(RESUMED));
  return main.slice(0, resumed < 0 ? main.length : resumed).map(({ body }) => {
    const prompt = buildPromptForProfile(program, { ...profile, policy }, decodeRequest(body));
    if (prompt === undefined) throw new Error("not asked");
    return renderChatTemplate(template, prompt);
  });
}
