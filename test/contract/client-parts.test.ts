import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/shared/prompt-types.ts";
import { clientVersion } from "../../src/server/sessions/client-session.ts";
import { estimateTokens } from "../../src/prompt/tokens/estimate.ts";
import { prepareTurn } from "../../src/routing/turn/prepare-turn.ts";
import type { PreparedTurn } from "../../src/routing/turn/build-prompt.ts";
import { decodeRequest } from "../../src/protocols/anthropic/decode-request.ts";
import { preparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { shippedProgram } from "../support/shipped-program.ts";

const QUESTION = "what is 2+2";

/** Facts of a person's project, and where a person put them. Each must reach the model. */
const MARKERS = {
  folder: "the-blue-folder",
  platform: process.platform,
  branch: "branch-of-marigolds",
  untrackedFile: "pelican.txt",
  commitSubject: "Teach the walrus to sing",
  projectInstructions: "Speak of lighthouses.",
  userInstructions: "Prefer teal over green.",
  memory: "counts in dozens",
  sessionHook: "the kettle is warm",
  promptHook: "the tide is low",
} as const;

/** The client runs in UTC, so these are its days: midnight may pass while it asks. */
const today = (): string => new Date().toISOString().slice(0, 10);
const firstDay = today();

let project: Project;
let turn: PreparedTurn;

beforeAll(async () => {
  project = markedProject();
  const { body, userAgent } = await recordRequest(project);
  const program = await shippedProgram();
  const client = clientVersion(program.plan, userAgent);
  expect(client).toEqual({ client: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  turn = prepareTurn(program, { request: decodeRequest(body), ...client });
});

afterAll(() => project.remove());

describe("what the real client says about the person's project reaches the model", () => {
  test.each(Object.entries(MARKERS))("%s", (_, marker) => expect(wholePrompt()).toContain(marker));

  test("date", () => expect(wholePrompt()).toMatch(new RegExp(`${firstDay}|${today()}`)));

  test("the question comes last", () => {
    const last = messages().at(-1);
    expect(last?.role).toBe("user");
    expect(last?.content.endsWith(QUESTION)).toBe(true);
  });

  test("in at most 450 tokens", () =>
    expect(estimateTokens({ messages: messages(), tools: [] })).toBeLessThanOrEqual(450));

  test("what it does not get to see is reported", () => {
    const reported = turn.dropped.map(({ what }) => what);
    expect(reported).toEqual(expect.arrayContaining(["tools", "system", "The following skills are available"]));
  });
});

function messages(): readonly ChatMessage[] {
  if (turn.kind !== "ask") throw new Error(`the turn was not asked: ${turn.kind}`);
  return turn.prompt.messages;
}

function wholePrompt(): string {
  return messages()
    .map(({ content }) => content)
    .join("\n");
}

function markedProject(): Project {
  const made = createProject();
  const folder = `${basename(made.folder)}/${MARKERS.folder}`;
  const memory = `${made.folder}/${MARKERS.folder}`.replaceAll(/[^A-Za-z0-9]/g, "-");
  const say = (words: string): object => ({ hooks: [{ type: "command", command: `echo '${words}'` }] });
  made.write(`${folder}/CLAUDE.md`, `${MARKERS.projectInstructions}\n`);
  made.write(`.claude/CLAUDE.md`, `${MARKERS.userInstructions}\n`);
  made.write(`.claude/projects/${memory}/memory/MEMORY.md`, `- [Numbers](numbers.md) — ${MARKERS.memory}\n`);
  const hooks = { SessionStart: [say(MARKERS.sessionHook)], UserPromptSubmit: [say(MARKERS.promptHook)] };
  made.write(`.claude/settings.json`, JSON.stringify({ hooks }));
  const git = (...args: string[]): string => made.git("-C", MARKERS.folder, ...args);
  git("init", "-q", "-b", MARKERS.branch);
  git("add", "CLAUDE.md");
  git("commit", "-q", "-m", MARKERS.commitSubject);
  made.write(`${folder}/${MARKERS.untrackedFile}`, "");
  return made;
}

interface Recorded {
  readonly body: unknown;
  readonly userAgent: string | undefined;
}

/** Runs the real client against a recorder; its words live as long as this test. */
async function recordRequest(asked: Project): Promise<Recorded> {
  let recorded: Recorded | undefined;
  const record = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await text(request);
    const isTurn = request.method === "POST" && /^\/v1\/messages(\?|$)/.test(request.url ?? "");
    if (isTurn && sent.includes(QUESTION))
      recorded ??= { body: JSON.parse(sent), userAgent: request.headers["user-agent"] };
    response.writeHead(400, { "content-type": "application/json", "x-should-retry": "false" });
    response.end('{"type":"error","error":{"type":"invalid_request_error","message":"this is a recorder"}}');
  };
  const server = createServer((request, response) => void record(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const child = execFile(preparedHome(asked).client, ["-p", QUESTION], {
    cwd: `${asked.folder}/${MARKERS.folder}`,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: asked.home,
      LANG: "C.UTF-8",
      TZ: "UTC",
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ANTHROPIC_AUTH_TOKEN: "recorder",
      ANTHROPIC_MODEL: "mallex/anthropic-auto",
      CLAUDE_CODE_ATTRIBUTION_HEADER: "0",
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      NO_PROXY: "127.0.0.1",
    },
  });
  child.stdin?.end();
  await once(child, "close");
  server.closeAllConnections();
  server.close();
  if (recorded === undefined) throw new Error("the client ended without a question");
  return recorded;
}
