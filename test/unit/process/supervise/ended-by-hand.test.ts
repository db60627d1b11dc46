import { expect, test } from "vitest";
import type { ServerState } from "../../../../src/process/supervise/restart-state-machine.ts";
import { wasEndedExternally } from "../../../../src/process/supervise/run-state-machine.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; state: ServerState; signal?: string; want: boolean }[])(
  "$title: $want",
  ({ state, signal, want }) => {
    expect(wasEndedExternally(state, { signal })).toBe(want);
  },
);
