import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { TurnEnd } from "../../../../generated/types/plan.d.ts";
import { FORMS, type Form } from "../../../support/read-answer.ts";
import { playCase } from "../../../support/turn-cases.ts";

const DEFAULTS = parse(readFileSync(new URL("../../../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly turnEnds: Readonly<Record<string, TurnEnd>>;
};
const ENDS = Object.values(DEFAULTS.turnEnds);
const CALL = '<tool_call>{"name":"See","arguments":{"path":"a"}}</tool_call>';

/** A model server that leaves special tokens in the text, one character in each piece. */
async function compareAnswer(text: string, form: Form, want: object): Promise<void> {
  const see = { type: "object", properties: { path: { type: "string" } } };
  await playCase(
    {
      it: text,
      plan: {
        toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
        turnEnds: ENDS,
      },
      request: { tools: [{ name: "See", description: "Shows.", input_schema: see }] },
      servers: { local: { deltas: Array.from(text) } },
      want: { ...want },
    },
    form,
  );
}

describe.each(FORMS)("in an answer read as %s", (form) => {
  test.each(ENDS)("$token does not reach the client", async ({ token, next }) => {
    expect.hasAssertions();
    const text = `Two.${token}${next === undefined ? "" : `\n${next}user\nAnd three?`}`;
    await compareAnswer(text, form, { text: "Two.", calls: [], stop: "end_turn" });
  });

  test.each(["<|im_end|>", " <|eot_id|>\n", "\n</s>"])("a call before %j is made", async (end) => {
    expect.hasAssertions();
    const calls = [{ name: "See", input: { path: "a" } }];
    await compareAnswer(CALL + end, form, { text: expect.stringMatching(/^\s*$/), calls, stop: "tool_use" });
  });
});
