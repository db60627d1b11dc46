import { expect, onTestFinished, test, vi } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { interruptedExitCode, reportEarlySignals, watchSignals } from "../../../../src/cli/context/interruption.ts";

test.each([
  { signal: "SIGINT", mayAsk: true },
  { signal: "SIGTERM", mayAsk: false },
  { signal: "SIGHUP", mayAsk: false },
] as const)("$signal ends mallex; whoever sent it can be asked something: $mayAsk", ({ signal, mayAsk }) => {
  const interruption = watchSignals();
  onTestFinished(() => interruption.dispose());
  expect([interruption.signal.aborted, interruption.mayPrompt()]).toEqual([false, true]);
  process.emit(signal);
  expect([interruption.signal.aborted, interruption.mayPrompt()]).toEqual([true, mayAsk]);
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
  expect(interruption.mayPrompt()).toBe(false);
});

test.each([
  { signal: "SIGHUP", want: 129 },
  { signal: "SIGINT", want: 130 },
  { signal: "SIGTERM", want: 143 },
] as const)("a command that $signal has ended exits with $want", ({ signal, want }) => {
  const interruption = watchSignals();
  onTestFinished(() => interruption.dispose());
  expect(interruption.received()).toBeUndefined();
  process.emit(signal);
  process.emit("SIGINT");
  expect(interruption.received()).toBe(signal);
  expect(interruptedExitCode(interruption.signal.reason)).toBe(want);
});

test("other errors are no interruption", () => {
  const problem = { severity: "error", message: "no" } as const;
  expect(interruptedExitCode(new Error("no"))).toBeUndefined();
  expect(interruptedExitCode(new MallexError({ ...problem, code: "MX7501" }, { cause: "SIGINT" }))).toBeUndefined();
});

test("a signal that nothing else listens to is reported and ends mallex; any other is left to who listens", () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  const others = process.listeners("SIGTERM");
  process.removeAllListeners("SIGTERM");
  const reported: string[] = [];
  const stop = reportEarlySignals(({ problem }) => reported.push(problem.message));
  onTestFinished(() => {
    stop();
    for (const listener of others) process.on("SIGTERM", listener);
    exit.mockRestore();
  });
  const interruption = watchSignals();
  process.emit("SIGTERM");
  expect([interruption.signal.aborted, reported, exit.mock.calls]).toEqual([true, [], []]);
  interruption.dispose();
  process.emit("SIGTERM");
  expect([reported, exit.mock.calls]).toEqual([["interrupted before anything was started"], [[143]]]);
});
