import { writeFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { markedProject, type MarkedProject } from "../support/marked-project.ts";
import { SHOP } from "../support/protocol-flows.ts";
import { askRecordedClient } from "../support/recorded-client.ts";
import { chunk, DONE, startUpstream, streamHead, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";

const ORDER = "mcp__shop__order";
const TASK = "BUYTHEKETTLE";

let program: Program;
let marked: MarkedProject;
let upstream: ScriptedUpstream;
let server: TestServer;

beforeAll(async () => {
  const profile = "{ backend: local, model: some/model, window: 65536, output: 1024, size: small, dialect: tagged }";
  const file = ["version: 1", "extends: [mallex:claude-code]", "profiles:", `  worker: ${profile}`, ""].join("\n");
  program = await writtenProgram({ "mallex.yaml": file });
});

afterEach(async () => {
  await server?.close(0);
  await upstream?.close();
  marked?.project.remove();
});

describe("a small model looks for a tool of the person's own server, and calls it", () => {
  test.each(CLIENTS)("with Claude Code %s", async (release) => {
    marked = markedProject();
    const { project } = marked;
    upstream = await startUpstream((res, { body }) => {
      streamHead(res);
      res.end([chunk({ content: answerTo(wordsOf(body)) }), chunk({}, "stop"), DONE].join(""));
    });
    server = await startTestServer({ program, upstream: upstream.url });
    const shop = `${project.home}/shop.json`;
    writeFileSync(shop, JSON.stringify({ mcpServers: { shop: { command: process.execPath, args: [SHOP] } } }));
    const run = { client: await clientAt(release), marked, url: server.url, token: TOKEN };
    await askRecordedClient(run, ["-p", TASK, "--mcp-config", shop, "--allowedTools", ORDER]);

    const prompts = upstream.calls.map(({ body }) => wordsOf(body)).filter((words) => words.includes(TASK));
    const [asked = "", found = "", ordered = ""] = prompts;
    expect(prompts.length).toBe(3);
    expect(asked).not.toContain(ORDER);
    expect(found).toContain(`${ORDER}(item) - Order one thing of the shop.`);
    expect(ordered).toContain("ordered: kettle");
    expect([found.startsWith(asked), ordered.startsWith(found)]).toEqual([true, true]);
  });
});

/** Looks for the tool, calls it, and says so. */
function answerTo(words: string): string {
  if (words.includes("ordered: kettle")) return "It is ordered.";
  if (words.includes(`${ORDER}(item)`)) return call("use_tool", { name: ORDER, arguments: { item: "kettle" } });
  return words.includes(TASK) ? call("find_tool", { query: "order" }) : "ok";
}

function call(name: string, input: object): string {
  return `<tool_call>${JSON.stringify({ name, arguments: input })}</tool_call>`;
}

function wordsOf(body: Readonly<Record<string, unknown>>): string {
  const messages = body["messages"] as readonly { readonly role: string; readonly content: string }[];
  return messages.map(({ role, content }) => `[${role}]\n${content}`).join("\n");
}
