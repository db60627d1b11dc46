import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startClient } from "../../../../src/cli/launch/start-client.ts";

const start = (script: string, signal: AbortSignal = new AbortController().signal): Promise<number> =>
  startClient({
    program: "/bin/sh",
    args: ["-c", script],
    env: { PATH: process.env["PATH"] },
    signal,
    terminal: false,
  });

describe("the client's end is mallex's end", () => {
  test.each([
    { given: "exit 0", want: 0 },
    { given: "exit 3", want: 3 },
    { given: "kill -TERM $$", want: 143 },
    { given: "kill -KILL $$", want: 137 },
    { given: "kill -INT $$", want: 130 },
  ])("`$given` → $want", async ({ given, want }) => expect(await start(given)).toBe(want));

  test("one that is not there is a problem with a hint", async () => {
    const run = startClient({
      program: "/none/claude",
      args: [],
      env: {},
      signal: new AbortController().signal,
      terminal: false,
    });
    await expect(run).rejects.toThrow("MX7512");
  });
});

test("a client that is asked to end may finish its work", async () => {
  const controller = new AbortController();
  const folder = mkdtempSync(join(tmpdir(), "mallex-unit-"));
  const ready = join(folder, "ready");
  const ended = start(`trap 'exit 7' TERM; : > '${ready}'; while :; do sleep 0.05; done`, controller.signal);
  await expect.poll(() => existsSync(ready), { timeout: 60_000 }).toBe(true);
  controller.abort();
  expect(await ended).toBe(7);
  rmSync(folder, { recursive: true });
});

test("an interrupt that did not come from the terminal is passed on", async () => {
  // As in mallex, somebody listens before the client is there: it may be quicker than the one who starts it.
  const listen = (): void => undefined;
  process.on("SIGINT", listen);
  const ended = start(`trap 'exit 9' INT; kill -INT ${process.pid}; while :; do sleep 0.05; done`);
  expect(await ended).toBe(9);
  process.removeListener("SIGINT", listen);
});

test("nothing of mallex is left when the client ends", async () => {
  const listeners = process.listenerCount("SIGINT");
  await start("exit 0");
  expect(process.listenerCount("SIGINT")).toBe(listeners);
});
