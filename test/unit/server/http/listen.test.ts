import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
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
