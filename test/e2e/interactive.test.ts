import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";
import { readRuns } from "../../src/cli/state/run-files.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { commandLine, descendants, isAlive, modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { MAIN, mallex, personsEnv } from "../support/run-mallex.ts";
import { skipUnless } from "../support/skip-unless.ts";

const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
const inTmux = skipUnless(hasTmux, "needs tmux: a terminal");
const SCREEN_MS = 60_000;

let home: PreparedHome;
let project: Project;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  await mallex(["init"], { home, project });
  // The model is small: without it nobody is asked.
  writeFileSync(home.places.userFile, "version: 1\nbackends: { local: { onExit: ask } }\n", { mode: 0o600 });
  await mallex(["trust", "--yes"], { home, project });
  const trusted = { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true };
  const state = { hasCompletedOnboarding: true, theme: "dark", projects: { [project.folder]: trusted } };
  project.write(".claude.json", JSON.stringify(state));
});

afterAll(() => {
  if (hasTmux) spawnSync("tmux", ["-S", socket(), "kill-server"]);
  project?.remove();
});

const socket = (): string => `${project.home}/tmux`;
const tmux = (...args: string[]): string => execFileSync("tmux", ["-S", socket(), ...args], { encoding: "utf8" });
const screen = (): string => tmux("capture-pane", "-p", "-t", "mallex");
/** With lines that were too long for it in one piece. */
const joined = (): string => tmux("capture-pane", "-p", "-J", "-t", "mallex");

inTmux("in a terminal: type, see the answer, leave, and let the model go", async () => {
  const env = personsEnv({ home, project });
  const variables = Object.entries(env).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
  const command = `'${process.execPath}' '${MAIN}' run --client '${home.client}'; echo "ended with $?"; exec sleep 600`;
  tmux(
    "-f",
    "/dev/null",
    "new-session",
    "-d",
    "-s",
    "mallex",
    "-x",
    "120",
    "-y",
    "40",
    "-c",
    project.folder,
    ...variables,
    "sh",
    "-c",
    command,
  );
  const shell = Number(tmux("display-message", "-p", "-t", "mallex", "#{pane_pid}"));
  await expect.poll(screen, { timeout: SCREEN_MS }).toMatch(/❯|> /);
  const working = (): number[] =>
    descendants(shell).filter((pid) => /serve_mlx|main\.js|--settings/.test(commandLine(pid)));
  const started = working();

  tmux("send-keys", "-t", "mallex", "-l", "What is the capital of France?");
  await expect.poll(screen, { timeout: SCREEN_MS }).toContain("capital of France?");
  tmux("send-keys", "-t", "mallex", "Enter");
  await expect.poll(screen, { timeout: SCREEN_MS }).toContain("Paris");

  // What the client starts for a moment has its command line until it runs something else.
  const all = working().filter((pid) => started.includes(pid));
  expect(all.length).toBeGreaterThanOrEqual(3);
  // One Ctrl-C is the client's business, and mallex lives on.
  tmux("send-keys", "-t", "mallex", "C-c");
  tmux("send-keys", "-t", "mallex", "-l", "/exit");
  await expect.poll(screen, { timeout: SCREEN_MS }).toContain("/exit");
  expect(all.filter((pid) => !isAlive(pid))).toEqual([]);
  tmux("send-keys", "-t", "mallex", "Enter");
  await expect.poll(screen, { timeout: SCREEN_MS }).toMatch(/keep [\s\S]* loaded for the next start\? \[y\/n/);
  tmux("send-keys", "-t", "mallex", "n");
  await expect.poll(screen, { timeout: SCREEN_MS }).toContain("ended with 0");
  expect(joined()).toMatch(
    /to resume this session with mallex, run:\s*\nnode \S+\/bin\/mallex\.mjs --client \S+ --resume [0-9a-f-]{36} *\nended with 0/,
  );
  expect(joined()).not.toContain("--settings");
  await expect.poll(() => all.filter(isAlive), { timeout: 120_000 }).toEqual([]);
});

inTmux("a model that is kept serves the next start; Ctrl-C at the question lets it go", async () => {
  const env = personsEnv({ home, project });
  const variables = Object.entries(env).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
  const once = `'${process.execPath}' '${MAIN}' serve; echo "ended with $?"`;
  const size = ["-x", "120", "-y", "40", "-c", project.folder];
  tmux(
    "-f",
    "/dev/null",
    "new-session",
    "-d",
    "-s",
    "keeps",
    ...size,
    ...variables,
    "sh",
    "-c",
    `trap : INT; ${once}; read x; ${once}; exec sleep 600`,
  );
  const shown = (): string => tmux("capture-pane", "-p", "-t", "keeps");
  const shell = Number(tmux("display-message", "-p", "-t", "keeps", "#{pane_pid}"));
  const serving = (): number[] => modelServersBelow(shell);
  await expect.poll(shown, { timeout: SCREEN_MS }).toContain("Ctrl-C ends it");
  const [kept = 0] = serving();
  tmux("send-keys", "-t", "keeps", "C-c");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/after 15 minutes .*\[y\/n/);
  await expect.poll(() => readRuns(home.places.runs)).toMatchObject([{ leaving: "asks" }]);
  tmux("send-keys", "-t", "keeps", "y");
  await expect.poll(shown, { timeout: SCREEN_MS }).toContain("ended with 0");
  expect(isAlive(kept)).toBe(true);

  tmux("send-keys", "-t", "keeps", "Enter");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/ended with 0[^]*Ctrl-C ends it/);
  expect([serving(), isAlive(kept)]).toEqual([[], true]);
  tmux("send-keys", "-t", "keeps", "C-c");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/ended with 0[^]*\[y\/n/);
  tmux("send-keys", "-t", "keeps", "C-c");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/ended with 0[^]*ended with 0/);
  await expect.poll(() => isAlive(kept), { timeout: 120_000 }).toBe(false);
});

inTmux("before anything is installed it is said what and how large, and a no installs nothing", async () => {
  const bare = `${project.home}/bare`;
  const start = `MALLEX_HOME='${bare}' MALLEX_CACHE='${bare}/cache' '${process.execPath}' '${MAIN}' serve; echo "ended with $?"`;
  const answers = `trap : INT; ${start}; ${start}; exec sleep 600`;
  tmux(
    "-f",
    "/dev/null",
    "new-session",
    "-d",
    "-s",
    "asks",
    "-x",
    "120",
    "-y",
    "40",
    "-c",
    project.folder,
    "sh",
    "-c",
    answers,
  );
  const shown = (): string => tmux("capture-pane", "-p", "-t", "asks");
  await expect.poll(shown, { timeout: SCREEN_MS }).toContain("Continue? [Y/n]");
  expect(shown()).toMatch(/SmolLM2.*\d+ MB to download/);
  tmux("send-keys", "-t", "asks", "n", "Enter");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/MX7513[^]*ended with 69[^]*Continue\?/);
  tmux("send-keys", "-t", "asks", "C-c");
  await expect.poll(shown, { timeout: SCREEN_MS }).toMatch(/ended with 130/);
  expect(existsSync(`${bare}/venv`)).toBe(false);
});
