import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { superviseServer, type SupervisedServer } from "../../../../src/process/supervise/supervised-server.ts";
import { FakeServers } from "../../../support/fake-servers.ts";
import { promised } from "../../../support/promise.ts";

const LAUNCH = { model: "m", argv: ["python"], env: {}, cwd: "/", folders: [], dependsOn: [] } as const;
const MINUTE_MS = 60_000;

function supervised(): { world: FakeServers; server: SupervisedServer } {
  const world = new FakeServers();
  const times = { startWithinMs: MINUTE_MS, hangAfterMs: MINUTE_MS };
  const server = superviseServer({ model: "m", launch: LAUNCH, logFile: "/l", folder: "/f", ...times }, world);
  return { world, server };
}

describe("a supervised server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("that crashes every ten minutes is never given up", async () => {
    const { world, server } = supervised();
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

  test("whose first start fails is not started again while its person waits for the reason", async () => {
    const { world, server } = supervised();
    const failed = server.firstStart(new AbortController().signal).catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(0);
    world.last.listen();
    await vi.advanceTimersByTimeAsync(0);
    world.last.end({ exitCode: 1 });
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(await failed).toContain("MX7201");
    expect(server.status()).toMatchObject({ phase: "stopped", restarts: 0 });
  });

  test("that ends while mallex ends is not started anew", async () => {
    const { world, server } = supervised();
    const asked = server.ready(new AbortController().signal);
    await vi.advanceTimersByTimeAsync(0);
    world.last.listen();
    await vi.advanceTimersByTimeAsync(0);
    world.last.generate();
    await asked;
    server.noMore();
    world.last.end({ signal: "SIGTERM" });
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(server.status()).toMatchObject({ phase: "stopped", restarts: 0 });
    await expect(server.ready(new AbortController().signal)).rejects.toThrow("MX7514");
  });
});
