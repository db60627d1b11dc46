import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { parse } from "yaml";
import { commandLine, descendants } from "../support/processes.ts";
import { MAIN, stageMark } from "../support/run-mallex.ts";
import { skipUnless } from "../support/skip-unless.ts";

const inTmux = skipUnless(spawnSync("tmux", ["-V"]).status === 0, "needs tmux: a terminal");
const SCREEN_MS = 60_000;

/** A server that lists models as Ollama and others do. */
const server = createServer((_request, response) => {
  const data = ["qwen3:8b", "qwen3:14b"].map((id) => ({ id, object: "model", owned_by: "test" }));
  response.setHeader("content-type", "application/json").end(JSON.stringify({ object: "list", data }));
});
let url = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => void server.close());

interface Terminal {
  readonly home: string;
  readonly file: string;
  /** The process that asks. */
  pid(): number;
  type(...keys: readonly string[]): void;
  resize(columns: number, rows: number): void;
  shows(text: RegExp): Promise<void>;
}

/** `mallex setup` in a terminal, with a home folder that has nothing in it. What runs on the machine changes nothing. */
function openSetup(): Terminal {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-setup-")));
  const socket = join(home, "screen");
  const tmux = (...words: readonly string[]): string =>
    execFileSync("tmux", ["-S", socket, ...words], { encoding: "utf8" });
  const env = { PATH: process.env["PATH"] ?? "", HOME: home, LANG: "C.UTF-8", ...stageMark() };
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const elsewhere = ["lmstudio", "llamacpp", "vllm"].map((id) => `--at ${id}=http://127.0.0.1:1/v1`).join(" ");
  const setup = `'${process.execPath}' '${MAIN}' setup --at ollama=${url} ${elsewhere}`;
  // A terminal that is left in raw mode has neither.
  const ending = `echo "ended with $?"; stty -a | tr ' ;' '\\n\\n' | grep -x -e echo -e icanon; echo over; exec sleep 600`;
  const size = ["-x", "110", "-y", "45", "-c", home];
  tmux(
    "-f",
    "/dev/null",
    "new-session",
    "-d",
    ...size,
    "env",
    "-i",
    "TERM=screen",
    ...variables,
    "sh",
    "-c",
    `${setup}; ${ending}`,
  );
  const shell = Number(tmux("display-message", "-p", "#{pane_pid}"));
  onTestFinished(async () => {
    spawnSync("tmux", ["-S", socket, "kill-server"]);
    await expect.poll(() => descendants(shell)).toEqual([]);
    rmSync(home, { recursive: true, force: true });
  });
  const screen = (): string => tmux("capture-pane", "-p", "-S", "-200");
  return {
    home,
    file: join(home, ".mallex/mallex.yaml"),
    pid: () => descendants(shell).find((pid) => commandLine(pid).includes(MAIN)) ?? 0,
    type(...keys) {
      for (const key of keys) tmux("send-keys", ...(key.length > 1 && !NAMED.test(key) ? ["-l"] : []), key);
    },
    resize: (columns, rows) => void tmux("resize-window", "-x", String(columns), "-y", String(rows)),
    shows: async (text) => {
      await expect.poll(screen, { timeout: SCREEN_MS }).toMatch(text);
    },
  };
}

/** Keys of tmux. */
const NAMED = /^(?:Enter|C-c|C-u)$/;

interface Step {
  /** What is open. An answered question has another mark. */
  readonly question: RegExp;
  readonly keys: readonly string[];
  /** What is on the screen before Enter is pressed. */
  readonly typed?: RegExp;
}

const open = (text: string): RegExp => new RegExp(`◆ +${text}`);

/** A model of its own, hard questions to Claude. */
const STEPS: readonly Step[] = [
  { question: open("Which model answers\\?"), keys: ["j", "j", "j"], typed: /● another model…/ },
  { question: open("Which one\\?"), keys: ["unsloth/Qwen3-4B-GGUF:Q4_K_M"], typed: /│ +unsloth\/Qwen3-4B-GGUF:Q4_K_M/ },
  { question: open("Where do questions go\\?"), keys: ["j"], typed: /● easy ones to this model, hard ones to Claude/ },
  { question: open("Who pays for Claude\\?"), keys: [] },
  { question: open("Keep sessions in which credentials"), keys: [] },
  { question: open("Paths whose content never leaves"), keys: ["customers/**"], typed: /│ +customers\/\*\*/ },
  { question: open("Keep the last 50 turns"), keys: ["j"], typed: /● No/ },
  { question: open("What becomes of the model"), keys: [] },
  { question: open("Write .*mallex\\.yaml\\?"), keys: [] },
];
const LAST = open("Start Claude Code now\\?");

async function take(terminal: Terminal, steps: readonly Step[]): Promise<void> {
  for (const { question, keys, typed } of steps) {
    await terminal.shows(question);
    terminal.type(...keys);
    if (typed !== undefined) await terminal.shows(typed);
    terminal.type("Enter");
  }
}

