import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createConnectionLimits } from "../../../../src/server/start-server.ts";

let server: Server;
const held: Socket[] = [];

afterEach(async () => {
  for (const socket of held.splice(0)) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function start(most: number): Promise<number> {
  const connections = createConnectionLimits(most);
  server = createServer((req, res) => {
    if (req.headers["x-mallex-token"] === "ok") connections.trust(req);
    res.end("ok");
  });
  connections.apply(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** A connection that is kept after its one request was answered. */
async function hold(port: number, header = ""): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  held.push(socket);
  await once(socket, "connect");
  socket.write(`GET / HTTP/1.1\r\nHost: a\r\n${header}\r\n`);
  await once(socket, "data");
  return socket;
}

async function ask(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", agent: false, headers: { "x-mallex-token": "ok" } }, (res) => {
      res.resume().on("end", () => resolve(res.statusCode));
    })
      .on("error", reject)
      .end();
  });
}

test("where strangers keep every connection, the owner is served each time, and the oldest of them are closed", async () => {
  const port = await start(20);
  const strangers: Socket[] = [];
  for (let at = 0; at < 24; at++) strangers.push(await hold(port));
  for (let at = 0; at < 10; at++) expect(await ask(port)).toBe(200);
  await expect.poll(() => strangers.slice(0, 9).every(({ destroyed }) => destroyed)).toBe(true);
  expect(strangers.slice(-5).map(({ destroyed }) => destroyed)).toEqual([false, false, false, false, false]);
});

test("a connection that has shown the token stays, however many strangers come", async () => {
  const port = await start(20);
  const owner = await hold(port, "x-mallex-token: ok\r\n");
  for (let at = 0; at < 60; at++) await hold(port);
  expect(owner.destroyed).toBe(false);
  owner.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const [answer] = (await once(owner, "data")) as [Buffer];
  expect(String(answer)).toContain("200 OK");
});

test("connections with the token may be as many as there are, and then a new one is closed", async () => {
  const port = await start(8);
  const owners: Socket[] = [];
  for (let at = 0; at < 8; at++) owners.push(await hold(port, "x-mallex-token: ok\r\n"));
  await expect(ask(port)).rejects.toThrow(/socket hang up|ECONNRESET/);
  expect(owners.every(({ destroyed }) => !destroyed)).toBe(true);
});
