import { beforeAll, describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../src/routing/local-only/local-only-rules.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { askRecorded, firstRequest, mainRequests, wholePrompt } from "../support/prepare-recorded.ts";
import type { Recorded } from "../support/recorder.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { countPrompt, smollm2Counter } from "../support/smollm2-counter.ts";

const BASE = ["mallex:claude-code", "mallex:models"];
/** Counting takes its time, and the others differ from these in no rule. */
const PROFILES = ["small-tagged", "medium-native", "large-native"];
const counter = smollm2Counter();

/** As people keep what is private, in a home or in a project. Their names are everyday words. */
const FOLDERS = [
  ...[
    "Documents",
    "Desktop",
    "Pictures",
    "notes",
    "git",
    "work",
    "private",
    "secrets",
    "papers",
    "customers",
    "Mail",
    "taxes",
    "clients",
  ].map((name) => `~/${name}/**`),
  ..."~/.ssh/* ~/.aws/* ~/notes/*.md app/secrets/** data/customers/** config/prod/** /srv/secrets/** /data/private/** certs/*.key".split(
    " ",
  ),
];

let base: Program;
let frugal: Program;
let faithful: Program;
let guarded: Program;
beforeAll(async () => {
  const programOf = (...added: string[]): Promise<Program> =>
    writtenProgram({ "mallex.yaml": sizesFile([...BASE, ...added]) });
  base = await programOf();
  frugal = await programOf("mallex:frugal");
  faithful = await programOf("mallex:faithful");
  guarded = await programOf("mallex:privacy");
});

function tokensOf(program: Program, requests: readonly Recorded[], profile: string): number {
  return requests.reduce((sum, one) => sum + countPrompt(counter, askRecorded(program, one, profile).prompt), 0);
}

describe.each(CLIENTS)("Claude Code %s", (release) => {
  let recording: Recording;
  let talk: readonly Recorded[];
  beforeAll(async () => {
    recording = await recordingOf(release);
    talk = mainRequests(base, recording);
  });

  test("says nothing by itself that would keep a session from leaving", () => {
    const privacy = createPrivacy(guarded.plan.neverLeaves);
    const found = recording.requests.flatMap(({ body }) => privacy.find(body)?.id ?? []);
    expect({ requests: recording.requests.length > 10, found }).toEqual({ requests: true, found: [] });
  });

  test("says nothing that a rule for folders of a person finds", () => {
    const rules = lowerPrivateRules({ version: 1, neverLeaves: FOLDERS.map((path) => ({ id: path, path })) });
    for (const home of [undefined, "/home/me"]) {
      const privacy = createPrivacy(rules, home);
      expect(recording.requests.flatMap(({ body }) => privacy.find(body)?.id ?? [])).toEqual([]);
    }
  });

  describe.each(SHOWN.filter(({ profile }) => PROFILES.includes(profile)))("$profile", ({ size, dialect, profile }) => {
    test("reads no more with mallex:frugal, and a large one a tenth", () => {
      const [usual, few] = [tokensOf(base, talk, profile), tokensOf(frugal, talk, profile)];
      const first = countPrompt(counter, askRecorded(frugal, firstRequest(base, recording), profile).prompt);
      expect(few).toBeLessThanOrEqual(size === "large" ? usual / 10 : usual);
      expect(first).toBeLessThanOrEqual(dialect === "tagged" ? 450 : 700);
    });

    test("reads with mallex:faithful what the client has said, and sees its tools", () => {
      const shown = talk.map((one) => ({ one, turn: askRecorded(faithful, one, profile) }));
      for (const { one, turn } of shown) {
        const callable = (one.body.tools ?? []).filter((tool) => tool["defer_loading"] !== true);
        expect(turn.prompt.tools.map(({ name }) => name)).toEqual(callable.map(({ name }) => name).toSorted());
        const prompt = wholePrompt(turn);
        const lost = linesOf(one).filter((line) => !prompt.includes(JSON.stringify(line).slice(1, -1)));
        expect(lost.filter((line) => !UNTRUE.test(line))).toEqual([]);
      }
    });
  });
});

/** What is untrue for another model: who answers, who signs a commit, which tools can be fetched, what is left of somebody's tokens. */
const UNTRUE =
  /^(?:x-anthropic-billing-header: |You are powered by the model |<\/?claude_background_info>$|The most recent frontier |Attribution for git |- End (?:git commit|pull request) |Co-Authored-By: |🤖 Generated with |The following deferred tools |[A-Z]\w+$)/u;

/** The lines of all system texts and of what the person's side says, without results of tools. */
function linesOf({ body }: Recorded): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    const { type, text, content } = (value ?? {}) as { type?: string; text?: unknown; content?: unknown };
    return type === "tool_result" ? [] : texts(text ?? content ?? []);
  };
  return [body["system"], body.messages]
    .flatMap(texts)
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
