import { expect, onTestFinished, test } from "vitest";
import { watchSignals } from "../../../src/cli/interruption.ts";

test.each([
  { signal: "SIGINT", mayAsk: true },
  { signal: "SIGTERM", mayAsk: false },
  { signal: "SIGHUP", mayAsk: false },
] as const)("$signal ends mallex; whoever sent it can be asked something: $mayAsk", ({ signal, mayAsk }) => {
  const interruption = watchSignals();
  onTestFinished(() => interruption.dispose());
  expect([interruption.signal.aborted, interruption.mayAsk()]).toEqual([false, true]);
  process.emit(signal);
  expect([interruption.signal.aborted, interruption.mayAsk()]).toEqual([true, mayAsk]);
});

test("a Ctrl-C that is the client's business ends nothing", () => {
  const interruption = watchSignals();
  onTestFinished(() => interruption.dispose());
  interruption.leaveInterruptToClient();
  process.emit("SIGINT");
  expect(interruption.signal.aborted).toBe(false);
});

test("who presses Ctrl-C again wants no questions", () => {
  const interruption = watchSignals();
  onTestFinished(() => interruption.dispose());
  process.emit("SIGINT");
  process.emit("SIGINT");
  expect(interruption.mayAsk()).toBe(false);
});
