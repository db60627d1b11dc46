import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import {
  chunk,
  DONE,
  startUpstream,
  streamHead,
  wholeAnswer,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { serveLocally, type LocalServer } from "../support/serve-locally.ts";
import { workWithClient } from "../support/work-with-client.ts";

const KEY = { TEST_SEARCH_KEY: "search-key-only-for-this-test" };

let project: Project;
let home: PreparedHome;
let local: ScriptedUpstream;
let engine: LocalServer;
let served: Served | undefined;
const searches: { readonly url: string; readonly key: unknown }[] = [];

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  local = await startUpstream(searchesAndAnswers);
  engine = await serveLocally((req, res) => {
    searches.push({ url: req.url ?? "", key: req.headers["x-subscription-token"] });
    const page = { title: "Moons of Mars", url: "https://mars.test/moons", description: "Phobos and Deimos." };
    res.end(JSON.stringify({ web: { results: [page] } }));
  });
  const rules = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { far: { kind: openai, url: "${local.url}" } }`,
    "profiles: { small: { backend: far, model: m, window: 65536, output: 1024, size: large, dialect: native } }",
    `search: { kind: brave, url: "${engine.origin}", key: { env: TEST_SEARCH_KEY } }`,
    "decide: { by: [] }",
    "",
  ];
  project.write("my-project/mallex.yaml", rules.join("\n"));
});

afterEach(async () => {
  await served?.stop();
  local.calls.length = 0;
  searches.length = 0;
});

afterAll(async () => {
  await engine?.close();
  await local?.close();
  project?.remove();
});

/** Calls the client's WebSearch, which newer releases hold back until it is looked for, and answers when it has its result. */
function searchesAndAnswers(...[res, call]: Parameters<Script>): void {
  const messages = call.body["messages"] as { role: string; content: string }[];
  streamHead(res);
  if (JSON.stringify(messages).includes("Links: ")) return void res.end(wholeAnswer("Two moons."));
  const isThere = JSON.stringify(call.body["tools"]).includes('"WebSearch"');
  const search = isThere
    ? { name: "WebSearch", arguments: '{"query":"moons of Mars"}' }
    : { name: "ToolSearch", arguments: '{"query":"select:WebSearch","max_results":1}' };
  res.end(chunk({ tool_calls: [{ index: 0, id: "call_1", function: search }] }) + chunk({}, "tool_calls") + DONE);
}

test("trust shows who gets a project's searches, and by which key", async () => {
  const trusted = await mallex(["trust", "--yes"], { home, project, env: KEY });
  expect(trusted.stdout).toContain("TEST_SEARCH_KEY");
  expect(trusted.stdout).toContain(`in part to ${engine.origin}: what models search the web for`);
});

test.each(CLIENTS)("Claude Code %s: its WebSearch is answered by the file's search engine", async (release) => {
  served = await serveMallex({ home, project, env: KEY });
  const { code, events } = await workWithClient(await clientAt(release), "How many moons has Mars? Search the web.", {
    home,
    project,
    args: ["--allowedTools", "WebSearch"],
  });
  expect(code).toBe(0);
  expect(JSON.stringify(events)).toContain("Two moons.");
  expect(searches).toEqual([{ url: "/res/v1/web/search?q=moons+of+Mars&count=8", key: KEY.TEST_SEARCH_KEY }]);
  const last = local.calls
    .map(({ body }) => body["messages"] as { role: string; content: string }[])
    .findLast((messages) => messages.at(-1)?.role === "tool");
  const result = last?.at(-1)?.content;
  expect(result).toContain("https://mars.test/moons");
  expect(result).toContain("Phobos and Deimos.");
  // No model has been asked for the search itself.
  expect(JSON.stringify(local.calls.map(({ body }) => body))).not.toContain("Perform a web search");
});