inTmux("each question is answered once, and the file says what was answered", async () => {
  const terminal = openSetup();
  await take(terminal, STEPS);
  await terminal.shows(LAST);
  expect(parse(readFileSync(terminal.file, "utf8"))).toMatchObject({
    extends: ["mallex:claude-code", "mallex:models", "mallex:privacy"],
    backends: { llama: { kind: "llama", onExit: "askOnce" }, claude: { kind: "anthropic", login: "client" } },
    profiles: { main: { backend: "llama", model: "unsloth/Qwen3-4B-GGUF:Q4_K_M" }, claude: { backend: "claude" } },
    tiers: [{ profiles: ["main"] }, { profiles: ["claude", "main"] }],
    neverLeaves: [{ path: "customers/**" }],
    server: { record: false },
  });
  terminal.type("n");
  await terminal.shows(/ended with 0\necho\nicanon\nover|ended with 0\nicanon\necho\nover/);
});

inTmux("a server at another address, whose models are listed, and another model for hard questions", async () => {
  const terminal = openSetup();
  await take(terminal, [
    { question: open("Which model answers\\?"), keys: ["j", "j", "j", "j"], typed: /● another address…/ },
    { question: open("At which address\\?"), keys: ["nowhere"], typed: /│ +nowhere/ },
  ]);
  await terminal.shows(/write an address that begins with http/);
  terminal.type("C-u");
  await take(terminal, [
    {
      question: /▲ +At which address|◆ +At which address/,
      keys: [url.replace("127.0.0.1", "localhost")],
      typed: /│ +http:\/\/localhost/,
    },
    { question: open("Which of its models\\?"), keys: ["j"], typed: /● qwen3:14b/ },
    {
      question: open("Where do questions go\\?"),
      keys: ["j", "j"],
      typed: /● easy ones to this model, hard ones to another/,
    },
    { question: open("Which model answers hard questions\\?"), keys: [] },
    ...STEPS.slice(4, 7),
    ...STEPS.slice(8),
  ]);
  await terminal.shows(LAST);
  terminal.type("n");
  await terminal.shows(/ended with 0/);
  const { profiles } = parse(readFileSync(terminal.file, "utf8")) as { profiles: Record<string, { model: string }> };
  expect(Object.values(profiles).map(({ model }) => model)).toEqual(["qwen3:14b", "qwen3:8b"]);
});

inTmux("paths that the compiler refuses are asked for again, and no answer is lost", async () => {
  const terminal = openSetup();
  await take(terminal, [...STEPS.slice(0, 5), { question: open("Paths whose"), keys: ["~docs/x"], typed: /│ +~docs/ }]);
  await terminal.shows(/is not a valid pattern[^]*write `~\/docs\/x`/);
  await terminal.shows(/◆ +Paths whose[^]*│ +~docs\/x/);
  terminal.type("C-u");
  await take(terminal, STEPS.slice(5));
  await terminal.shows(LAST);
  terminal.type("n");
  await terminal.shows(/ended with 0/);
  expect(parse(readFileSync(terminal.file, "utf8"))).toMatchObject({
    profiles: { main: { model: "unsloth/Qwen3-4B-GGUF:Q4_K_M" } },
    neverLeaves: [{ path: "customers/**" }],
  });
});

inTmux.each([...STEPS.keys()])("Ctrl-C at question %i ends everything and leaves nothing behind", async (index) => {
  const terminal = openSetup();
  await take(terminal, STEPS.slice(0, index));
  await terminal.shows(STEPS[index]?.question ?? LAST);
  terminal.type("C-c");
  await terminal.shows(/interrupted: nothing was written[^]*ended with 130\n(?:echo\nicanon|icanon\necho)\nover/);
  expect(existsSync(terminal.file)).toBe(false);
  expect(readdirSync(terminal.home).filter((name) => name !== "screen" && name !== ".mallex")).toEqual([]);
  expect(terminal.pid()).toBe(0);
});

inTmux("Ctrl-C at the last question starts nothing, and the file stays", async () => {
  const terminal = openSetup();
  await take(terminal, STEPS);
  await terminal.shows(LAST);
  terminal.type("C-c");
  await terminal.shows(/interrupted before anything was started[^]*ended with 130/);
  expect(existsSync(terminal.file)).toBe(true);
});

inTmux("SIGTERM ends an open question at once", async () => {
  const terminal = openSetup();
  await terminal.shows(open("Which model answers\\?"));
  process.kill(terminal.pid(), "SIGTERM");
  await terminal.shows(/interrupted: nothing was written[^]*ended with 143\n(?:echo\nicanon|icanon\necho)/);
  expect(existsSync(terminal.file)).toBe(false);
});

inTmux("a question survives that the terminal is resized", async () => {
  const terminal = openSetup();
  await take(terminal, STEPS.slice(0, 2));
  await terminal.shows(open("Where do questions go\\?"));
  terminal.resize(50, 20);
  terminal.type("j", "j");
  await terminal.shows(/● easy ones to this model, hard\n?[^]*another/);
  terminal.resize(120, 45);
  terminal.type("k");
  await terminal.shows(/● easy ones to this model, hard ones to Claude/);
  terminal.type("Enter");
  await terminal.shows(open("Who pays for Claude\\?"));
});
