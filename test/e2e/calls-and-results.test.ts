import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { makePdf } from "../support/make-pdf.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { PICTURE, SHOP } from "../support/protocol-flows.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import {
  chunk,
  DONE,
  startUpstream,
  streamHead,
  usageChunk,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { callsMade, workWithClient } from "../support/work-with-client.ts";

interface Message {
  readonly role: string;
  readonly content?: unknown;
}

interface Call {
  readonly name: string;
  readonly input: object;
}

const ORDER = "mcp__shop__order";

let project: Project;
let home: PreparedHome;
let upstream: ScriptedUpstream;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  upstream = await startUpstream((res, { body }) => {
    const messages = body["messages"] as readonly Message[];
    const done = messages.filter(({ role }) => role === "assistant").length;
    const steps = JSON.stringify(messages).includes(PDF_TASK) ? readingThePdf() : stepsWith(namesIn(body));
    const calls = steps[done] ?? [];
    streamHead(res);
    for (const [index, { name, input }] of calls.entries())
      res.write(
        chunk({
          tool_calls: [
            {
              index,
              id: `call_${done}_${index}`,
              type: "function",
              function: { name, arguments: JSON.stringify(input) },
            },
          ],
        }),
      );
    if (calls.length === 0) res.write(chunk({ content: "All is done." }));
    res.end([chunk({}, calls.length === 0 ? "stop" : "tool_calls"), usageChunk(100, 5), DONE].join(""));
  });
  project.git("init", "-q");
  project.write("my-project/stars.txt", "one\ntwo\n");
  writeFileSync(pdfPath(), Buffer.from(makePdf({ pages: WORDS.map((line) => [line]) }), "base64"));
  writeFileSync(`${project.folder}/dot.png`, Buffer.from(PICTURE, "base64"));
  project.write("shop.json", JSON.stringify({ mcpServers: { shop: { command: process.execPath, args: [SHOP] } } }));
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      `backends: { scripted: { kind: openai, url: "${upstream.url}" } }`,
      "profiles:",
      "  it: { backend: scripted, model: it, window: 200000, output: 4096, size: large, dialect: native, images: true }",
      "",
    ].join("\n"),
  );
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  await upstream?.close();
  project?.remove();
});

/** What the model does, each time with what the client has sent back. A tool that is held back is searched for first. */
function stepsWith(names: readonly string[]): (readonly Call[])[] {
  const search = { name: "ToolSearch", input: { query: `select:${ORDER}`, max_results: 1 } };
  return [
    [
      { name: "Read", input: { file_path: `${project.folder}/stars.txt` } },
      { name: "Bash", input: { command: "wc -l stars.txt", description: "Count" } },
      ...(names.includes(search.name) ? [search] : []),
    ],
    [
      { name: "Read", input: { file_path: `${project.folder}/dot.png` } },
      { name: ORDER, input: { item: "kettle" } },
    ],
  ];
}

/** In the file only as hexadecimal digits, as in any real PDF its bytes say nothing. */
const WORDS = ["Mars has two moons.", "Ask Galileo."];
const AS_TEXT = "[PDF, 2 pages, as text]\n\n[page 1]\nMars has two moons.\n\n[page 2]\nAsk Galileo.";
const PDF_TASK = "Read the report";

function pdfPath(): string {
  return join(project.folder, "report.pdf");
}

function readingThePdf(): (readonly Call[])[] {
  return [[{ name: "Read", input: { file_path: pdfPath() } }]];
}

describe.each(CLIENTS)("Claude Code %s", (release) => {
  test("carries out calls that came side by side, a tool of another server, a picture, and goes on", async () => {
    const before = upstream.calls.length;
    const args = ["--mcp-config", `${project.home}/shop.json`, "--allowedTools", `Read,Bash,${ORDER}`];
    const { code, events } = await workWithClient(await clientAt(release), "Do it.", { home, project, args });
    const made = callsMade(events).filter(({ name }) => name !== "ToolSearch");
    expect(made.map(({ name }) => name)).toEqual(["Read", "Bash", "Read", ORDER]);
    expect(events.at(-1)).toMatchObject({ type: "result", is_error: false, result: "All is done." });
    expect(code).toBe(0);

    const bodies = upstream.calls.slice(before).map(({ body }) => body);
    const last = bodies.findLast(({ messages }) => (messages as Message[]).some(({ role }) => role === "tool")) ?? {};
    const messages = last["messages"] as readonly Message[];
    const results = messages.filter(({ role }) => role === "tool");
    const said = results.map(({ content }) => wordIn(String(content)));
    const searched = said.length > RESULTS.length ? [undefined] : [];
    expect(said).toEqual([...RESULTS.slice(0, 2), ...searched, ...RESULTS.slice(2)]);
    expect(namesIn(last)).toContain(ORDER);
    // Both pictures, of the file and of the order.
    expect(JSON.stringify(messages).split("data:image/png;base64,").length - 1).toBe(2);
  });
});

/** What tells each result, in the order of the calls. That of a search for tools says nothing of its own. */
const RESULTS = ["one", "2 stars.txt", "[image]", "ordered: kettle"];

function wordIn(content: string): string | undefined {
  return RESULTS.toReversed().find((word) => content.includes(word));
}

function namesIn({ tools }: Readonly<Record<string, unknown>>): string[] {
  return ((tools ?? []) as { function: { name: string } }[]).map((tool) => tool.function.name);
}

test.each(byDepth({ small: CLIENTS.slice(-1), full: CLIENTS.slice(-2) }))(
  "Claude Code %s: a model of one's own gets the text of a PDF that the client reads",
  async (release) => {
    const task = `${PDF_TASK}, for ${release}.`;
    const { code, events } = await workWithClient(await clientAt(release), task, { home, project });
    expect(code).toBe(0);
    expect(callsMade(events)).toMatchObject([{ name: "Read", input: { file_path: pdfPath() } }]);
    expect(events.at(-1)).toMatchObject({ type: "result", is_error: false, result: "All is done." });
    const call = upstream.calls.findLast(({ body }) => JSON.stringify(body).includes(task));
    expect(textsOf(call?.body["messages"]).join("\n")).toContain(AS_TEXT);
  },
);

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
