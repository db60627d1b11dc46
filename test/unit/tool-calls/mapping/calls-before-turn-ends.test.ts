import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { TurnEnd } from "../../../../generated/types/plan.d.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { modelStages } from "../../../../src/server/answer.ts";
import { byDepth } from "../../../support/depth.ts";
import { fixtureFiles, shippedDialects, TOOLS, type Fixture } from "../../../support/dialect-fixtures.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";
import { through } from "../../../support/stages.ts";

const dialects = await shippedDialects();
const files = fixtureFiles();
const DEFAULTS = parse(readFileSync(new URL("../../../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly turnEnds: Readonly<Record<string, TurnEnd>>;
};
const ENDS = Object.values(DEFAULTS.turnEnds);

/** What the client gets of an answer that comes in these pieces: its calls, and its text without the blanks beside it. */
function read(pieces: readonly string[], dialect: string): unknown {
  const given: TurnEvent[] = [
    ...pieces.map((text): TurnEvent => ({ type: "text-delta", text })),
    { type: "turn-end", stopReason: "end_turn" },
  ];
  const seen: { calls: unknown[]; text: string } = { calls: [], text: "" };
  const stages = modelStages({
    tools: TOOLS,
    turn: "7",
    dropped: collectDropped(),
    prompt: { messages: [], tools: [], maxTokens: 9, stopSequences: [], sampling: {} },
    plan: { ...smallPlan(), turnEnds: ENDS, thoughts: [], dialects },
    profile: { backend: "local", reads: [dialect] },
  });
  for (const event of through(stages, given)) {
    if (event.type === "text-delta") seen.text += event.text;
    else if (event.type === "tool-use") seen.calls.push({ call: event.name, input: event.input });
  }
  return { ...seen, text: seen.text.trim() };
}

/** Fixtures that end with a whole call. */
function wholeCalls(fixtures: readonly Fixture[]): Fixture[] {
  return fixtures.filter(({ given, want, stop }) => {
    const isWhole = want.every((one) => "call" in one || "text" in one) && "call" in (want.at(-1) ?? {});
    return stop === undefined && isWhole && !ENDS.some(({ token }) => given.includes(token));
  });
}

const GAPS = byDepth({ small: ["", "\n"], full: ["", " ", "\n"] });
const BEHIND = byDepth({ small: [""], full: ["", "\n"] });

describe.each(files)("a call in $dialect", ({ dialect, fixtures }) => {
  const whole = wholeCalls(fixtures);

  test("is in the fixtures", () => {
    expect(whole.length).toBeGreaterThan(0);
  });

  test.each(ENDS.map(({ token }, at) => ({ token, at })))("is carried out before $token", ({ token, at }) => {
    const { given, want } = whole[at % whole.length] as Fixture;
    const calls = want.filter((one) => "call" in one);
    const text = want
      .flatMap((one) => ("text" in one ? one.text : []))
      .join("")
      .trim();
    for (const gap of GAPS)
      for (const behind of BEHIND) {
        const answer = `${given.trimEnd()}${gap}${token}${behind}`;
        for (const pieces of [[answer], answer.split("")])
          expect({ answer, ...(read(pieces, dialect) as object) }).toEqual({ answer, calls, text });
      }
  });
});
