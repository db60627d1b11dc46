import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lowerSearch, type SearchConfig } from "../../../../src/backends/search/settings.ts";
import { createSearch, type SearchMachine } from "../../../../src/backends/search/search-web.ts";
import type { WebAnswer } from "../../../../src/shared/web-search.ts";
import { createProject, type Project } from "../../../support/project.ts";
import { serveLocally, type LocalServer } from "../../../support/serve-locally.ts";

type Answering = (req: IncomingMessage, res: ServerResponse) => void;

let project: Project;
let engine: LocalServer;
let requests: IncomingMessage[];
let answer: Answering;

beforeEach(async () => {
  project = createProject();
  requests = [];
  answer = (_, res) => void res.end(JSON.stringify({ results: [{ title: "A", url: "https://a.test/" }] }));
  engine = await serveLocally((req, res) => {
    requests.push(req);
    answer(req, res);
  });
});

afterEach(async () => {
  await engine.close();
  project.remove();
});

interface Searching extends Partial<SearchMachine> {
  readonly query?: string;
  readonly allowed?: readonly string[];
  readonly signal?: AbortSignal;
  readonly check?: (sent: { body: string | Uint8Array }) => Promise<void>;
}

async function search(config: SearchConfig, given: Searching = {}): Promise<WebAnswer> {
  const { query = "moons of Mars", allowed = [], signal = new AbortController().signal, check, ...machine } = given;
  const own = { key: undefined, folder: project.folder, env: { PATH: process.env["PATH"], SECRET: "s" }, ...machine };
  const searchWeb = createSearch(lowerSearch(config, []), own);
  return searchWeb({ query, allowed, blocked: [] }, { signal, check: check ?? (async () => {}) });
}

const searxng = (more: object = {}): SearchConfig => ({ kind: "searxng", url: `${engine.origin}/`, ...more });
const brave = (): SearchConfig => ({ kind: "brave", url: engine.origin, key: { env: "BRAVE" } });
const FOUND = { results: [{ title: "A", url: "https://a.test/", snippet: "" }] };

describe("SearXNG", () => {
  test("is asked for JSON", async () => {
    expect(await search(searxng(), { query: " moons\nof  Mars " })).toEqual(FOUND);
    expect(requests[0]?.url).toBe("/search?q=moons+of+Mars&format=json");
  });

  test("looks only where the client allows", async () => {
    expect(await search(searxng(), { allowed: ["b.test", "not a domain"] })).toEqual({ results: [] });
    expect(new URL(requests[0]?.url ?? "", engine.origin).searchParams.get("q")).toBe("moons of Mars site:b.test");
  });

  test.each([
    [429, "too_many_requests"],
    [403, "unavailable"],
    [302, "unavailable"],
  ])("that answers %i has found nothing: %s", async (status, error) => {
    answer = (_, res) => void res.writeHead(status, { location: "/elsewhere" }).end();
    expect(await search(searxng())).toEqual({ error, why: `HTTP ${status} of ${engine.origin}` });
    expect(requests).toHaveLength(1);
  });

  test("may not answer for ever, nor something else, nor too much", async () => {
    answer = () => undefined;
    expect(await search(searxng({ timeout: "50ms" }))).toMatchObject({
      error: "unavailable",
      why: "no answer within 50 ms",
    });
    answer = (_, res) => void res.end("<html>");
    expect(await search(searxng())).toEqual({ error: "unavailable", why: "the answer is not JSON" });
    answer = (_, res) => void res.end(" ".repeat(3_000_000));
    expect(await search(searxng())).toEqual({ error: "unavailable", why: "the answer is too long" });
  });

  test("is left when the client leaves", async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error("gone"));
    await expect(search(searxng(), { signal: controller.signal })).rejects.toThrow("gone");
  });

  test("gets no query that is empty or too long, or that must not leave", async () => {
    expect(await search(searxng(), { query: " " })).toMatchObject({ error: "invalid_tool_input" });
    expect(await search(searxng(), { query: "x".repeat(401) })).toMatchObject({ error: "query_too_long" });
    const check = async ({ body }: { body: string | Uint8Array }): Promise<void> => {
      if (String(body).includes("ACME")) throw new Error("it must not leave");
    };
    await expect(search(searxng(), { query: "the ACME merger", check })).rejects.toThrow("it must not leave");
    expect(requests).toEqual([]);
  });
});

describe("Brave", () => {
  test("is sent the key, which nothing else gets", async () => {
    answer = (_, res) => void res.end(JSON.stringify({ web: { results: [{ title: "A", url: "https://a.test" }] } }));
    expect(await search(brave(), { key: "k-1" })).toEqual(FOUND);
    expect(requests[0]?.url).toBe("/res/v1/web/search?q=moons+of+Mars&count=8");
    expect(requests[0]?.headers).toMatchObject({ "x-subscription-token": "k-1" });
  });

  test("is not asked without one", async () => {
    expect(await search(brave())).toEqual({ error: "unavailable", why: "its key is not set" });
    expect(requests).toEqual([]);
  });
});

describe("a program", () => {
  const program = (script: string, more: object = {}): SearchConfig => {
    const file = join(project.folder, "search.sh");
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return { kind: "command", command: ["./search.sh", "--web"], ...more };
  };

  test("reads the search, and gets the key that the file names and no other", async () => {
    const script = `read -r line; printf '[{"title": "%s", "url": "https://a.test", "snippet": "%s"}]' "$1 $KEY$SECRET" "$(printf %s "$line" | tr -d '"')"`;
    expect(await search(program(script, { key: { env: "KEY" } }), { key: "k-1" })).toEqual({
      results: [
        {
          title: "--web k-1",
          url: "https://a.test/",
          snippet: "{query:moons of Mars,results:8,allowedDomains:[],blockedDomains:[]}",
        },
      ],
    });
  });

  test.each([
    ["fails", "exit 3", { error: "unavailable", why: "the program has failed (3)" }],
    ["writes something else", "echo hello", { error: "unavailable", why: "the answer is not JSON" }],
  ])("that %s has found nothing", async (_, script, found) => {
    expect(await search(program(script))).toEqual(found);
  });

  test("that is not there has found nothing", async () => {
    const found = { error: "unavailable", why: "the program has failed (not started)" };
    expect(await search({ kind: "command", command: ["./nowhere"] })).toEqual(found);
  });

  test("ends with its client, also where another program holds its output open", async () => {
    const held = join(project.folder, "held");
    const start =
      'const child = require("child_process").spawn("sleep", ["600"], { detached: true, stdio: "inherit" });' +
      'child.unref(); require("fs").writeFileSync("held", String(child.pid) + ".");';
    const client = new AbortController();
    const script = `"${process.execPath}" -e '${start}'\nexec sleep 600`;
    const searching = search(program(script), { signal: client.signal });
    await vi.waitFor(() => expect(readFileSync(held, "utf8")).toMatch(/^\d+\.$/), { timeout: 60_000 });
    client.abort();
    await expect(searching).rejects.toThrow("aborted");
    process.kill(Number.parseInt(readFileSync(held, "utf8"), 10), "SIGKILL");
  });

  test("does not start after the client has left", async () => {
    const client = new AbortController();
    const check = async (): Promise<void> => client.abort();
    await expect(search(program("touch started"), { signal: client.signal, check })).rejects.toThrow("aborted");
    expect(existsSync(join(project.folder, "started"))).toBe(false);
  });

  test("ends when it takes too long", async () => {
    expect(await search(program("sleep 600", { timeout: "100ms" }))).toMatchObject({ error: "unavailable" });
  });
});
