import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { superviseServer } from "../../../src/supervise/supervised-server.ts";
import { FakeServers } from "../../support/fake-servers.ts";
import { promised } from "../../support/promise.ts";

const LAUNCH = { model: "m", argv: ["python"], env: {}, cwd: "/", folders: [], standsOn: [] } as const;
const MINUTE_MS = 60_000;

describe("a supervised server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("that crashes every ten minutes is never given up", async () => {
    const world = new FakeServers();
    const server = superviseServer(
      { model: "m", launch: LAUNCH, logFile: "/l", folder: "/f", startWithinMs: MINUTE_MS, hangAfterMs: MINUTE_MS },
      world,
    );
    void server.ready(new AbortController().signal);
    const phases = new Set<string>();
    for (let crash = 0; crash < 144; crash += 1) {
      await vi.advanceTimersByTimeAsync(0);
      world.last.listen();
      await vi.advanceTimersByTimeAsync(0);
      world.last.generate();
      await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
      phases.add(server.status().phase);
      world.last.end({ exitCode: 1 });
      // Always the first rest: what was before is forgiven.
      await vi.advanceTimersByTimeAsync(500);
      phases.add(server.status().phase);
    }
    expect([...phases]).toEqual(["ready", "starting"]);
    promised(
      9,
      `${server.status().restarts} crashes in a day, one each ten minutes: up again after half a second each time`,
    );
  });
});
