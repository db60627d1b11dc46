import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished } from "vitest";
import { BROWSER, visit } from "../support/browser.ts";
import { preparedHome } from "../support/prepared-home.ts";
import { modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { serveLocally } from "../support/serve-locally.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const BODY = JSON.stringify({ model: "claude-x", max_tokens: 4, messages: [{ role: "user", content: "hi" }] });
const CHAT = JSON.stringify({ model: "default_model", max_tokens: 4, messages: [{ role: "user", content: "hi" }] });

/** All that a page can try at an address without being let in: what it sends, and what it gets to read. */
const WORST = cases("worst") as string;

const worst = (target: string, paths: readonly string[], body: string): string =>
  `const TARGET = ${JSON.stringify(target)}, PATHS = ${JSON.stringify(paths)}, BODY = ${JSON.stringify(body)}; ${WORST}`;

const PATHS = cases("paths") as string[];

const can = BROWSER !== undefined && process.platform === "linux";
const browserTest = skipUnless(can, "needs Linux with Chromium: what a web page of a stranger can do");

describe.runIf(can)("a page of a stranger in a real browser", () => {
  let project: Project;
  let served: Served;
  let child = "";
  let log = "";

  beforeAll(async () => {
    project = createProject();
    const home = preparedHome(project);
    await mallex(["init"], { home, project });
    served = await serveMallex({ home, project });
    const pid = modelServersBelow(served.run.pid)[0] ?? 0;
    child = `http://127.0.0.1:${listeningPort(pid)}`;
    log = home.places.logs;
  });

  afterAll(async () => {
    await served?.stop();
    project?.remove();
  });

  /** What the model was asked, by its own log. */
  const questions = (): number =>
    readdirSync(log)
      .filter((name) => name !== "mallex.log")
      .flatMap(
        (name) =>
          readFileSync(`${log}/${name}`, "utf8").match(/"POST \/v1\/chat\/completions HTTP\/1\.[01]" 200/g) ?? [],
      ).length;

  let before = 0;
  beforeEach(() => {
    before = questions();
  });

  browserTest("the attack works: an open server is asked, read and written by it", async () => {
    const seen: string[] = [];
    const open = await serveLocally((req, res) => {
      seen.push(`${req.method} ${req.headers.origin}`);
      res.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
      res.end("secret");
    });
    onTestFinished(() => open.close());
    const said = await visit({ host: "evil.test", script: worst(open.origin, ["/x"], BODY) });
    expect(said).toEqual(
      expect.arrayContaining([
        ["get", "secret"],
        ["asked post", "secret"],
      ]),
    );
    expect(seen.filter((line) => line.startsWith("POST http://evil.test"))).not.toEqual([]);
  });

  browserTest("asks the model nothing, changes nothing and reads nothing", async () => {
    const said = (await visit({ host: "evil.test", script: worst(served.url, PATHS, BODY) })) as [string, string][];
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter(([, got]) => got !== "nothing")).toEqual([]);
    expect(questions()).toBe(before);
  });

  browserTest("gets as little from the model server behind it", async () => {
    const paths = ["/v1/chat/completions", "/v1/models", "/health", "/mallex/state", "/mallex/lease"];
    const said = (await visit({ host: "evil.test", script: worst(child, paths, CHAT) })) as [string, string][];
    expect(said.filter(([, got]) => got !== "nothing")).toEqual([]);
    expect(questions()).toBe(before);
  });

  browserTest.each(["mallex", "the model server"])(
    "whose name is turned to this machine after it was loaded reads nothing of %s: its own origin is refused, too",
    async (who) => {
      const target = Number(new URL(who === "mallex" ? served.url : child).port);
      const rebinder = await startRebinder(target);
      onTestFinished(() => rebinder.close());
      const script = `
        await fetch("/turn-the-name", { method: "POST" });
        const seen = [];
        for (const path of ${JSON.stringify(PATHS)})
          for (const method of ["GET", "POST"]) {
            const body = method === "GET" ? undefined : ${JSON.stringify(who === "mallex" ? BODY : CHAT)};
            const headers = { "content-type": "application/json" };
            const r = await fetch("http://evil.test:${rebinder.port}" + path, { method, body, headers }).catch(String);
            seen.push(r.status ?? r);
          }
        await fetch("/turn-it-back", { method: "POST" });
        return seen;
      `;
      const said = await visit({
        host: "evil.test",
        port: rebinder.port,
        onListening: (own) => rebinder.page(own),
        script,
      });
      expect(new Set(said as number[])).toEqual(new Set([403]));
      expect(questions()).toBe(before);
    },
  );
});

/** One port that first leads to the page, then to the target: DNS rebinding, without the waiting. */
async function startRebinder(target: number): Promise<{ port: number; page(port: number): void; close(): void }> {
  let own = 0;
  let isTurned = false;
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (head: Buffer) => {
      const first = head.toString("latin1").split("\r\n", 1)[0] ?? "";
      if (first.includes("/turn-the-name")) isTurned = true;
      if (first.includes("/turn-it-back") || first.includes("/told")) isTurned = false;
      // One request a connection, so that each is led anew.
      const lines = head.toString("latin1").replace(/\r\nConnection: [^\r]*/i, "\r\nConnection: close");
      const onward = connect(isTurned && !first.includes("/turn-") ? target : own, "127.0.0.1");
      onward.on("error", () => socket.destroy());
      onward.write(Buffer.from(lines, "latin1"));
      socket.pipe(onward).pipe(socket);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    page: (port) => {
      own = port;
    },
    close: () => void server.close(),
  };
}

/** The port on which a process listens. */
function listeningPort(pid: number): number {
  const owned = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`)));
  const sockets = readFileSync(`/proc/${pid}/net/tcp`, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const mine = sockets.find(([, , , state, , , , , , inode]) => state === "0A" && owned.has(`socket:[${inode}]`));
  return Number.parseInt(mine?.[1]?.split(":")[1] ?? "", 16);
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
