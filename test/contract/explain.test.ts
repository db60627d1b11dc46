import { beforeAll, describe, expect, test } from "vitest";
import { validateExplanation } from "../../generated/types/validate-explanation.mjs";
import { compile } from "../../src/compile.ts";
import type { Dict } from "../../src/config/parse/tree.ts";
import { explainTurn } from "../../src/inspect/explain/explain-turn.ts";
import { printExplanation } from "../../src/inspect/explain/print-explanation.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { decodeCountRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { clientVersion } from "../../src/server/sessions/client-session.ts";
import { CLIENTS } from "../support/clients.ts";
import { prepareRecorded } from "../support/prepare-recorded.ts";
import type { Recorded } from "../support/recorder.ts";
import { recordingOf } from "../support/recordings.ts";
import { ROOT, shippedProgram } from "../support/shipped-program.ts";
import { smollm2Counter } from "../support/smollm2-counter.ts";

let program: Program;
let origins: Dict;
beforeAll(async () => {
  program = await shippedProgram();
  origins = (await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT })).config;
});

describe.each(CLIENTS)("what %s sends", (release) => {
  let requests: readonly Recorded[];
  beforeAll(async () => {
    ({ requests } = await recordingOf(release));
  }, 300_000);

  test("is explained as it is decided, every rule with its place", async () => {
    const counter = smollm2Counter();
    expect(requests.length).toBeGreaterThan(10);
    for (const recorded of requests) {
      const request = decodeCountRequest(recorded.body);
      const explanation = await explainTurn(program, {
        from: recorded.path,
        request,
        ...clientVersion(program.plan, recorded.userAgent),
        origins,
        counter: async () => Promise.resolve(counter),
      });
      validateExplanation(explanation);
      expect(validateExplanation.errors ?? []).toEqual([]);
      const turn = prepareRecorded(program, {
        ...recorded,
        body: { ...recorded.body, max_tokens: request.max_tokens },
      });
      expect(explanation.decision).toEqual(turn.decision);
      expect(explanation.prompt?.messages).toEqual(turn.kind === "ask" ? turn.prompt.messages : undefined);
      const { class: kind, route, parts, rules } = explanation;
      for (const rule of [...kind.tried, ...route.tried, ...parts, ...rules])
        expect(rule.at).toMatch(/^mallex(\.yaml|:[a-z-]+):\d+$/);
      expect(explanation.tokens.read).toBeLessThan(explanation.tokens.sent);
      expect(printExplanation(explanation).split("\n").length).toBeGreaterThan(8);
    }
  });
});
