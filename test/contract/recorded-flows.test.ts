import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { clientVersion } from "../../src/server/sessions/client-session.ts";
import { listUnknown } from "../../src/inspect/list/list-unknown.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { CLIENTS } from "../support/clients.ts";
import { askRecorded, isTurn, prepareRecorded, type AskedTurn } from "../support/prepare-recorded.ts";
import { flowsOf, lastSaid, SAID, type Flows } from "../support/protocol-flows.ts";
import type { Recorded } from "../support/recorder.ts";
import { recordingOf } from "../support/recordings.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { toolModelReader } from "../support/tool-model-reader.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What a release asks for. Of whatever it adds no rule knows: it is `main`, and `mallex unknown` lists it. */
const CLASSES = cases("classes") as Readonly<Record<string, readonly string[]>>;

const KINDS: ReadonlySet<string> = new Set(["field", "block", "tool"]);
const { clientTools } = parse(readFileSync(`${ROOT}/packs/claude-code/pack.yaml`, "utf8")) as {
  readonly clientTools: object;
};

/** Of what was read before, at least this much is read again where the client has changed the newest message. */
const KEPT = 0.9;

const tokensOf = toolModelReader();
let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

describe.each(CLIENTS)("Claude Code %s", (release) => {
  let flows: Flows;
  let all: readonly Recorded[];
  beforeAll(async () => {
    flows = await flowsOf(release);
    const { requests } = await recordingOf(release);
    all = [...flows.work, ...flows.interrupted, ...flows.auto, ...requests].filter(isTurn);
  });

  test("the kinds of its requests are told apart, and only those of the talk itself are main", () => {
    expect([...new Set(all.map((one) => prepareRecorded(program, one).decision.class))].toSorted()).toEqual(
      CLASSES[release],
    );
    const few = mainOf(all).filter(({ body }) => (body.tools?.length ?? 0) < FEW_TOOLS);
    expect(few).toEqual([]);
  });

  test("nothing is said that mallex has no word for: fields, blocks, tools", () => {
    const inputs = all.map(({ body, userAgent }) => ({
      request: decodeRequest(body),
      ...clientVersion(program.plan, userAgent),
    }));
    const known = new Set(Object.keys(clientTools));
    const unknown = listUnknown(program.plan, inputs, known).filter(({ kind }) => KINDS.has(kind));
    expect({ asked: inputs.length > 25, unknown }).toEqual({ asked: true, unknown: [] });
  });

  describe.each(SHOWN)("shown to $profile", ({ profile }) => {
    /** The last that the model is asked while the talk stands at these words. */
    const shownAt = (talk: readonly Recorded[], word: string): AskedTurn => {
      const asked = mainOf(talk).findLast(({ body }) => lastSaid(body) === word);
      if (asked === undefined) throw new Error(`nothing was asked after ${word}`);
      return askRecorded(program, asked, profile);
    };

    test("calls side by side come with their results, in their order, a picture is told of, and a failure is one", () => {
      const turn = shownAt(flows.work, SAID.work);
      const places = cases("places") as string[];
      expect(firstMissing(readingOf(turn), places)).toBeUndefined();
      expect(turn.dropped.find(({ what }) => what === "image")?.count).toBe(2);
    });

    test("what was interrupted stands there, with the words that follow", () => {
      const places = [SAID.hold, INTERRUPTED, SAID.afterHold, SAID.call, "I wait.", INTERRUPTED, SAID.afterCall];
      expect(firstMissing(readingOf(shownAt(flows.interrupted, SAID.afterCall)), places)).toBeUndefined();
    });

    test("nothing is dropped that mallex does not know", () => {
      const whys = all.flatMap((one) => prepareRecorded(program, one, profile).dropped.map(({ why }) => why));
      expect(whys.filter((why) => why.includes("does not know"))).toEqual([]);
    });

    test("a talk begins each time with what was read before, a helper's too", () => {
      const main = mainOf(flows.work);
      const resumed = main.findIndex(({ body }) => lastSaid(body) === SAID.more);
      const helper = flows.work.filter((one) => classOf(one) === "subagent");
      for (const talk of [main.slice(0, resumed), helper]) {
        const turns = talk.map((one) => askRecorded(program, one, profile).prompt);
        // A tool that was searched for is declared from then on, at the head.
        const loaded = turns.findLastIndex((turn, at) => turn.tools.length !== (turns[at - 1] ?? turn).tools.length);
        const shares = sharesKept(turns.slice(Math.max(0, loaded)).map(tokensOf));
        expect({ length: shares.length > 1, shares }).toEqual({ length: true, shares: shares.map(() => 1) });
      }
    });

    test("an interruption costs no more than the message that it stands in", () => {
      const asked = mainOf(flows.interrupted).map((one) => tokensOf(askRecorded(program, one, profile).prompt));
      expect(asked.length).toBeGreaterThan(3);
      expect(Math.min(...sharesKept(asked))).toBeGreaterThan(KEPT);
    });
  });
});

/** The talk itself brings more. */
const FEW_TOOLS = 8;

/** As all releases say it. */
const INTERRUPTED = "[Request interrupted by user";

function classOf(one: Recorded): string | undefined {
  return isTurn(one) ? prepareRecorded(program, one).decision.class : undefined;
}

function mainOf(talk: readonly Recorded[]): Recorded[] {
  return talk.filter((one) => classOf(one) === "main");
}

/** All that the model reads of a talk, calls in their places. */
function readingOf({ prompt }: AskedTurn): string {
  return prompt.messages
    .map((message) => {
      const calls = message.role === "assistant" ? (message.calls ?? []) : [];
      return [message.content, ...calls.map(({ input }) => JSON.stringify(input))].join("\n");
    })
    .join("\n");
}

/** The first that does not stand behind the one before it. */
function firstMissing(text: string, places: readonly string[]): string | undefined {
  let from = 0;
  return places.find((place) => {
    const at = text.indexOf(place, from);
    from = at + place.length;
    return at < 0;
  });
}

/** Of each prompt but the last, how much the next one begins with. */
function sharesKept(prompts: readonly (readonly number[])[]): number[] {
  return prompts.slice(1).map((next, at) => {
    const before = prompts[at] ?? [];
    const differs = before.findIndex((token, index) => next[index] !== token);
    return differs < 0 ? 1 : differs / before.length;
  });
}
