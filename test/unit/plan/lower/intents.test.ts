import { describe, expect, test } from "vitest";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TIERS = [
  { id: "low", profiles: ["small"] },
  { id: "top", profiles: ["large"] },
] as Parameters<typeof lowerIntents>[1];

const TALK = { tier: "low", about: "talk", patterns: ["hello", { matches: "^hi$", flags: "i" }] };
const EXAMPLES = { talk: ["hello there", "hello you"], code: ["fix this", "fix that"] };

describe("intents, lowered", () => {
  test("are none where the file has none", () => expect(lowerIntents({ decide: { by: [] } }, TIERS)).toEqual({}));

  test("keep their order, name tiers of the ladder, and climb by steps", () => {
    const intents = { talk: TALK, hard: { tier: "highest" }, easy: { tier: "lowest" }, again: { escalate: 2 } };
    expect(lowerIntents({ intents }, TIERS).intents).toEqual(cases("keepTheirOrderName"));
  });

  test("are found by patterns and examples, else the first is meant, unless the file says otherwise", () => {
    expect(lowerIntents({ intents: { talk: TALK } }, TIERS).decide).toEqual({
      by: ["patterns", "examples"],
      default: "talk",
      forgetMs: 12 * 3_600_000,
    });
    const decide = { by: ["examples", "patterns"], default: "code", stickiness: 5, forget: "30m" } as const;
    const intents = { talk: TALK, code: { tier: "low" } };
    expect(lowerIntents({ intents, decide: { ...decide, by: [...decide.by] } }, TIERS).decide).toEqual(
      cases("foundPatternsExamplesElse"),
    );
  });

  test.each(cases("cases") as [what: string, by: ("patterns" | "examples" | "model")[], has: string[]][])(
    "%s",
    (_what, by, has) => {
      const intents = {
        talk: { tier: "low", examples: EXAMPLES.talk },
        code: { tier: "low", examples: EXAMPLES.code },
      };
      const { decide = {} } = lowerIntents({ intents, decide: { by, model: "tiny" } }, TIERS);
      expect(Object.keys(decide).filter((key) => key === "classifier" || key === "model")).toEqual(has);
    },
  );
});
