import { describe, expect, test } from "vitest";
import { prepareTurn } from "../../src/routing/turn/prepare-turn.ts";
import type { PreparedTurn } from "../../src/routing/turn/build-prompt.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { writtenProgram } from "../support/shipped-program.ts";

const POLICY = "You are a security monitor. Block what deletes files of others.";
const BODY = {
  model: "claude-x",
  max_tokens: 256,
  system: POLICY,
  stop_sequences: ["</block>"],
  messages: [{ role: "user", content: "The agent wants to run: ls" }],
};

/** What becomes of the check of auto mode with a model of one size below, and one of another size on top. */
async function check(low: string, high: string): Promise<PreparedTurn> {
  const program = await writtenProgram({
    "mallex.yaml": [
      "version: 1",
      "extends: [mallex:claude-code]",
      "profiles:",
      `  below: { backend: local, model: some/model, window: 65536, size: ${low} }`,
      `  above: { backend: local, model: some/other, window: 65536, size: ${high} }`,
      "tiers: [{ id: low, profiles: [below] }, { id: high, profiles: [above] }]",
      "",
    ].join("\n"),
  });
  return prepareTurn(program, { request: decodeRequest(BODY) });
}

describe("the check of auto mode guards the machine", () => {
  test.each(["medium", "large"])("so a %s model on top answers it, in the client's own words", async (size) => {
    const turn = await check("tiny", size);
    expect(turn).toMatchObject({ kind: "ask", profile: "above", decision: { class: "autoMode", tier: "high" } });
    expect(turn.kind === "ask" && turn.prompt.messages).toMatchObject([{ role: "system", content: POLICY }, {}]);
    expect(turn.kind === "ask" && turn.prompt.stopSequences).toEqual(["</block>"]);
    expect(turn.dropped).toEqual([]);
  });

  test.each(["small", "tiny"])("and a %s one does not, whatever stands below it", async (size) => {
    const turn = await check("large", size);
    expect(turn).toMatchObject({
      kind: "refuse",
      decision: { class: "autoMode", route: "auto-mode" },
      problem: { code: "MX8005", message: expect.stringContaining("medium or larger") as string },
    });
  });
});
