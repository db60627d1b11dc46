import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { probeBackend } from "../../../src/backends/check-health.ts";

const { signal } = new AbortController();

test("a backend that says anything is there, and gets its key", async () => {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(`${req.url} ${req.headers.authorization}`);
    res.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  expect(await probeBackend({ url, key: "secret" }, signal)).toBeUndefined();
  expect(asked).toEqual(["/v1/models Bearer secret"]);
});

test("one that nobody has started is not", async () => {
  expect(await probeBackend({ url: "http://127.0.0.1:9/v1" }, signal)).toContain("ECONNREFUSED");
});

test("one that takes the connection and says nothing is given up", async () => {
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  expect(await probeBackend({ url }, signal)).toBe("no answer within 2 s");
});
