import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { dropStuckReader } from "../../../../src/server/http/listen.ts";

const DEADLINE_MS = 50;

/** More than any system keeps between two sockets. */
const SIZE = 64 * 1024 * 1024;

let server: Server;
let socket: Socket;

afterEach(() => {
  socket.destroy();
  server.close();
});

async function ask(): Promise<ServerResponse> {
  server = createServer((_, res) => dropStuckReader(res, DEADLINE_MS)).listen(0, "127.0.0.1");
  await once(server, "listening");
  socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const [, res] = (await once(server, "request")) as [unknown, ServerResponse];
  return res;
}

/** What reaches the reader when it takes everything after all. */
async function bytesTaken(): Promise<number> {
  let taken = 0;
  socket.on("data", ({ length }: Buffer) => (taken += length)).on("error", () => {});
  socket.resume();
  if (!socket.closed) await once(socket, "close");
  return taken;
}

test("an answer may take many deadlines to be made", async () => {
  const res = await ask();
  for (let rung = 0; rung < 3; rung++) await once(res, "timeout");
  res.end("at last");
  const [bytes] = (await once(socket, "data")) as [Buffer];
  expect(String(bytes)).toContain("at last");
});

test("a reader that takes nothing is dropped", async () => {
  const res = await ask();
  socket.pause();
  res.write(Buffer.alloc(SIZE));
  await once(res, "close");
  expect(await bytesTaken()).toBeLessThan(SIZE);
});

test("a reader that stops after an answer that waited is dropped too", async () => {
  const res = await ask();
  await once(res, "timeout");
  socket.pause();
  res.end(Buffer.alloc(SIZE));
  await once(res, "close");
  expect(await bytesTaken()).toBeLessThan(SIZE);
});
