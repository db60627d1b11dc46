import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { testPlaces } from "../prepare.ts";
import { clientAt } from "./clients.ts";
import { isAlive } from "./processes.ts";
import { markedProject, type MarkedProject } from "./marked-project.ts";
import { startRecorder, type Answer, type Recorded, type RecordedBody, type Recorder } from "./recorder.ts";

export const QUESTION = "what is 2+2";
/** What is asked when the client goes on with the talk in a new run. */
export const RESUMED = "and 3+3";
const ERRAND = "ERRAND: say done";

/** What a release sends: asked once on the command line, once more in the same talk, told to compact, and on its screen. */
export interface Recording {
  readonly release: string;
  readonly folder: string;
  readonly requests: readonly Recorded[];
}

/** The client's own words: recorded on this machine, kept in the tests' cache for the day, never committed. */
export async function recordingOf(release: string): Promise<Recording> {
  const all = join(testPlaces.cache, "recordings");
  const scripts = ["recordings", "recorder", "marked-project"].map((name) =>
    readFileSync(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), "utf8"),
  );
  const key = createHash("sha256").update(scripts.join("")).digest("hex").slice(0, 8);
  const file = join(all, `${release}-${new Date().toISOString().slice(0, 10)}-${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Recording;
  const recording = await record(release);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const old of readdirSync(all)) if (old.startsWith(`${release}-`)) rmSync(join(all, old), { force: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(recording), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return recording;
}

async function record(release: string): Promise<Recording> {
  const client = await clientAt(release);
  const marked = markedProject();
  const recorder = await startRecorder((body) => answerOf(body, marked.folder));
  const run = { client, marked, url: recorder.url };
  try {
    await ask(run, ["-p", QUESTION]);
    await ask(run, ["-c", "-p", RESUMED]);
    await ask(run, ["-c", "-p", "/compact"]);
    await askOnScreen(run, recorder);
    return { release, folder: marked.folder, requests: recorder.requests };
  } finally {
    recorder.close();
    marked.project.remove();
  }
}

interface Run {
  readonly client: string;
  readonly marked: MarkedProject;
  readonly url: string;
}

async function ask({ client, marked, url }: Run, args: readonly string[]): Promise<void> {
  const allowed = ["--allowedTools", "Read,Edit,Write,Bash,Task,Agent"];
  const env = { ...environment(url, marked), CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1" };
  const child = execFile(client, [...args, ...allowed], { cwd: marked.folder, env, timeout: 60_000 });
  child.stdin?.end();
  await once(child, "close");
}

/** Some background requests are made on the screen alone. */
async function askOnScreen({ client, marked, url }: Run, recorder: Recorder): Promise<void> {
  const socket = join(marked.project.home, "screen");
  const tmux = (...args: string[]): string => execFileSync("tmux", ["-S", socket, ...args], { encoding: "utf8" });
  const env = Object.entries(environment(url, marked)).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
  const before = recorder.requests.length;
  const isThere = (): boolean => recorder.requests.slice(before).some(({ body }) => (body.tools?.length ?? 0) > 11);
  tmux("-f", "/dev/null", "new-session", "-d", "-x", "150", "-y", "50", "-c", marked.folder, ...env, client);
  const pid = Number(tmux("display-message", "-p", "#{pane_pid}"));
  try {
    for (let tries = 0; tries < 40 && !isThere(); tries += 1) {
      const screen = tmux("capture-pane", "-p");
      const isTyped = screen.includes(QUESTION);
      if (isTyped) tmux("send-keys", "Enter");
      else if (/^[│ ]*[>❯]\s/m.test(screen)) tmux("send-keys", "-l", QUESTION);
      await delay(1000); // between two looks at the screen
    }
    if (!isThere()) throw new Error(`nothing was asked on the screen:\n${tmux("capture-pane", "-p")}`);
  } finally {
    tmux("kill-server");
    while (isAlive(pid)) await delay(50);
  }
}

function environment(url: string, { project }: MarkedProject): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: project.home,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_AUTH_TOKEN: "recorder",
    ANTHROPIC_MODEL: "mallex/anthropic-auto",
    DISABLE_AUTOUPDATER: "1",
    DISABLE_TELEMETRY: "1",
    DISABLE_ERROR_REPORTING: "1",
    NO_PROXY: "127.0.0.1",
  };
}

/** Read, run, edit, write, call a helper, then say so; and short words for all that asks for words. */
function answerOf({ messages, tools = [] }: RecordedBody, folder: string): Answer {
  const names = tools.map(({ name }) => name);
  const words = messages.map(({ content }) =>
    typeof content === "string" ? content : content.map(({ text = "" }) => text).join("\n"),
  );
  const last = words.at(-1) ?? "";
  if (names.length < 5 || last.includes("Warmup")) return { text: "cat" };
  if (last.includes("<summary>")) return { text: "<analysis>a</analysis><summary>s</summary>" };
  const asked = words.findLastIndex((word) => word.includes(QUESTION) || word.includes("3+3"));
  if (asked < 0 || words[asked]?.includes("3+3") === true) return { text: "done" };
  const results = messages
    .slice(asked)
    .flatMap(({ content }) =>
      typeof content === "string" ? [] : content.filter(({ type }) => type === "tool_result"),
    );
  const file_path = `${folder}/stars.txt`;
  const steps: Answer[] = [
    { name: "Read", input: { file_path } },
    { name: "Bash", input: { command: "cat stars.txt | wc -l", description: "Count" } },
    { name: "Edit", input: { file_path, old_string: "two", new_string: "three" } },
    { name: "Write", input: { file_path: `${folder}/moons.txt`, content: "moon\n" } },
    {
      name: names.includes("Task") ? "Task" : "Agent",
      input: { description: "Errand", prompt: ERRAND, subagent_type: "general-purpose" },
    },
  ];
  return steps[results.length] ?? { text: "4" };
}
