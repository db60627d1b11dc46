import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientAt, CLIENTS } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { makePdf } from "../support/make-pdf.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
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

/** In the file only as hexadecimal digits, as in any real PDF its bytes say nothing. */
const WORDS = ["Mars has two moons.", "Ask Galileo."];
const AS_TEXT = "[PDF, 2 pages, as text]\n\n[page 1]\nMars has two moons.\n\n[page 2]\nAsk Galileo.";

interface Message {
  readonly role: string;
  readonly content?: unknown;
}

let project: Project;
let home: PreparedHome;
let upstream: ScriptedUpstream;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  upstream = await startUpstream((res, { body }) => {
    const messages = body["messages"] as readonly Message[];
    const said = JSON.stringify(messages);
    const reads = said.includes("Read the report") && !messages.some(({ role }) => role === "assistant");
    const input = JSON.stringify({ file_path: join(project.folder, "report.pdf") });
    streamHead(res);
    const call = { index: 0, id: "call_1", type: "function", function: { name: "Read", arguments: input } };
    res.write(chunk(reads ? { tool_calls: [call] } : { content: "Two." }));
    res.end([chunk({}, reads ? "tool_calls" : "stop"), usageChunk(100, 5), DONE].join(""));
  });
  project.git("init", "-q");
  writeFileSync(
    join(project.folder, "report.pdf"),
    Buffer.from(makePdf({ pages: WORDS.map((line) => [line]) }), "base64"),
  );
  const file = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { scripted: { kind: openai, url: "${upstream.url}" } }`,
    "profiles:",
    "  it: { backend: scripted, model: it, window: 200000, output: 4096, size: large, dialect: native }",
    "",
  ];
  project.write("my-project/mallex.yaml", file.join("\n"));
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  await upstream?.close();
  project?.remove();
});

/** Every text of the last request with the person's words. */
function lastTexts(words: string): string {
  const call = upstream.calls.findLast(({ body }) => JSON.stringify(body).includes(words));
  return textsOf(call?.body["messages"]).join("\n");
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test.each(byDepth({ small: CLIENTS.slice(-1), full: CLIENTS.slice(-2) }))(
  "Claude Code %s: a model of one's own gets the text of a PDF that the client reads",
  async (release) => {
    const task = `Read the report, for ${release}.`;
    const { code, events } = await workWithClient(await clientAt(release), task, { home, project });
    expect(code).toBe(0);
    expect(callsMade(events)).toMatchObject([
      { name: "Read", input: { file_path: join(project.folder, "report.pdf") } },
    ]);
    expect(events.at(-1)).toMatchObject({ type: "result", is_error: false, result: "Two." });
    expect(lastTexts(task)).toContain(AS_TEXT);
  },
);
