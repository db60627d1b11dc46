import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import {
  DONE,
  chunk,
  startUpstream,
  streamHead,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { toolsUsed, workWithClient } from "../support/work-with-client.ts";

/** What a model would do, step by step; which step it is stands in the talk. */
const STEPS = [
  { name: "read_file", arguments: { path: "notes.txt" } },
  { name: "bash", arguments: { command: "ls" } },
  { name: "edit_file", arguments: { path: "notes.txt", old: "draft", new: "<b>final</b>" } },
  { name: "write_file", arguments: { path: "summary.txt", text: "\tdone\n" } },
] as const;

const LAST_WORDS = "All steps are done.";

interface Asked {
  readonly messages: readonly { readonly role: string }[];
  readonly tools?: unknown;
}

/** Answers with the next step in the dialect it is asked in: declared tools get parsed calls, the others text in small pieces. */
const worker: Script = (res, { body }) => {
  const { messages, tools } = body as unknown as Asked;
  const step = STEPS[messages.filter(({ role }) => role === "assistant").length];
  streamHead(res);
  if (step === undefined) res.write(chunk({ content: LAST_WORDS }));
  else if (tools === undefined) writeTagged(step, (content) => res.write(chunk({ content })));
  else {
    const call = { name: step.name, arguments: JSON.stringify(step.arguments) };
    res.write(chunk({ tool_calls: [{ index: 0, id: "call", type: "function", function: call }] }));
  }
  res.write(chunk({}, step !== undefined && tools !== undefined ? "tool_calls" : "stop"));
  res.end(DONE);
};

function writeTagged(step: (typeof STEPS)[number], write: (text: string) => void): void {
  const text = `<tool_call>${JSON.stringify(step)}</tool_call>`;
  for (let at = 0; at < text.length; at += 7) write(text.slice(at, at + 7));
}

describe.each(["native", "tagged"] as const)("in the %s dialect", (dialect) => {
  let project: Project;
  let home: PreparedHome;
  let upstream: ScriptedUpstream;
  let served: Served;

  beforeAll(async () => {
    upstream = await startUpstream(worker);
    project = createProject();
    home = preparedHome(project);
    project.git("init", "-q");
    project.write("my-project/mallex.yaml", config(upstream.url, dialect));
    await mallex(["trust", "--yes"], { home, project });
    served = await serveMallex({ home, project });
  });

  afterAll(async () => {
    await served?.stop();
    await upstream?.close();
    project?.remove();
  });

  test.each(CLIENTS)("Claude Code %s reads, runs, edits, writes and says so", async (release) => {
    project.write("my-project/notes.txt", "This is a draft.\n");
    const client = await clientAt(release);
    const { code, events } = await workWithClient(client, "Improve notes.txt.", { home, project });
    expect(toolsUsed(events)).toEqual(["Read", "Bash", "Edit", "Write"]);
    expect(readFileSync(join(project.folder, "notes.txt"), "utf8")).toBe("This is a <b>final</b>.\n");
    expect(readFileSync(join(project.folder, "summary.txt"), "utf8")).toBe("\tdone\n");
    expect(events.at(-1)).toMatchObject({ type: "result", is_error: false, result: LAST_WORDS });
    expect(code).toBe(0);
  });
});

function config(url: string, dialect: string): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { worker: { kind: openai, url: "${url}" } }`,
    "profiles:",
    `  worker: { backend: worker, model: any, window: 32768, output: 512, size: small, dialect: ${dialect} }`,
    "",
  ].join("\n");
}
