import { createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { requestStatus } from "../../../../src/cli/state/request-run.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { envCommand } from "../../../../src/cli/commands/run/env.ts";
import { restartCommand } from "../../../../src/cli/commands/run/stop.ts";
import { writeRun } from "../../../../src/cli/state/run-files.ts";
import { statusCommand } from "../../../../src/cli/commands/run/status.ts";
import { createPrivateFile } from "../../../../src/process/files/checked-private-file.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { pending } from "../../../../src/shared/utilities.ts";
import { mallexPaths, type MallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { runState } from "../../../support/run-state.ts";
import { startTestServer, TOKEN } from "../../../support/test-server.ts";
import { scratchFolder } from "../../checks/scratch.ts";

function answer(body: string, { status = "200 OK", type = "application/json", length = body.length } = {}): string {
  return `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

const MB = Buffer.alloc(1024 * 1024, "a");

/** Sends without an end, as fast as it is read. */
function flood(socket: Socket): void {
  socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n");
  const more = (): void => {
    while (socket.writable && socket.write(MB));
  };
  socket.on("drain", more);
  more();
}

const OTHER_RUN = JSON.stringify({ run: "run-other000", plan: "0", servers: [], queues: [], turns: [], counts: {} });
const BROKEN_STATUS = JSON.stringify({ plan: "0", servers: [{}], queues: [null], turns: [1], counts: { a: "b" } });
const REFUSED = JSON.stringify({ type: "error", error: { type: "api_error", message: "mallex is stopping" } });

const ODD: Readonly<Record<string, readonly [on: (socket: Socket) => void, why: RegExp]>> = {
  "closes at once": [(socket) => socket.end(), /accepted and closed/],
  "resets at once": [(socket) => socket.resetAndDestroy(), /accepted and closed/],
  "closes once it is asked": [(socket) => socket.once("data", () => socket.end()), /accepted and closed/],
  "says a banner of SSH": [(socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"), /does not speak HTTP/],
  "says random bytes": [(socket) => socket.end(Buffer.from([0x16, 3, 1, 0, 255, 10, 13])), /does not speak HTTP/],
  "sends HTML": [after(answer("<html>hello</html>", { type: "text/html" })), /\(HTTP 200\) is no mallex/],
  "sends other JSON": [after(answer('{"hello":1}')), /sends no status/],
  "sends null": [after(answer("null")), /sends no status/],
  "sends half a status": [after(answer(BROKEN_STATUS)), /sends no status/],
  "sends an empty answer": [after(answer("")), /is no mallex/],
  redirects: [after(answer("", { status: "302 Found\r\nlocation: http://127.0.0.1:9/" })), /\(HTTP 302\) is no mallex/],
  "knows another token": [after(answer(REFUSED, { status: "401 Unauthorized" })), /another token/],
  "refuses in mallex's words": [after(answer(REFUSED, { status: "503 No" })), /HTTP 503: mallex is stopping/],
  "breaks off": [
    (socket) => socket.once("data", () => socket.end(answer('{"plan"', { length: 900 }))),
    /closed before/,
  ],
  "never ends": [(socket) => socket.once("data", () => flood(socket)), /longer than 4 MB/],
  "is another run": [after(answer(OTHER_RUN)), /another mallex, run-other000,/],
};

function after(sent: string): (socket: Socket) => void {
  return (socket) => socket.once("data", () => socket.write(sent));
}

async function listen(on: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    on(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A run of this very process, with something else on its port. */
async function runAt(url: string): Promise<MallexPaths> {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  createPrivateFile(own.token, `${TOKEN}\n`);
  const startTime = (await startTimeOf(process.pid)) ?? "";
  await writeRun(own.runs, runState({ pid: process.pid, startTime, url }));
  return own;
}

test.each(Object.entries(ODD))("of a port that %s, status, restart and env say so", async (_, [on, why]) => {
  const url = await listen(on);
  const own = await runAt(url);
  const context = { paths: own, env: {} } as CliContext;
  const message: unknown = expect.stringMatching(
    new RegExp(`^run-12345678 does not answer at ${url}: .*${why.source}`),
  );
  const problem = { code: "MX7556", severity: "error", message, hint: expect.stringContaining("mallex stop run-1234") };
  const [status, restart, env] = await Promise.all([
    statusCommand(context),
    restartCommand(context).catch((error: unknown) => error),
    envCommand(context).catch((error: unknown) => error),
  ]);
  expect(env).toMatchObject({ problem });
  expect(status).toMatchObject({
    problems: [problem],
    data: { runs: [{ answers: false, why: expect.stringMatching(why) }] },
  });
  expect(status.text).toContain("does not answer");
  expect(restart).toMatchObject({ problem });
});

test.each<[name: string, on: (socket: Socket) => void]>([
  ["says nothing", () => undefined],
  ["stops in the middle", after(answer('{"plan"', { length: 900 }))],
])("a port that %s is given up", async (_, on) => {
  const url = await listen(on);
  const given = await requestStatus({ id: "run-1", url }, await runAt(url), { timeoutMs: 50 });
  expect(given).toEqual({ kind: "failed", why: "nothing complete came within 0.05 s" });
});

test("a status that nobody waits for any more is given up at once", async () => {
  const asked = pending<Socket>();
  const url = await listen((socket) => socket.once("data", () => asked.resolve(socket)));
  const stopped = new AbortController();
  const status = statusCommand({ paths: await runAt(url), env: {} } as CliContext, stopped.signal);
  await asked.promise;
  stopped.abort();
  expect(await status).toMatchObject({ data: { runs: [{ answers: false, why: "The operation was aborted" }] } });
});

test("a port that is slow is not given up before 10 s", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = pending<Socket>();
  const url = await listen((socket) => socket.once("data", () => asked.resolve(socket)));
  const status = requestStatus({ id: "run-1", url }, await runAt(url));
  const socket = await asked.promise;
  vi.advanceTimersByTime(9999);
  socket.write(answer(OTHER_RUN));
  expect(await status).toMatchObject({ why: expect.stringContaining("another mallex, run-other000") });
});

test("a port that says nothing is given up after 10 s", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = pending<Socket>();
  const url = await listen((socket) => socket.once("data", () => asked.resolve(socket)));
  const status = requestStatus({ id: "run-1", url }, await runAt(url));
  await asked.promise;
  vi.advanceTimersByTime(10_000);
  expect(await status).toEqual({ kind: "failed", why: "nothing complete came within 10 s" });
});

test("a port where nobody listens, and an address that is none", async () => {
  const own = await runAt("http://127.0.0.1:9");
  expect(await requestStatus({ id: "run-1", url: "http://127.0.0.1:9" }, own)).toMatchObject({
    why: expect.stringContaining("nothing listens"),
  });
  expect(await requestStatus({ id: "run-1", url: "http://" }, own)).toMatchObject({ why: "that is no address" });
});

test("what ends is not held against it, and what answers beside it is shown", async () => {
  const own = await runAt(await listen((socket) => socket.end()));
  const startTime = (await startTimeOf(process.pid)) ?? "";
  const leaving = runState({
    id: "run-12345678",
    pid: process.pid,
    startTime,
    url: "http://127.0.0.1:9",
    leaving: "asks",
  });
  await writeRun(own.runs, leaving);
  const server = await startTestServer({ run: "run-22345678" });
  onTestFinished(async () => server.close(0));
  await writeRun(own.runs, runState({ id: "run-22345678", pid: process.pid, startTime, url: server.url }));
  const { problems, data } = await statusCommand({ paths: own, env: {} } as CliContext);
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ runs: [{ answers: false }, { answers: true, status: { run: "run-22345678" } }] });
});
