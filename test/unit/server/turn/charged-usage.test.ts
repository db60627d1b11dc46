import { expect, test } from "vitest";
import { createTally, type TurnTally } from "../../../../src/server/context/turn-trace.ts";
import { chargedUsage, type Charged } from "../../../../src/server/turn/record-turn.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url); // 340 characters

test.each(
  cases("cases") as {
    title: string;
    tally: Partial<TurnTally>;
    isStopped?: boolean;
    status?: number;
    isAsked?: boolean;
    want: Charged | undefined;
  }[],
)("$title", ({ tally, isStopped = false, status = 200, isAsked = true, want }) => {
  const asked = isAsked ? { inputTokens: 100 } : {};
  expect(chargedUsage({ ...asked, tally: { ...createTally(), ...tally } }, { isStopped, status })).toEqual(want);
});
