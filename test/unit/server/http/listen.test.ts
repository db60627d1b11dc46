import { once } from "node:events";
import { get } from "node:http";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startTestServer } from "../../../support/test-server.ts";
import { listen } from "../../../../src/server/http/listen.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function open(port: number, isFixed = false): Promise<number> {
  const listening = await listen(() => {}, port, { isFixed });
  servers.push(listening.server);
  return listening.port;
}

test("many that begin at once each get a port of their own", async () => {
  const port = await freePort();
  const ports = await Promise.all(Array.from({ length: 8 }, () => open(port)));
  expect(new Set(ports).size).toBe(8);
  for (const each of ports) expect(each).toBeGreaterThanOrEqual(port);
});

test("of many that want one fixed port one gets it, the others are told that it is taken", async () => {
  const port = await freePort();
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => open(port, true)));
  const refused = results.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(7);
  for (const { reason } of refused as PromiseRejectedResult[]) expect(String(reason)).toMatch(/is in use.*MX7301/);
});

test("an address that this machine does not have is named", async () => {
  const listening = listen(() => {}, 0, { isFixed: false, host: "203.0.113.7" });
  await expect(listening).rejects.toThrow(/203\.0\.113\.7 is no address of this machine.*MX7301/);
});

// Only Linux has the other addresses of 127.0.0.0/8 without being told.
test.skipIf(process.platform !== "linux")(
  "beside another address it listens on loopback, on the same port",
  async () => {
    const { server, beside, port } = await listen((req, res) => void res.end(req.socket.localAddress), 0, {
      isFixed: false,
      host: "127.0.0.2",
    });
    servers.push(server);
    if (beside !== undefined) servers.push(beside);
    expect(await Promise.all(["127.0.0.1", "127.0.0.2"].map((host) => bodyOf(`http://${host}:${port}`)))).toEqual([
      "127.0.0.1",
      "127.0.0.2",
    ]);
  },
);

test.skipIf(process.platform !== "linux")("where loopback's port is taken, it takes the next for both", async () => {
  const port = await open(await freePort());
  const { server, beside, port: other } = await listen(() => {}, port, { isFixed: false, host: "127.0.0.2" });
  servers.push(server);
  if (beside !== undefined) servers.push(beside);
  expect(other).toBeGreaterThan(port);
});

async function bodyOf(url: string): Promise<string> {
  const [response] = (await once(get(url, { agent: false }), "response")) as [AsyncIterable<Buffer>];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return text;
}

test.skipIf(process.platform !== "linux")("a server at another address names loopback, and closes both", async () => {
  const server = await startTestServer({ upstream: "http://127.0.0.1:1", server: { host: "127.0.0.2" } });
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const there = connect(server.port, "127.0.0.2");
  await once(there, "connect");
  const closed = once(there, "close");
  there.write(`GET /health HTTP/1.1\r\nhost: 127.0.0.2:${server.port}\r\n\r\n`);
  expect(String((await once(there, "data"))[0])).toMatch(/^HTTP.1.1 200/);
  await server.close(0);
  await closed;
  const [{ code }] = (await once(connect(server.port, "127.0.0.2"), "error")) as [NodeJS.ErrnoException];
  expect(code).toBe("ECONNREFUSED");
});
