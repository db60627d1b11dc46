import { describe, expect, test } from "vitest";
import { nextStep, type ServerEvent, type ServerState } from "../../../src/supervise/machine.ts";

const STATES: Record<ServerState["at"], ServerState> = {
  absent: { at: "absent" },
  starting: { at: "starting" },
  loading: { at: "loading", port: 1 },
  ready: { at: "ready", port: 1 },
  stopping: { at: "stopping" },
  stopped: { at: "stopped" },
  failed: { at: "failed", failure: { kind: "deadline" } },
};

const EVENTS: Record<ServerEvent["type"], ServerEvent> = {
  start: { type: "start" },
  "spawn-failed": { type: "spawn-failed", reason: "ENOENT" },
  "port-reported": { type: "port-reported", port: 1 },
  "token-generated": { type: "token-generated" },
  "deadline-passed": { type: "deadline-passed" },
  "stop-asked": { type: "stop-asked" },
  "grace-over": { type: "grace-over" },
  exited: { type: "exited", exit: { exitCode: 1 } },
};

/** Every pair that changes something; all others must change nothing. */
const WANT: Record<string, string> = {
  "absent × start": "starting: spawn arm-deadline",
  "absent × stop-asked": "stopped:",
  "starting × spawn-failed": "failed(not-started): stop-probing disarm-deadline",
  "starting × port-reported": "loading: probe",
  "starting × deadline-passed": "stopping(deadline): stop-probing disarm-deadline terminate arm-grace",
  "starting × stop-asked": "stopping: stop-probing disarm-deadline terminate arm-grace",
  "starting × exited": "failed(exited): stop-probing disarm-deadline kill",
  "loading × token-generated": "ready: disarm-deadline",
  "loading × deadline-passed": "stopping(deadline): stop-probing disarm-deadline terminate arm-grace",
  "loading × stop-asked": "stopping: stop-probing disarm-deadline terminate arm-grace",
  "loading × exited": "failed(exited): stop-probing disarm-deadline kill",
  "ready × stop-asked": "stopping: stop-probing disarm-deadline terminate arm-grace",
  "ready × exited": "failed(exited): stop-probing disarm-deadline kill",
  "stopping × grace-over": "stopping: kill",
  "stopping × exited": "stopped: kill",
};

const PAIRS = Object.values(STATES).flatMap((state) =>
  Object.values(EVENTS).map((event) => ({ pair: `${state.at} × ${event.type}`, state, event })),
);

function spell({ state, effects }: ReturnType<typeof nextStep>): string {
  const failure = "failure" in state ? `(${state.failure.kind})` : "";
  return [`${state.at}${failure}:`, ...effects.map((effect) => effect.do)].join(" ");
}

describe("the life of a model server", () => {
  test.each(PAIRS)("$pair", ({ pair, state, event }) => {
    expect(spell(nextStep(state, event))).toBe(WANT[pair] ?? spell({ state, effects: [] }));
  });

  test("the table names no pair that does not exist", () => {
    expect(Object.keys(WANT).filter((name) => !PAIRS.some(({ pair }) => pair === name))).toEqual([]);
  });

  test("a server ended for a failure has failed when it is gone", () => {
    const failure = { kind: "deadline" } as const;
    expect(nextStep({ at: "stopping", failure }, EVENTS.exited)).toEqual({
      state: { at: "failed", failure },
      effects: [{ do: "kill" }],
    });
  });
});
