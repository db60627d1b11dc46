import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { prepareTurn } from "../../src/routing/turn/prepare-turn.ts";
import { shippedProgram } from "../support/shipped-program.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let program: Program;
beforeAll(async () => {
  program = await shippedProgram();
});

/** What is answered when a command's prefix is asked for. */
function prefixOf(command: string, shape: "text" | "blocks" = "text"): string {
  const text = `<policy_spec>\nsome rules\n</policy_spec>\n\nWhat is the prefix?\n\nONLY return the prefix.\n\nCommand: ${command}\n`;
  const content = shape === "text" ? text : [{ type: "text", text }];
  const body = { model: "claude-x", max_tokens: 512, system: "About commands.", messages: [{ role: "user", content }] };
  const turn = prepareTurn(program, { request: decodeRequest(body) });
  if (turn.kind !== "reply") throw new Error(turn.decision.why);
  return turn.text;
}

describe("a plain command is its own prefix", () => {
  test.each(cases("cases") as string[])("%s", (command) => {
    expect(prefixOf(command)).toBe(command);
    expect(prefixOf(command, "blocks")).toBe(command);
  });
});

describe("whatever a shell might read is refused", () => {
  test.each(cases("cases2") as string[])("%j", (command) => expect(prefixOf(command)).toBe("none"));
});
